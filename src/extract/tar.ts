import { decodeText } from './charset.js';
import type { Member } from './members.js';

const BLOCK_BYTES = 512;
/** Of a long name or a set of extended records; longer ones are no names. */
const MAX_RECORD_BYTES = 1024 * 1024;
const CHECKSUM_AT = 148;

/** Whether these bytes begin with a tar header: its checksum says so, in every kind of tar there is. */
export function isTar(bytes: Buffer): boolean {
  if (bytes.length < BLOCK_BYTES || bytes[0] === 0) return false;
  const header = bytes.subarray(0, BLOCK_BYTES);
  return checksum(header) === octal(header, CHECKSUM_AT, 8);
}

/**
 * Lists a tar archive as it streams by: POSIX ustar and pax, GNU and the old one. A member must be read before the
 * next is asked for; what was not read of it is passed over. Members that stand after the end mark are listed too.
 * @throws when a header is broken, or the archive ends inside a member
 */
export async function* tarMembers(chunks: AsyncIterable<Buffer>): AsyncGenerator<Member> {
  const source = new Blocks(chunks);
  let next: Overrides = {};
  for (let header = await source.header(); header; header = await source.header()) {
    const type = String.fromCharCode(header[156] ?? 0);
    const size = next.size ?? number(header, 124, 12);
    if (!(size >= 0 && size <= Number.MAX_SAFE_INTEGER)) throw new MalformedTar();
    if ('LKxg'.includes(type)) {
      const record = await source.record(size);
      next = {
        ...next,
        ...(type === 'L' ? { name: text(record) } : type === 'K' ? { link: text(record) } : pax(record)),
      };
      continue;
    }
    // Old GNU sparse files: the map of their holes may go on in blocks of its own.
    let mapGoesOn = type === 'S' && header[482] !== 0;
    while (mapGoesOn) mapGoesOn = (await source.block())[504] !== 0;
    source.enter(holdsContent(type) ? size : 0);
    yield member(header, type, next, () => source.content());
    await source.leave();
    next = {};
  }
}

/** What records before a header say in its place. */
interface Overrides {
  readonly name?: string;
  readonly link?: string;
  readonly size?: number;
  readonly remark?: string;
}

function member(
  header: Buffer,
  type: string,
  { name, link, remark }: Overrides,
  read: () => AsyncIterable<Buffer>,
): Member {
  const path =
    name ??
    [field(header, 345, 155, header.toString('latin1', 257, 262) === 'ustar'), field(header, 0, 100)]
      .filter((piece) => piece !== '')
      .join('/');
  const target = link ?? field(header, 157, 100);
  const isFile = holdsContent(type) && !(type === '\0' && path.endsWith('/'));
  return {
    name: target === '' ? path : `${path} -> ${target}`,
    ...(remark ? { remark } : {}),
    ...(isFile ? { read } : type === '5' || path.endsWith('/') ? {} : { unread: 'not-a-regular-file' }),
  };
}

/** Links, devices, folders and pipes have none, whatever size they claim; what is not known is taken for a file. */
function holdsContent(type: string): boolean {
  return !'123456'.includes(type);
}

/** Extended records (POSIX.1-2017, pax): `length key=value\n`. Those that are not places or times are kept as remarks. */
function pax(record: Buffer): Overrides {
  const found = new Map<string, string>();
  for (let at = 0; at < record.length; ) {
    const length = Number(/^\d{1,7}(?= )/.exec(record.toString('latin1', at, at + 8))?.[0] ?? 0);
    if (length === 0 || at + length > record.length) {
      found.set('unread record', record.toString('utf8', at));
      break;
    }
    const [, key = '', value = ''] = /^\d+ ([^=]*)=([\s\S]*?)\n?$/.exec(record.toString('utf8', at, at + length)) ?? [];
    found.set(key, value);
    at += length;
  }
  const name = found.get('GNU.sparse.name') ?? found.get('path');
  const link = found.get('linkpath');
  const size = found.get('size');
  const remark = [...found]
    .filter(([key]) => !/^(path|linkpath|size|[amc]time|uid|gid|GNU\..*|LIBARCHIVE\..*)$/.test(key))
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
  return {
    ...(name === undefined ? {} : { name }),
    ...(link === undefined ? {} : { link }),
    ...(size === undefined ? {} : { size: Number(size) }),
    ...(remark === '' ? {} : { remark }),
  };
}

/** An archive as blocks of 512 bytes, whatever pieces it comes in. */
class Blocks {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  #left = 0;
  #padding = 0;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next header; undefined where nothing but zeros is left. */
  async header(): Promise<Buffer | undefined> {
    for (;;) {
      if (this.#rest.length === 0 && !(await this.#more())) return undefined;
      const block = await this.block();
      if (block.every((byte) => byte === 0)) continue;
      if (!isTar(block)) throw new MalformedTar();
      return block;
    }
  }

  async block(): Promise<Buffer> {
    return this.#whole(BLOCK_BYTES);
  }

  async record(size: number): Promise<Buffer> {
    if (size > MAX_RECORD_BYTES) throw new MalformedTar();
    return (await this.#whole(padded(size))).subarray(0, size);
  }

  /** Begins content of so many bytes. */
  enter(size: number): void {
    this.#left = size;
    this.#padding = padded(size) - size;
  }

  /** What is left of the content. @throws where the archive ends before it, after what there is */
  async *content(): AsyncGenerator<Buffer> {
    while (this.#left > 0) {
      if (this.#rest.length === 0 && !(await this.#more())) throw new MalformedTar();
      const piece = this.#rest.subarray(0, this.#left);
      this.#rest = this.#rest.subarray(piece.length);
      this.#left -= piece.length;
      yield piece;
    }
  }

  /** Passes over what is left of the content, and its padding. */
  async leave(): Promise<void> {
    for await (const _ of this.content());
    await this.#whole(this.#padding);
  }

  async #whole(length: number): Promise<Buffer> {
    while (this.#rest.length < length) if (!(await this.#more())) throw new MalformedTar();
    const block = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return block;
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }
}

/** Says nothing of where or on what. */
class MalformedTar extends Error {
  override readonly name = 'MalformedTar';
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
}

/** The sum of all bytes, those of the checksum itself taken as blanks. */
function checksum(header: Buffer): number {
  let sum = 0;
  for (let at = 0; at < BLOCK_BYTES; at++) {
    sum += at >= CHECKSUM_AT && at < CHECKSUM_AT + 8 ? 0x20 : (header[at] ?? 0);
  }
  return sum;
}

function octal(header: Buffer, at: number, length: number): number {
  const digits = /^ *([0-7]{1,12})[ \0]*/.exec(header.toString('latin1', at, at + length))?.[1];
  return digits === undefined ? Number.NaN : Number.parseInt(digits, 8);
}

/** Octal, or beyond 8 GB the bytes of the number itself, marked by the first bit (GNU). */
function number(header: Buffer, at: number, length: number): number {
  const first = header[at] ?? 0;
  if (first < 0x80) return /^[ \0]*$/.test(header.toString('latin1', at, at + length)) ? 0 : octal(header, at, length);
  let value = first & 0x7f;
  for (let n = at + 1; n < at + length; n++) value = value * 256 + (header[n] ?? 0);
  return value;
}

function field(header: Buffer, at: number, length: number, present = true): string {
  return present ? text(header.subarray(at, at + length)) : '';
}

function text(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return decodeText(end < 0 ? bytes : bytes.subarray(0, end)).text;
}
