import { isAscii } from 'node:buffer';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** As many as a request may name. */
export const mostResources = 1_000;
/** Longer names are left to the schema. Bytes. */
const longestName = 2_048;
const longestVersion = 256;

const resourcesKey = Buffer.from('"resources"');
const uriKey = Buffer.from('"uri"');
const versionKey = Buffer.from('"version"');

/** The names that a body asks for: where each stands in its bytes. */
export interface NamesInBody {
  readonly bytes: Buffer;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where the version that stands with a name is; -1 where there is none. */
  readonly versionStarts: Int32Array;
  readonly versionEnds: Int32Array;
}

/** What was read of a body. Good until the next one is read. */
export interface LookUpBody {
  readonly names: NamesInBody;
  /** All else of it: the body with a list in the place of its resources that holds one text, {@link stand}. */
  readonly rest: string;
}

export const stand = '-';

/**
 * Reads names out of the bytes of a body, without making texts of them: texts of ASCII without escapes, by themselves or
 * as `uri`, with `version` beside it at most. Of anything else it knows nothing, and leaves the whole to those who can
 * say what is wrong with it. What stands in a text is not looked at: a character that JSON does not allow there is in no
 * name that is known, so that whoever asks for one is left to them too.
 * @returns null where it leaves it
 */
export function readLookUpBody(body: Buffer): LookUpBody | null {
  // Without escapes, a text ends at the next quotation mark.
  if (!isAscii(body) || body.includes(BACKSLASH)) return null;
  const key = body.indexOf(resourcesKey);
  // A second one would take the place of the first, or be some other field's value.
  if (key < 0 || body.indexOf(resourcesKey, key + 1) >= 0) return null;
  const reader = new Reader(body, key + resourcesKey.length);
  if (!reader.takes(COLON) || !reader.takes(OPEN_LIST)) return null;
  const list = reader.at;
  let count = 0;
  do {
    if (count === mostResources || !readName(reader, count)) return null;
    count++;
  } while (reader.takes(COMMA));
  if (!reader.takes(CLOSE_LIST)) return null;
  const rest = `${body.toString('utf8', 0, list)}"${stand}"]${body.toString('utf8', reader.at)}`;
  return { names: { bytes: body, count, starts, ends, versionStarts, versionEnds }, rest };
}

const starts = new Int32Array(mostResources);
const ends = new Int32Array(mostResources);
const versionStarts = new Int32Array(mostResources);
const versionEnds = new Int32Array(mostResources);

function readName(reader: Reader, i: number): boolean {
  versionStarts[i] = -1;
  if (!reader.takes(OPEN_OBJECT)) return reader.takesText(longestName, starts, ends, i);
  let named = false;
  do {
    if (reader.takesKey(uriKey)) {
      if (named || !reader.takes(COLON) || !reader.takesText(longestName, starts, ends, i)) return false;
      named = true;
    } else if (!reader.takesKey(versionKey) || (versionStarts[i] as number) >= 0) return false;
    else if (!reader.takes(COLON) || !reader.takesText(longestVersion, versionStarts, versionEnds, i)) return false;
  } while (reader.takes(COMMA));
  return named && reader.takes(CLOSE_OBJECT);
}

/** Goes through JSON byte by byte. */
class Reader {
  constructor(
    private readonly bytes: Buffer,
    public at: number,
  ) {}

  takes(wanted: number): boolean {
    this.skipSpace();
    if (this.bytes[this.at] !== wanted) return false;
    this.at++;
    return true;
  }

  takesKey(key: Buffer): boolean {
    this.skipSpace();
    for (let i = 0; i < key.length; i++) if (this.bytes[this.at + i] !== key[i]) return false;
    this.at += key.length;
    return true;
  }

  /** Takes a text, and notes where it stands. */
  takesText(longest: number, from: Int32Array, to: Int32Array, i: number): boolean {
    if (!this.takes(QUOTE)) return false;
    const start = this.at;
    const end = this.bytes.indexOf(QUOTE, start);
    if (end <= start || end - start > longest) return false;
    from[i] = start;
    to[i] = end;
    this.at = end + 1;
    return true;
  }

  private skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return;
      this.at++;
    }
  }
}
