import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Spending } from '../budget.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { type Member, readMembers } from '../members.js';
import { failedPart, readPart, type UnreadReason } from '../part.js';
import type { Step } from '../step.js';
import { TextBuilder } from '../text-builder.js';
import { charged } from '../unpacked.js';
import { localMembers } from '../zip-local.js';

const flags = { encrypted: 0x1, utf8: 0x800 };
const methods = { stored: 0, deflated: 8 };
/** File type of Unix in the upper half of the attributes: 0 where none is given, else folder, file or something else. */
const unixTypes = { mask: 0xf000, folder: 0x4000, file: 0x8000 };

/**
 * A zip archive that is no office document: its members as documents of their own, and its remark. Where its directory
 * is missing or broken, members are read as they stand one behind another, and the archive is reported as malformed.
 */
export async function* readZip(bytes: Buffer, context: ExtractContext): AsyncGenerator<Step> {
  let directory: Directory;
  try {
    directory = await readDirectory(bytes, context.spending.budget.entries);
  } catch (error) {
    yield* readMembers(localMembers(bytes, context.spending), context);
    yield failedPart('document', 'directory', reasonOf(error));
    return;
  }
  if (directory.zip.comment.length > 0) {
    const remark = new TextBuilder(context.spending).append(decoded(directory.zip.comment, 0));
    yield readPart('comment', 'comment', remark.toString());
  }
  yield* readMembers(members(directory, context.spending), context);
}

interface Directory {
  readonly zip: ZipFile;
  readonly entries: readonly Entry[];
}

/** Reads one entry more than there may be, so that whoever counts them sees that there are more. */
async function readDirectory(bytes: Buffer, limit: number): Promise<Directory> {
  const zip = await fromBufferPromise(bytes, { decodeStrings: false });
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > limit) break;
  }
  return { zip, entries };
}

function* members({ zip, entries }: Directory, spending: Spending): Generator<Member> {
  for (const entry of entries) {
    const name = decoded(entry.fileName, entry.generalPurposeBitFlag);
    const remark = decoded(entry.fileComment, entry.generalPurposeBitFlag);
    const unread = whyUnread(entry);
    const folder = name.endsWith('/') && entry.uncompressedSize === 0;
    yield {
      name,
      ...(remark === '' ? {} : { remark }),
      ...(unread ? { unread } : folder ? {} : { read: () => unpack(zip, entry, spending) }),
    };
  }
}

async function* unpack(zip: ZipFile, entry: Entry, spending: Spending): AsyncGenerator<Buffer> {
  yield* charged(await zip.openReadStreamPromise(entry), entry.compressedSize, spending);
}

function whyUnread(entry: Entry): UnreadReason | undefined {
  const unixType = (entry.externalFileAttributes >>> 16) & unixTypes.mask;
  if (unixType !== 0 && unixType !== unixTypes.file && unixType !== unixTypes.folder) return 'not-a-regular-file';
  if (entry.generalPurposeBitFlag & flags.encrypted) return 'encrypted';
  const known = entry.compressionMethod === methods.stored || entry.compressionMethod === methods.deflated;
  return known ? undefined : 'unsupported-format';
}

/** UTF-8 where it says so or is valid, else the character set of the first PCs (APPNOTE 6.3.10, appendix D). */
function decoded(bytes: Buffer, flag: number): string {
  return flag & flags.utf8 || isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'cp437');
}
