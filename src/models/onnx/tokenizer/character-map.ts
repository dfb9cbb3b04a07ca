import { TokenizerError } from './file-part.js';
import { type Mapped, replaced } from './mapped.js';

/**
 * What SentencePiece does to characters, from the table that it writes into a model: in base64 the size of a double
 * array in bytes, the double array (Darts), and the texts that it leads to, each ended by NUL.
 * @throws {TokenizerError} when the table is none
 */
export function precompiled(table: string): (given: Mapped) => Mapped {
  const bytes = Buffer.from(table, 'base64');
  const size = bytes.length >= 4 ? bytes.readUInt32LE(0) : 0;
  if (size === 0 || size % 4 !== 0 || 4 + size > bytes.length) {
    throw new TokenizerError('normalizer.precompiled_charsmap is not a table of characters');
  }
  const units = new Uint32Array(size / 4);
  for (let i = 0; i < units.length; i++) units[i] = bytes.readUInt32LE(4 + 4 * i);
  const texts = bytes.subarray(4 + size);
  const becomes = (run: string) => replacement(units, texts, Buffer.from(run));
  // A sign with what combines with it is looked up whole, if it is short, and sign by sign otherwise.
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
  // Most tables leave ASCII alone, and most text is of it.
  const pattern = ascii.some((sign) => becomes(sign) !== undefined)
    ? /[\s\S]\p{M}*/gu
    : /[^\x20-\x7e]\p{M}*|[\x20-\x7e]\p{M}+/gu;
  return (given) =>
    replaced(given, pattern, (run) => {
      const whole = Buffer.byteLength(run) < 6 ? becomes(run) : undefined;
      return whole ?? Array.from(run, (sign) => becomes(sign) ?? sign).join('');
    });
}

/** The text of the shortest entry that the bytes begin with, as SentencePiece's tokenizers take it. */
function replacement(units: Uint32Array, texts: Buffer, bytes: Buffer): string | undefined {
  let at = offsetOf(units[0] ?? 0);
  for (const byte of bytes) {
    at ^= byte;
    const unit = units[at] ?? 0;
    // The label of a unit, with the mark of a value, is the byte that leads to it.
    if ((unit & 0x800000ff) >>> 0 !== byte || byte === 0) return undefined;
    at ^= offsetOf(unit);
    if (((unit >>> 8) & 1) === 1) {
      const from = (units[at] ?? 0) & 0x7fffffff;
      const end = texts.indexOf(0, from);
      return texts.toString('utf8', from, end < 0 ? texts.length : end);
    }
  }
  return undefined;
}

function offsetOf(unit: number): number {
  return (unit >>> 10) << ((unit & 0x200) >>> 6);
}
