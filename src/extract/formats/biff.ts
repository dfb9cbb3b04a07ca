import iconv from 'iconv-lite';

/** Types of records ([MS-XLS] 2.3.2) that tell of other records. */
export const biffTypes = { bof: 0x809, eof: 0x0a, continue: 0x3c, filepass: 0x2f } as const;
const HEADER_BYTES = 4;
/** A record of the largest strings that a document may hold is continued less often: each time has some 8 KB. */
const MOST_CONTINUED = 65_536;
/** Version in the first record of a stream of Excel 97 and later. */
const BIFF8 = 0x0600;

/** A record of a workbook stream, with what continues it. */
export interface BiffRecord {
  readonly type: number;
  /** Where it stands in its stream, in bytes. */
  readonly at: number;
  /** Its data, and those of the records that continue it. */
  readonly blocks: readonly Buffer[];
  /** Where the next stands. */
  readonly next: number;
}

/** How texts of a stream are written. */
export interface BiffText {
  /** Since Excel 97: characters in one or two bytes each, with flags before them. */
  readonly isUnicode: boolean;
  /** Before: a charset that iconv-lite knows. */
  readonly charset: string;
}

/** A record ends within a field, or the stream within a record. Says nothing of what stands there. */
export class ShortRecord extends Error {
  override readonly name = 'ShortRecord';
  /** @param at how far the stream was read in search of the end of the record, in bytes; 0 where it was found */
  constructor(readonly at = 0) {
    super();
  }
}

/** The record at `at`. @throws {ShortRecord} when the stream ends within it */
export function biffRecord(stream: Buffer, at: number): BiffRecord {
  const type = stream.readUInt16LE(at);
  const blocks: Buffer[] = [];
  let next = at;
  do {
    const end = next + HEADER_BYTES + stream.readUInt16LE(next + 2);
    if (end > stream.length || blocks.length > MOST_CONTINUED) throw new ShortRecord(next);
    blocks.push(stream.subarray(next + HEADER_BYTES, end));
    next = end;
  } while (next + HEADER_BYTES <= stream.length && stream.readUInt16LE(next) === biffTypes.continue);
  return { type, at, blocks, next };
}

/** Whether records may be read from here: there is room for the header of one. */
export function hasRecord(stream: Buffer, at: number): boolean {
  return at + HEADER_BYTES <= stream.length;
}

/** How texts are written, by the first record of a stream; none when it is not one of Excel 5 or later. */
export function textOfBiff(stream: Buffer): BiffText | undefined {
  if (!hasRecord(stream, 0) || stream.readUInt16LE(0) !== biffTypes.bof || stream.length < 8) return undefined;
  return { isUnicode: stream.readUInt16LE(4) >= BIFF8, charset: 'windows-1252' };
}

/** The fields of one record, across what continues it. All throw {@link ShortRecord} at its end. */
export class BiffFields {
  #block = 0;
  #at = 0;

  constructor(
    private readonly blocks: readonly Buffer[],
    private readonly text: BiffText,
  ) {}

  /** How many bytes are left in this block. */
  get left(): number {
    return (this.blocks[this.#block]?.length ?? 0) - this.#at;
  }

  /** Whether nothing is left at all. */
  get isOver(): boolean {
    return this.left === 0 && this.#block >= this.blocks.length - 1;
  }

  skip(count: number): this {
    this.bytes(count);
    return this;
  }

  u8(): number {
    return this.bytes(1).readUInt8();
  }

  u16(): number {
    return this.bytes(2).readUInt16LE();
  }

  u32(): number {
    return this.bytes(4).readUInt32LE();
  }

  f64(): number {
    return this.bytes(8).readDoubleLE();
  }

  /** RkNumber: an integer, or the upper half of a double, in hundredths or not (2.5.217). */
  rk(): number {
    const bits = this.u32();
    const half = Buffer.alloc(8);
    half.writeUInt32LE((bits & 0xfffffffc) >>> 0, 4);
    const value = bits & 2 ? (bits | 0) >> 2 : half.readDoubleLE(0);
    return bits & 1 ? value / 100 : value;
  }

  bytes(count: number): Buffer {
    const block = this.blocks[this.#block];
    if (block && this.#at + count <= block.length) {
      this.#at += count;
      return block.subarray(this.#at - count, this.#at);
    }
    const pieces: Buffer[] = [];
    for (let left = count; left > 0; ) {
      if (this.left === 0) this.#nextBlock();
      const size = Math.min(left, this.left);
      pieces.push(this.bytes(size));
      left -= size;
    }
    return Buffer.concat(pieces);
  }

  /** What is left of this block. */
  rest(): Buffer {
    return this.bytes(this.left);
  }

  /** A text behind its length in one byte. */
  short(): string {
    return this.#string(this.u8());
  }

  /** A text behind its length in two bytes. */
  long(): string {
    return this.#string(this.u16());
  }

  /** So many characters; in Unicode, behind a byte that says how wide they are. */
  characters(count: number): string {
    return this.text.isUnicode ? this.#unicode(count, this.u8()) : this.narrow(count);
  }

  /** So many characters of two bytes each. */
  wide(count: number): string {
    return this.bytes(count * 2).toString('utf16le');
  }

  /** So many characters of one byte each. */
  narrow(count: number): string {
    return iconv.decode(this.bytes(count), this.text.charset);
  }

  /** XLUnicodeRichExtendedString (2.5.293), of which the other texts are the plain case. */
  #string(count: number): string {
    if (!this.text.isUnicode) return this.narrow(count);
    const flags = this.u8();
    const runs = flags & 8 ? this.u16() : 0;
    const extra = flags & 4 ? this.u32() : 0;
    const text = this.#unicode(count, flags);
    this.skip(runs * 4);
    const reading = readingOf(this.bytes(extra));
    return reading === '' ? text : `${text} ${reading}`;
  }

  /** Where a record continues within a text, another byte says how wide the rest is. */
  #unicode(count: number, flags: number): string {
    let text = '';
    let isWide = (flags & 1) !== 0;
    for (let left = count; left > 0; ) {
      if (this.left === 0) {
        this.#nextBlock();
        isWide = (this.u8() & 1) !== 0;
      }
      const size = Math.min(left, isWide ? this.left >> 1 : this.left);
      if (size === 0) throw new ShortRecord();
      text += this.bytes(isWide ? size * 2 : size).toString(isWide ? 'utf16le' : 'latin1');
      left -= size;
    }
    return text;
  }

  #nextBlock(): void {
    if (this.#block + 1 >= this.blocks.length) throw new ShortRecord();
    this.#block += 1;
    this.#at = 0;
  }
}

/** How a name of Chinese characters is read, which is kept behind it (2.5.86). */
function readingOf(extra: Buffer): string {
  return extra.length < 14 ? '' : extra.toString('utf16le', 14, 14 + extra.readUInt16LE(12) * 2);
}

/** What marks a text among the tokens of a formula (2.5.198.89). */
const TEXT_TOKEN = 0x17;

/**
 * The texts in a formula, each in quotes. Tokens are not told apart: what is marked as a text and looks like one is
 * taken for one.
 */
export function formulaTexts(tokens: Buffer, { isUnicode, charset }: BiffText): string {
  const found: string[] = [];
  for (let at = tokens.indexOf(TEXT_TOKEN); at >= 0; at = tokens.indexOf(TEXT_TOKEN, at)) {
    const count = tokens[at + 1] ?? 0;
    const flags = isUnicode ? (tokens[at + 2] ?? 2) : 0;
    const from = at + (isUnicode ? 3 : 2);
    const end = from + (flags === 1 ? count * 2 : count);
    const bytes = tokens.subarray(from, end);
    at += 1;
    if (count === 0 || flags > 1 || end > tokens.length) continue;
    const text = flags === 1 ? bytes.toString('utf16le') : iconv.decode(bytes, isUnicode ? 'latin1' : charset);
    if (/\p{Cc}|\p{Cn}|\p{Cs}/u.test(text)) continue;
    found.push(`"${text.replaceAll('"', '""')}"`);
    at = end;
  }
  return found.join(' ');
}
