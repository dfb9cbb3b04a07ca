/** Appends numbers and texts to bytes that grow as needed. */
export class ByteWriter {
  #bytes: Buffer;
  #length = 0;

  constructor(capacity: number) {
    this.#bytes = Buffer.allocUnsafe(capacity);
  }

  /** @param value a whole number from 0 to 2^53 - 1: seven bits a byte, the lowest first */
  number(value: number): void {
    this.#room(8);
    if (value < 0x80) {
      this.#bytes[this.#length++] = value;
      return;
    }
    let rest = value;
    while (rest > 0x7fffffff) {
      this.#bytes[this.#length++] = (rest % 128) | 0x80;
      rest = Math.floor(rest / 128);
    }
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** 32 bits, the lowest byte first. */
  word(value: number): void {
    this.#room(4);
    this.#bytes[this.#length++] = value & 0xff;
    this.#bytes[this.#length++] = (value >>> 8) & 0xff;
    this.#bytes[this.#length++] = (value >>> 16) & 0xff;
    this.#bytes[this.#length++] = value >>> 24;
  }

  /** A text as UTF-8 behind its length in bytes. */
  text(value: string): void {
    if (value.length < 128) {
      this.#room(1 + value.length);
      const start = this.#length;
      let at = start + 1;
      let i = 0;
      // Ids and codes are short and ASCII: a loop is faster than the call into the encoder.
      for (; i < value.length; i++) {
        const code = value.charCodeAt(i);
        if (code > 0x7f) break;
        this.#bytes[at++] = code;
      }
      if (i === value.length) {
        this.#bytes[start] = i;
        this.#length = at;
        return;
      }
    }
    this.bytes(Buffer.from(value));
  }

  /** Bytes behind their number. */
  bytes(value: Uint8Array): void {
    this.number(value.length);
    this.raw(value);
  }

  /** Bytes as they are. */
  raw(value: Uint8Array): void {
    this.#room(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  /** What was written; shares its memory with the writer. */
  written(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Begins anew, in the same memory unless that has grown beyond so many bytes. */
  reset(most: number): void {
    this.#length = 0;
    if (this.#bytes.length > most) this.#bytes = Buffer.allocUnsafe(most);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Bytes that are not what a writer wrote. */
export class BrokenRecordError extends Error {
  override readonly name = 'BrokenRecordError';
  constructor() {
    super('a record is not what was written');
  }
}

/** Reads what a {@link ByteWriter} wrote. Every method throws {@link BrokenRecordError} where the bytes are not that. */
export class ByteReader {
  #at = 0;

  constructor(private readonly source: Uint8Array) {}

  number(): number {
    const first = this.source[this.#at];
    if (first !== undefined && first < 0x80) {
      this.#at++;
      return first;
    }
    let value = 0;
    for (let scale = 1; scale < 2 ** 53; scale *= 128) {
      const byte = this.#next();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return Number.isSafeInteger(value) ? value : broken();
    }
    return broken();
  }

  /** 32 bits with a sign. */
  word(): number {
    return this.#next() | (this.#next() << 8) | (this.#next() << 16) | (this.#next() << 24);
  }

  text(): string {
    const { buffer, byteOffset, length } = this.bytes();
    return Buffer.from(buffer, byteOffset, length).toString();
  }

  bytes(): Uint8Array {
    return this.raw(this.number());
  }

  raw(length: number): Uint8Array {
    if (length > this.source.length - this.#at) broken();
    this.#at += length;
    return this.source.subarray(this.#at - length, this.#at);
  }

  /** One of these, by its place from 1; null for 0. */
  oneOrNone<T>(values: readonly T[]): T | null {
    const place = this.number();
    return place === 0 ? null : (values[place - 1] ?? broken());
  }

  /** A list, as many as its number says: none of them is empty, so a broken number cannot ask for much memory. */
  list<T>(read: () => T): T[] {
    const count = this.number();
    if (count > this.source.length - this.#at) broken();
    const items: T[] = [];
    for (let i = 0; i < count; i++) items.push(read());
    return items;
  }

  /** One of these, by its place. */
  oneOf<T>(values: readonly T[]): T {
    const value = values[this.number()];
    return value === undefined ? broken() : value;
  }

  /** @throws {BrokenRecordError} when something is left */
  end(): void {
    if (this.#at !== this.source.length) broken();
  }

  #next(): number {
    const byte = this.source[this.#at++];
    return byte === undefined ? broken() : byte;
  }
}

function broken(): never {
  throw new BrokenRecordError();
}
