import { isUtf8 } from 'node:buffer';
import { fromBufferPromise } from 'yauzl';
import { charsetOf, decodeText } from './charset.js';
import { isCompoundFile, streamNames } from './compound-file.js';
import { isSqlite } from './sqlite-file.js';
import { isTar } from './tar.js';
import { textTypeOf } from './text-type.js';

/** How much of the start tells text from binary and one kind of text from another, in bytes. */
const HEAD_BYTES = 64 * 1024;
/** Of compressed or binary data about one byte in ten is a control character, of text hardly any. */
const MAX_CONTROL_SHARE = 0.02;
const MAX_NAMES = 10_000;

export interface MediaType {
  /** `application/pdf`, `text/csv`, …; `application/octet-stream` when the bytes tell nothing. */
  readonly mediaType: string;
  /** Whether the whole of it is encrypted, so that there is nothing to open. */
  readonly encrypted: boolean;
}

/**
 * What a document is, by its content. The name only decides between kinds of plain text, which look alike.
 * Never throws.
 */
export async function detectMediaType(bytes: Buffer, name: string): Promise<MediaType> {
  if (bytes.length === 0) return plain('text/plain');
  const head = bytes.subarray(0, HEAD_BYTES);
  // Readers of PDF look for its header in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
  if (head.subarray(0, 1024).includes('%PDF-')) return plain('application/pdf');
  if (head.subarray(0, 5).toString('latin1') === '{\\rtf') return plain('application/rtf');
  if (head.subarray(0, 4).toString('latin1') === '%!PS') return plain('application/postscript');
  if (isSqlite(bytes)) return plain('application/vnd.sqlite3');
  if (isCompoundFile(bytes)) return compoundType(bytes);
  if (zipStarts.has(head.toString('latin1', 0, 4))) return zipType(bytes);
  const packed = packedType(head);
  if (packed) return plain(packed);
  if (isText(head)) {
    return plain(textTypeOf(decodeText(head).text, name));
  }
  return plain((await binaryType(bytes)) ?? 'application/octet-stream');
}

/** Archives and packed files: an archive of texts is hardly anything but text, and looks like it. */
function packedType(head: Buffer): string | undefined {
  if (isTar(head)) return 'application/x-tar';
  const start = head.toString('latin1', 0, 128);
  if (cpioHeader.test(start)) return 'application/x-cpio';
  if (/^..-(?:lh[\da-dx]|lz[s45]|pm[0-2])-/s.test(start)) return 'application/x-lzh-compressed';
  return packedTypes.find(([magic]) => start.startsWith(magic))?.[1];
}

const packedTypes: readonly (readonly [magic: string, mediaType: string])[] = [
  ['\x1f\x8b\x08', 'application/gzip'],
  ['BZh', 'application/x-bzip2'],
  ['\xfd7zXZ\0', 'application/x-xz'],
  ['(\xb5/\xfd', 'application/zstd'],
  ['!<arch', 'application/x-unix-archive'],
  ["7z\xbc\xaf'\x1c", 'application/x-7z-compressed'],
  ['Rar!\x1a\x07', 'application/x-rar-compressed'],
  ['MSCF\0\0\0\0', 'application/vnd.ms-cab-compressed'],
  ['\x78\x9f\x3e\x22', 'application/ms-tnef'],
  ['PAR1', 'application/vnd.apache.parquet'],
  ['PARE', 'application/vnd.apache.parquet'],
  ['Obj\x01', 'application/avro'],
];

/** Numbers in digits alone, which a text may begin with too, but hardly so many: of the newer kinds, and of the old. */
const cpioHeader = /^07070(?:[12][\da-f]{104}|7[0-7]{70})/i;

/** What stands behind the first 16 sectors of a disc, which are free to use (ECMA-119, 7.1). */
const DISC_MARK = '\x01CD001';
const DISC_MARK_AT = 16 * 2048;
const DISC_IMAGE = 'application/x-iso9660-image';

/** A member, or the end of a directory without any. */
const zipStarts = new Set(['PK\x03\x04', 'PK\x05\x06']);

/** What the first bytes say of formats that are no text. */
async function binaryType(bytes: Buffer): Promise<string | undefined> {
  if (bytes.toString('latin1', DISC_MARK_AT, DISC_MARK_AT + DISC_MARK.length) === DISC_MARK) return DISC_IMAGE;
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
}

function plain(mediaType: string): MediaType {
  return { mediaType, encrypted: false };
}

/** Whether these first bytes are text in some charset. */
function isText(head: Buffer): boolean {
  if (/^utf-(16|32)/.test(charsetOf(head))) return true;
  let control = 0;
  for (const byte of head) if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) control += 1;
  if (control === 0 && isUtf8(head)) return true;
  return control <= head.length * MAX_CONTROL_SHARE;
}

const compoundTypes: readonly (readonly [stream: string, mediaType: string])[] = [
  ['EncryptedPackage', 'application/x-cfb'],
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['__properties_version1.0', 'application/vnd.ms-outlook'],
  ['VisioDocument', 'application/vnd.visio'],
];

/** An encrypted office document is a compound file around an `EncryptedPackage` ([MS-OFFCRYPTO] 2.3); case is free. */
function compoundType(bytes: Buffer): MediaType {
  const types = new Map(compoundTypes.map(([stream, mediaType]) => [stream.toLowerCase(), mediaType]));
  // A workbook in a document has streams of its own, further down.
  const names = [...streamNames(bytes)].map((name) => name.toLowerCase());
  const telling = names.find((name) => types.has(name)) ?? '';
  return { mediaType: types.get(telling) ?? 'application/x-cfb', encrypted: telling === 'encryptedpackage' };
}

const officeFolders: readonly (readonly [folder: string, mediaType: string])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['visio/', 'application/vnd.ms-visio.drawing'],
];

/**
 * Told by the names in the directory alone, nothing is unpacked. When the directory is missing, names in the local
 * headers still tell an office document, so that it fails under its own name.
 */
async function zipType(bytes: Buffer): Promise<MediaType> {
  const { names, encrypted } = await zipNames(bytes);
  const listed = names.length > 0;
  const found = officeFolders.find(([folder]) =>
    listed ? names.some((name) => name.startsWith(folder)) : bytes.includes(folder),
  );
  if (found && (!listed || names.includes('[content_types].xml'))) return { mediaType: found[1], encrypted };
  const openDocument = openDocumentType(bytes, names);
  if (openDocument) return { mediaType: openDocument, encrypted };
  // OpenDocument and EPUB say in their first entry what they are; file-type reads it.
  const byHead = names[0] === 'mimetype' ? await binaryType(bytes) : undefined;
  // An archive still says what its members are called, and names each of them as encrypted.
  return byHead ? { mediaType: byHead, encrypted } : plain('application/zip');
}

/** OpenDocument says in its first entry, which is not packed, what it is; where that stands elsewhere, other parts tell. */
function openDocumentType(bytes: Buffer, names: readonly string[]): string | undefined {
  const start = bytes.toString('latin1', 30, 150);
  const first = /^mimetype(application\/vnd\.oasis\.opendocument\.[a-z-]+)/.exec(start)?.[1];
  const isOther = names.includes('meta-inf/manifest.xml') && names.includes('content.xml');
  return first ?? (isOther ? 'application/vnd.oasis.opendocument.text' : undefined);
}

/** Names in lower case, as office documents compare them, and with the slashes that some programs turn around. */
async function zipNames(bytes: Buffer): Promise<{ names: string[]; encrypted: boolean }> {
  const names: string[] = [];
  let encrypted = 0;
  try {
    const zip = await fromBufferPromise(bytes, { decodeStrings: false });
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName.toString('utf8').replaceAll('\\', '/').toLowerCase());
      if (entry.generalPurposeBitFlag & 1) encrypted += 1;
      if (names.length === MAX_NAMES) break;
    }
  } catch {
    // What was listed before the directory broke still tells the type; reading it will say that it is malformed.
  }
  return { names, encrypted: encrypted > 0 && encrypted === names.filter((name) => !name.endsWith('/')).length };
}
