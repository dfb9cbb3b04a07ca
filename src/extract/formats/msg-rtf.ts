import type { Spending } from '../budget.js';

const HEADER_BYTES = 16;
const COMPRESSED = 'LZFu';
const PLAIN = 'MELA';
const DICTIONARY_BYTES = 4096;
/** What stands in the dictionary before anything was read ([MS-OXRTFCP] 2.1.2.1). */
const FIRST_WORDS =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** Says nothing of where or on what. */
class MalformedRtfBody extends Error {
  override readonly name = 'MalformedRtfBody';
}

/**
 * Unpacks the Rich Text body of a message ([MS-OXRTFCP]): bytes, and references into the last 4,096 of them. What is cut
 * short is given as far as it goes.
 * @throws {BudgetError} `unpacked-too-large`; an error when it is no such body
 */
export function decompressRtf(packed: Buffer, spending: Spending): Buffer {
  const kind = packed.toString('latin1', 8, 12);
  if (kind === PLAIN) return packed.subarray(HEADER_BYTES);
  if (kind !== COMPRESSED) throw new MalformedRtfBody();
  const dictionary = Buffer.alloc(DICTIONARY_BYTES, ' ');
  let write = dictionary.write(FIRST_WORDS, 'latin1');
  const found: number[] = [];
  const put = (byte: number) => {
    found.push(byte);
    dictionary[write] = byte;
    write = (write + 1) % DICTIONARY_BYTES;
  };
  let at = HEADER_BYTES;
  while (at < packed.length) {
    const control = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(packed[at++] ?? 0);
        continue;
      }
      if (at + 2 > packed.length) return Buffer.from(found);
      const reference = packed.readUInt16BE(at);
      at += 2;
      const offset = reference >>> 4;
      if (offset === write) return Buffer.from(found);
      const length = (reference & 0xf) + 2;
      spending.unpacked(length);
      for (let n = 0; n < length; n++) put(dictionary[(offset + n) % DICTIONARY_BYTES] ?? 0);
    }
  }
  return Buffer.from(found);
}
