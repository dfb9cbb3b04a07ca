import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { decompress as unzstd } from 'fzstd';
import { snappyUncompress } from 'hyparquet';
import { BudgetError, type Spending } from '../budget.js';
import { unpackLz4Block } from '../lz4.js';

/** What a page may unpack to whatever the ratio: one that says the same a million times is very small. Bytes. */
const RATIO_FLOOR = 8 * 1024 * 1024;

type Unpack = (packed: Uint8Array, length: number) => Uint8Array;

const codecs: Readonly<Record<string, Unpack>> = {
  SNAPPY: (packed, length) => {
    const into = new Uint8Array(length);
    snappyUncompress(packed, into);
    return into;
  },
  GZIP: (packed, maxOutputLength) => gunzipSync(packed, { maxOutputLength }),
  BROTLI: (packed, maxOutputLength) => brotliDecompressSync(packed, { maxOutputLength }),
  ZSTD: (packed, length) => unzstd(packed, new Uint8Array(length)),
  LZ4_RAW: unpackLz4,
  LZ4: unpackHadoopLz4,
};

/** It says that it unpacks to less than nothing. */
class MalformedSize extends Error {
  override readonly name = 'MalformedSize';
}

/** Its bytes were packed in a way that is not known. */
class UnknownCodec extends Error {
  override readonly name = 'UnknownCodec';
}

/**
 * Unpacks a page of Parquet; what it says that it unpacks to is charged before, and at least what it is.
 * @param length bytes that it says it unpacks to
 * @throws BudgetError, or anything when it is malformed
 */
export function unpackPage(codec: string, packed: Uint8Array, length: number, spending: Spending): Uint8Array {
  if (!(length >= 0)) throw new MalformedSize();
  spending.unpacked(Math.max(length, packed.length));
  if (codec === 'UNCOMPRESSED' || length === 0) return packed;
  if (length > RATIO_FLOOR && length > packed.length * spending.budget.ratio)
    throw new BudgetError('compression-ratio');
  const unpack = codecs[codec];
  if (!unpack) throw new UnknownCodec();
  return unpack(packed, length);
}

function unpackLz4(packed: Uint8Array, length: number): Uint8Array {
  const into = new Uint8Array(length);
  return into.subarray(0, unpackLz4Block(packed, into, 0));
}

/** Blocks behind their lengths, unpacked and packed, as Hadoop writes them; or a block as it is. */
function unpackHadoopLz4(packed: Uint8Array, length: number): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const into = new Uint8Array(length);
  let end = 0;
  for (let at = 0; at + 8 <= packed.length; ) {
    const size = view.getUint32(at + 4);
    if (view.getUint32(at) > length || at + 8 + size > packed.length) return unpackLz4(packed, length);
    end = unpackLz4Block(packed.subarray(at + 8, at + 8 + size), into, end);
    at += 8 + size;
  }
  return into.subarray(0, end);
}
