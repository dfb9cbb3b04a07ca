import { type Entry, fromBufferPromise } from 'yauzl';
import { BudgetError, type Spending } from './budget.js';

/** Below this, a high ratio is only a small file that repeats itself, not a bomb. Bytes unpacked. */
const RATIO_FLOOR = 1024 * 1024;
const ENCRYPTED = 0x1;

export interface ZipEntry {
  /** As the archive has it. Nothing is ever written under it, so it need not be safe as a path. */
  readonly name: string;
  readonly encrypted: boolean;
  /** By the directory. */
  readonly isEmpty: boolean;
  /** Unpacks as it is read. @throws BudgetError, or zlib's error when the data is broken or longer than it says */
  readonly read: () => AsyncIterable<Buffer>;
}

/**
 * Lists an archive that is in memory, and refuses it by its own directory before anything is unpacked: too many
 * entries, too much unpacked, too high a ratio. Sizes that lie are caught while unpacking: an entry that goes beyond
 * what its directory says ends with an error, and every byte is counted.
 * @throws BudgetError, or yauzl's error when the directory is broken
 */
export async function openZip(bytes: Buffer, spending: Spending): Promise<ZipEntry[]> {
  const zip = await fromBufferPromise(bytes, { decodeStrings: false });
  spending.entries(zip.entryCount);
  const entries: ZipEntry[] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > spending.budget.unpackedBytes) throw new BudgetError('unpacked-too-large');
    entries.push({
      name: entry.fileName.toString('utf8'),
      encrypted: (entry.generalPurposeBitFlag & ENCRYPTED) !== 0,
      isEmpty: entry.uncompressedSize === 0,
      read: () => unpack(zip.openReadStreamPromise.bind(zip), entry, spending),
    });
  }
  if (unpacked > RATIO_FLOOR && unpacked > bytes.length * spending.budget.ratio) {
    throw new BudgetError('compression-ratio');
  }
  return entries;
}

/** The whole of an entry. @throws as {@link ZipEntry.read} */
export async function readEntry(entry: ZipEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry.read()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* unpack(
  open: (entry: Entry) => Promise<AsyncIterable<Buffer>>,
  entry: Entry,
  spending: Spending,
): AsyncGenerator<Buffer> {
  for await (const chunk of await open(entry)) {
    spending.unpacked(chunk.length);
    yield chunk;
  }
}
