import { printableStrings } from '../printable.js';

/** Marks of the kinds of targets ([MS-OSHARED] 2.3.7.2, 2.3.7.3): of a page, and of a file. */
const URL_TARGET = Buffer.from('e0c9ea79f9bace118c8200aa004ba90b', 'hex');
const FILE_TARGET = Buffer.from('0303000000000000c000000000000046', 'hex');
const flags = { target: 0x1, location: 0x8, shown: 0x14, frame: 0x80, plain: 0x100 };
const VERSION = 2;

/**
 * Texts of a link ([MS-OSHARED] 2.3.7.1): what is shown for it, where it leads, and to which place there. Of one that
 * is not put together as it should be, what looks like text.
 */
export function linkTexts(link: Buffer): string[] {
  try {
    return new Link(link).texts();
  } catch {
    return [...printableStrings(link)];
  }
}

class Link {
  #at = 0;

  constructor(private readonly bytes: Buffer) {}

  texts(): string[] {
    if (this.#u32() !== VERSION) throw new RangeError();
    const bits = this.#u32();
    const found: string[] = [];
    // Both bits say that a text to be shown follows, or one of them does.
    if ((bits & flags.shown) === flags.shown) found.push(this.#text());
    if (bits & flags.frame) found.push(this.#text());
    if (bits & flags.target) found.push(bits & flags.plain ? this.#text() : this.#target());
    if (bits & flags.location) found.push(this.#text());
    return found.map((text) => text.replace(/\0.*$/s, '')).filter((text) => text !== '');
  }

  #target(): string {
    const kind = this.#take(16);
    if (kind.equals(URL_TARGET)) return this.#take(this.#u32()).toString('utf16le');
    if (!kind.equals(FILE_TARGET)) throw new RangeError();
    this.#take(2);
    const short = this.#take(this.#u32()).toString('latin1');
    this.#take(24);
    const size = this.#u32();
    if (size === 0) return short;
    const wide = this.#u32();
    this.#take(2);
    return this.#take(wide).toString('utf16le');
  }

  /** A text behind its length, which counts the zero at its end. */
  #text(): string {
    return this.#take(this.#u32() * 2).toString('utf16le');
  }

  #u32(): number {
    return this.#take(4).readUInt32LE();
  }

  #take(count: number): Buffer {
    if (this.#at + count > this.bytes.length) throw new RangeError();
    this.#at += count;
    return this.bytes.subarray(this.#at - count, this.#at);
  }
}
