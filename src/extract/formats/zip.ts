import { isUtf8 } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Spending } from '../budget.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { type Member, readMembers } from '../members.js';
import { failedPart, readPart, type UnreadReason } from '../part.js';
import type { Step } from '../step.js';
import { TextBuilder } from '../text-builder.js';
import { charged } from '../unpacked.js';
import { decryptedEntry } from '../zip-decryption.js';
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
  let comment: Buffer;
  try {
    comment = await checkDirectory(bytes, context.spending.budget.entries);
  } catch (error) {
    yield* readMembers(localMembers(bytes, context.spending), context);
    yield failedPart('document', 'directory', reasonOf(error));
    return;
  }
  if (comment.length > 0) {
    const remark = new TextBuilder(context.spending).append(decoded(comment, 0));
    yield readPart('comment', 'comment', remark.toString());
  }
  yield* readMembers(members(bytes, context), context);
}

/**
 * Goes through the directory once, and holds nothing of it: a million entries would be a gigabyte.
 * @param limit entries there may be; what stands behind them is not looked at
 * @returns the remark on the archive
 * @throws yauzl's error where it is broken
 */
async function checkDirectory(bytes: Buffer, limit: number): Promise<Buffer> {
  const zip = await fromBufferPromise(bytes, { decodeStrings: false });
  let count = 0;
  for await (const _ of zip.eachEntry()) if (++count > limit) break;
  return zip.comment;
}

async function* members(bytes: Buffer, { spending, passwords }: ExtractContext): AsyncGenerator<Member> {
  const zip = await fromBufferPromise(bytes, { decodeStrings: false });
  for await (const entry of zip.eachEntry()) {
    const name = decoded(entry.fileName, entry.generalPurposeBitFlag);
    const remark = decoded(entry.fileComment, entry.generalPurposeBitFlag);
    const unlocked = isEncrypted(entry) ? unlock(entry, bytes, passwords, spending) : undefined;
    const unread = unlocked ? undefined : whyUnread(entry);
    const folder = name.endsWith('/') && entry.uncompressedSize === 0;
    yield {
      name,
      ...(remark === '' ? {} : { remark }),
      ...(unread
        ? { unread }
        : folder
          ? {}
          : {
              read: () =>
                unlocked ? charged([unlocked], entry.compressedSize, spending) : unpack(zip, entry, bytes, spending),
            }),
    };
  }
}

async function* unpack(zip: ZipFile, entry: Entry, bytes: Buffer, spending: Spending): AsyncGenerator<Buffer> {
  const small = unpackSmall(entry, bytes);
  yield* charged(small ? [small] : await zip.openReadStreamPromise(entry), entry.compressedSize, spending);
}

/** A stream takes 300 µs of a core to be made, and most members of large archives are small. Bytes, packed or not. */
const SMALL = 64 * 1024;
const LOCAL_HEADER_BYTES = 30;

/** All of a small member at once; null for others, and where anything is wrong with it, which its stream will tell. */
function unpackSmall(entry: Entry, bytes: Buffer): Buffer | null {
  const { compressedSize: packedBytes, uncompressedSize: size } = entry;
  const packed = packedBytes > SMALL || size > SMALL ? null : packedBytesOf(entry, bytes);
  if (!packed) return null;
  if (entry.compressionMethod === methods.stored) return packedBytes === size ? packed : null;
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: SMALL });
    return unpacked.length === size ? unpacked : null;
  } catch {
    return null;
  }
}

/** The data of a member as they stand in the archive; null where they do not. */
function packedBytesOf({ compressedSize, relativeOffsetOfLocalHeader: at }: Entry, bytes: Buffer): Buffer | null {
  if (at + LOCAL_HEADER_BYTES > bytes.length || bytes.toString('latin1', at, at + 4) !== 'PK\x03\x04') return null;
  const start = at + LOCAL_HEADER_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(start, start + compressedSize);
  return packed.length < compressedSize ? null : packed;
}

/** All of an encrypted member, by the first password with which it unpacks to what the directory says. */
function unlock(entry: Entry, bytes: Buffer, passwords: readonly string[], { budget }: Spending): Buffer | undefined {
  const data = packedBytesOf(entry, bytes);
  const { uncompressedSize: size } = entry;
  if (!data || size > budget.inputBytes) return undefined;
  const { generalPurposeBitFlag, compressionMethod: method, lastModFileTime: time, extraFields } = entry;
  const encrypted = { flags: generalPurposeBitFlag, method, crc32: entry.crc32, time, extraFields };
  for (const password of passwords) {
    const found = decryptedEntry(data, encrypted, password);
    try {
      const unpacked =
        found?.method === methods.deflated
          ? inflateRawSync(found.packed, { maxOutputLength: Math.max(size, 1) })
          : found?.packed;
      if (unpacked?.length === size && (found?.isChecked || crc32(unpacked) === entry.crc32)) return unpacked;
    } catch {
      // It seemed to fit, and did not.
    }
  }
  return undefined;
}

function isEncrypted({ generalPurposeBitFlag }: Entry): boolean {
  return (generalPurposeBitFlag & flags.encrypted) !== 0;
}

function whyUnread(entry: Entry): UnreadReason | undefined {
  const unixType = (entry.externalFileAttributes >>> 16) & unixTypes.mask;
  if (unixType !== 0 && unixType !== unixTypes.file && unixType !== unixTypes.folder) return 'not-a-regular-file';
  if (isEncrypted(entry)) return 'encrypted';
  const known = entry.compressionMethod === methods.stored || entry.compressionMethod === methods.deflated;
  return known ? undefined : 'unsupported-format';
}

/** UTF-8 where it says so or is valid, else the character set of the first PCs (APPNOTE 6.3.10, appendix D). */
function decoded(bytes: Buffer, flag: number): string {
  return flag & flags.utf8 || isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'cp437');
}
