import { isAscii } from 'node:buffer';
import { ServiceError } from '../app/errors.js';
import { parseJson } from './body.js';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const FIRST_PRINTABLE = 0x20;

/** As many as a request may name. */
export const mostNames = 1_000;
/** Longer texts are left to the schema. Bytes. */
const longest = 2_048;
const longestVersion = 256;
const longestId = 1_024;

/** Where a list of names is in a body, and what each of its objects may hold. */
interface ListShape {
  /** The list's field. */
  readonly list: string;
  /** Whether a text in it, instead of an object, is a URI. */
  readonly takesTexts: boolean;
  /** Whether each object has the caller's own id beside the URI. */
  readonly hasIds: boolean;
}

/** What was read of a body. */
export interface ReadBody {
  readonly names: NamesInBody;
  /** All else of it: the body with one element in the place of all of the list. */
  readonly rest: string;
}

const none = Buffer.alloc(0);

/** Where a text of each name stands: -1 where it has none. */
class Places {
  readonly starts = new Int32Array(mostNames);
  readonly ends = new Int32Array(mostNames);
}

/** The names that a body asks for: where each stands in its bytes. To be used again for other bodies. */
export class NamesInBody {
  bytes: Buffer = none;
  count = 0;
  readonly uri = new Places();
  /** The versions beside them. */
  readonly version = new Places();
  /** The caller's own ids of them. */
  readonly id = new Places();

  /** Lets the body go that they were in. */
  clear(): void {
    this.bytes = none;
    this.count = 0;
  }
}

/**
 * Makes what reads names out of the bytes of a body, without making texts of them: texts of ASCII without escapes. Of
 * anything else it knows nothing, and leaves the whole to those who can say what is wrong with it. What stands in a URI
 * is not looked at: a character that JSON does not allow there is in no URI that is known, so that whoever asks for one
 * is left to them too.
 * @param stand JSON that stands for the list's elements in what is left of the body
 * @returns null where it leaves it
 */
export function namesReader(shape: ListShape, stand: string): (body: Buffer, names: NamesInBody) => ReadBody | null {
  const listKey = Buffer.from(`"${shape.list}"`);
  return (body, names) => {
    // Without escapes, a text ends at the next quotation mark.
    if (!isAscii(body) || body.includes(BACKSLASH)) return null;
    const key = body.indexOf(listKey);
    // A second one would take the place of the first, or be some other field's value.
    if (key < 0 || body.indexOf(listKey, key + 1) >= 0) return null;
    const reader = new Reader(body, key + listKey.length);
    if (!reader.takes(COLON) || !reader.takes(OPEN_LIST)) return null;
    const list = reader.at;
    names.bytes = body;
    names.count = 0;
    do {
      if (names.count === mostNames || !readName(reader, shape, names)) return null;
      names.count++;
    } while (reader.takes(COMMA));
    if (!reader.takes(CLOSE_LIST)) return null;
    return { names, rest: `${body.toString('utf8', 0, list)}${stand}]${body.toString('utf8', reader.at)}` };
  };
}

const uriKey = Buffer.from('"uri"');
const versionKey = Buffer.from('"version"');
const idKey = Buffer.from('"id"');

function readName(reader: Reader, shape: ListShape, { count: i, uri, version, id }: NamesInBody): boolean {
  uri.starts[i] = -1;
  version.starts[i] = -1;
  id.starts[i] = -1;
  if (!reader.takes(OPEN_OBJECT)) return shape.takesTexts && reader.takesText(longest, uri, i);
  do {
    if (shape.hasIds && reader.takesKey(idKey)) {
      if (!reader.takesValue(longestId, id, i) || !isPrintable(reader.bytes, id, i)) return false;
    } else if (reader.takesKey(uriKey)) {
      if (!reader.takesValue(longest, uri, i)) return false;
    } else if (!reader.takesKey(versionKey)) return false;
    else if (!reader.takesValue(longestVersion, version, i) || !isPrintable(reader.bytes, version, i)) return false;
  } while (reader.takes(COMMA));
  const hasAll = (uri.starts[i] as number) >= 0 && (!shape.hasIds || (id.starts[i] as number) >= 0);
  return hasAll && reader.takes(CLOSE_OBJECT);
}

/** Whether JSON allows a text without escapes to be so. */
function isPrintable(bytes: Buffer, { starts, ends }: Places, i: number): boolean {
  const end = ends[i] as number;
  for (let at = starts[i] as number; at < end; at++) if ((bytes[at] as number) < FIRST_PRINTABLE) return false;
  return true;
}

/** Goes through JSON byte by byte. */
class Reader {
  constructor(
    readonly bytes: Buffer,
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

  /** Takes the text of a field, unless it had one before. */
  takesValue(most: number, places: Places, i: number): boolean {
    return (places.starts[i] as number) < 0 && this.takes(COLON) && this.takesText(most, places, i);
  }

  /** Takes a text, and notes where it stands. */
  takesText(most: number, { starts, ends }: Places, i: number): boolean {
    if (!this.takes(QUOTE)) return false;
    const start = this.at;
    const end = this.bytes.indexOf(QUOTE, start);
    if (end <= start || end - start > most) return false;
    starts[i] = start;
    ends[i] = end;
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

/** Longer ones are not kept until the next request comes. UTF-16 code units. */
const longestRemembered = 4_096;

/**
 * Makes what checks all of a body but its names, and remembers what it made of the last one, unless that is long: most
 * callers say the same each time.
 * @param check gives null for what is not right; undefined is what is no JSON that may be looked into
 */
export function restReader<T>(check: (rest: unknown) => T | null): (text: string) => T | null {
  let last: { readonly text: string; readonly rest: T | null } = { text: '', rest: null };
  return (text) => {
    if (text === last.text) return last.rest;
    const rest = check(parsed(text));
    if (text.length <= longestRemembered) last = { text, rest };
    return rest;
  };
}

/** By the rules for any body: a schema would descend whatever nesting is left. */
function parsed(text: string): unknown {
  try {
    return parseJson(Buffer.from(text));
  } catch (error) {
    if (error instanceof ServiceError) return undefined;
    throw error;
  }
}
