const names: ReadonlyMap<number, string> = new Map([
  [0x010d, 'document'],
  [0x010e, 'description'],
  [0x010f, 'make'],
  [0x0110, 'model'],
  [0x011d, 'page'],
  [0x0131, 'software'],
  [0x0132, 'changed'],
  [0x013b, 'artist'],
  [0x013c, 'host'],
  [0x8298, 'copyright'],
  [0x9003, 'taken'],
  [0x9286, 'comment'],
  [0x9c9b, 'title'],
  [0x9c9c, 'comment'],
  [0x9c9d, 'author'],
  [0x9c9e, 'keywords'],
  [0x9c9f, 'subject'],
  [0xa420, 'image id'],
  [0xa430, 'owner'],
  [0xa431, 'serial number'],
  [0xa435, 'lens serial number'],
]);
const tags = { exif: 0x8769, gps: 0x8825, interoperability: 0xa005, subImages: 0x014a, userComment: 0x9286 };
const gps = { latitudeSide: 1, latitude: 2, longitudeSide: 3, longitude: 4 };
const types = { byte: 1, ascii: 2, undefined: 7, utf8: 129 };
const typeBytes: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const MAX_DIRECTORIES = 100;
const MAX_ENTRIES = 1000;
const MAX_TEXT_BYTES = 64 * 1024;

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly value: Buffer;
}

/**
 * `name: text` of every text in the directories of a TIFF file, which is also what EXIF is in other images; the place
 * where it was taken in degrees. Stops at whatever is broken; never throws.
 */
export function exifTexts(tiff: Buffer): string[] {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return [];
  const numbers = new Numbers(tiff, order === 'II');
  const found: string[] = [];
  const open = [numbers.long(4)];
  const seen = new Set<number>();
  for (let at = open.pop(); at !== undefined && seen.size < MAX_DIRECTORIES; at = open.pop()) {
    if (at === 0 || seen.has(at)) continue;
    seen.add(at);
    const { entries, next } = directory(numbers, at);
    for (const { tag, type, value } of entries) {
      if (tag === tags.gps) found.push(...location(numbers, numbers.longIn(value, 0)));
      else if (tag === tags.exif || tag === tags.interoperability) open.push(numbers.longIn(value, 0));
      else if (tag === tags.subImages) {
        for (let n = 0; n + 4 <= value.length; n += 4) open.push(numbers.longIn(value, n));
      } else {
        const text = textOf(tag, type, value);
        if (text !== '') found.push(`${names.get(tag) ?? `tag ${tag}`}: ${text}`);
      }
    }
    open.push(next);
  }
  return found;
}

function directory(numbers: Numbers, at: number): { entries: Entry[]; next: number } {
  const count = Math.min(numbers.short(at), MAX_ENTRIES);
  const entries = Array.from({ length: count }, (_, n) => {
    const entry = at + 2 + n * 12;
    const type = numbers.short(entry + 2);
    const length = Math.min((typeBytes[type] ?? 1) * numbers.long(entry + 4), MAX_TEXT_BYTES);
    const start = length <= 4 ? entry + 8 : numbers.long(entry + 8);
    return { tag: numbers.short(entry), type, value: numbers.bytes.subarray(start, start + length) };
  });
  return { entries, next: numbers.long(at + 2 + count * 12) };
}

function textOf(tag: number, type: number, value: Buffer): string {
  if (type === types.ascii || type === types.utf8) return clean(value.toString('utf8'));
  // Windows writes its own tags as bytes that are UTF-16.
  if (type === types.byte && tag >= 0x9c9b && tag <= 0x9c9f) return clean(value.toString('utf16le'));
  if (tag !== tags.userComment) return '';
  // Eight bytes say in which characters the comment is.
  const wide = value.toString('latin1', 0, 7) === 'UNICODE';
  const zeroFirst = wide && value[8] === 0;
  const content = Buffer.from(value.subarray(8, 8 + ((value.length - 8) & ~1)));
  if (!wide) return clean(value.toString('utf8', 8));
  return clean((zeroFirst ? content.swap16() : content).toString('utf16le'));
}

function clean(text: string): string {
  return text.replaceAll('\0', ' ').trim();
}

function location(numbers: Numbers, at: number): string[] {
  const { entries } = directory(numbers, at);
  const value = (wanted: number) => entries.find(({ tag }) => tag === wanted)?.value;
  const latitude = degrees(numbers, value(gps.latitude), value(gps.latitudeSide));
  const longitude = degrees(numbers, value(gps.longitude), value(gps.longitudeSide));
  const texts = entries.flatMap(({ tag, type, value: text }) =>
    tag > gps.longitude ? textOf(tag, type, text) || [] : [],
  );
  const place = latitude && longitude ? [`GPS location: ${latitude}, ${longitude}`] : [];
  return [...place, ...texts.map((text) => `GPS: ${text}`)];
}

/** Degrees, minutes and seconds, each a fraction, as one number of degrees. */
function degrees(numbers: Numbers, value: Buffer | undefined, side: Buffer | undefined): string | undefined {
  if (!value || value.length < 24) return undefined;
  const part = (n: number) => numbers.longIn(value, n * 8) / numbers.longIn(value, n * 8 + 4);
  const sum = part(0) + part(1) / 60 + (part(2) || 0) / 3600;
  const sign = /[SW]/i.test(side?.toString('latin1') ?? '') ? -1 : 1;
  return Number.isFinite(sum) ? (sign * sum).toFixed(6) : undefined;
}

/** Numbers in the byte order of the file; 0 where nothing stands. */
class Numbers {
  constructor(
    readonly bytes: Buffer,
    private readonly little: boolean,
  ) {}

  short(at: number): number {
    if (at + 2 > this.bytes.length) return 0;
    return this.little ? this.bytes.readUInt16LE(at) : this.bytes.readUInt16BE(at);
  }

  long(at: number): number {
    return this.longIn(this.bytes, at);
  }

  longIn(bytes: Buffer, at: number): number {
    if (at + 4 > bytes.length) return 0;
    return this.little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  }
}
