import iconv from 'iconv-lite';

/** A property of a message or an attachment ([MS-OXPROPS]). */
export interface MapiProperty {
  readonly id: number;
  readonly type: number;
  /** The bytes of a value of any length; of one with several, each. Empty for numbers and dates. */
  readonly values: readonly Buffer[];
}

export const mapiTypes = { text8: 0x1e, text16: 0x1f, binary: 0x102, object: 0x0d };
const SEVERAL = 0x1000;
const FIRST_NAMED = 0x8000;
const NAMED_BY_TEXT = 1;
const GUID_BYTES = 16;
/** Of values of a fixed size, by type; shorter ones are padded to four bytes. */
const sizes: ReadonlyMap<number, number> = new Map([
  ...[0x01, 0x02, 0x03, 0x04, 0x0a, 0x0b].map((type) => [type, 4] as const),
  ...[0x05, 0x06, 0x07, 0x14, 0x40].map((type) => [type, 8] as const),
  [0x48, GUID_BYTES],
]);
const variable = new Set(Object.values(mapiTypes));

/** The list breaks the rules, or ends early. Says nothing of where or on what. */
class MalformedProperties extends Error {
  override readonly name = 'MalformedProperties';
}

/**
 * Properties one behind another ([MS-OXTNEF] 2.1.3.4), `rows` lists of them. Gives what it can read before it throws.
 * @param rows how many lists; their number stands first unless it is 1
 * @throws {MalformedProperties}
 */
export function* mapiProperties(bytes: Buffer, isTable = false): Generator<MapiProperty> {
  const input = new Input(bytes);
  for (let rows = isTable ? input.u32() : 1; rows > 0; rows--) {
    for (let left = input.u32(); left > 0; left--) yield property(input);
  }
}

function property(input: Input): MapiProperty {
  const type = input.u16();
  const id = input.u16();
  if (id >= FIRST_NAMED) {
    input.take(GUID_BYTES);
    const isText = input.u32() === NAMED_BY_TEXT;
    const number = input.u32();
    if (isText) input.padded(number);
  }
  const kind = type & ~SEVERAL;
  const isVariable = variable.has(kind);
  const count = isVariable || type & SEVERAL ? input.u32() : 1;
  const size = sizes.get(kind);
  if (!isVariable && size === undefined) throw new MalformedProperties();
  const values: Buffer[] = [];
  for (let n = 0; n < count; n++) {
    if (isVariable) values.push(input.padded(input.u32()));
    else input.take(size ?? 0);
  }
  return { id, type: kind, values };
}

class Input {
  #at = 0;

  constructor(private readonly bytes: Buffer) {}

  u16(): number {
    return this.take(2).readUInt16LE();
  }

  u32(): number {
    return this.take(4).readUInt32LE();
  }

  take(count: number): Buffer {
    if (this.#at + count > this.bytes.length) throw new MalformedProperties();
    this.#at += count;
    return this.bytes.subarray(this.#at - count, this.#at);
  }

  /** So many bytes, and up to the next multiple of four; what pads the last may be missing. */
  padded(count: number): Buffer {
    const found = this.take(count);
    this.#at = Math.min(this.bytes.length, this.#at + (-count & 3));
    return found;
  }
}

/** The texts of a property; none if it is none. */
export function textsOf({ type, values }: MapiProperty, charset: string): string[] {
  if (type !== mapiTypes.text8 && type !== mapiTypes.text16) return [];
  return values.map((value) => decodeMapiText(value, type === mapiTypes.text16 ? 'utf-16le' : charset));
}

/** A text that may have zeros at its end. */
export function decodeMapiText(bytes: Buffer, charset: string): string {
  return iconv.decode(bytes, charset).replace(/\0+$/, '');
}

/** The charset of a code page of Windows; Western where it has no number that is known. */
export function charsetOfPage(page: number): string {
  if (page === 65001) return 'utf-8';
  return iconv.encodingExists(`cp${page}`) ? `cp${page}` : 'windows-1252';
}
