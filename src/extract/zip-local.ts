import { createInflateRaw } from 'node:zlib';
import type { Spending } from './budget.js';
import { decodeText } from './charset.js';
import type { Member } from './members.js';
import { charged, inflated } from './unpacked.js';

const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1');
const HEADER_BYTES = 30;
const ENCRYPTED = 0x1;

/**
 * The members of an archive without a directory, by the header before each of them. Sizes in these headers may be
 * missing, so deflated data end where they say themselves; the next member is looked for behind.
 */
export async function* localMembers(bytes: Buffer, spending: Spending): AsyncGenerator<Member> {
  let at = bytes.indexOf(LOCAL_HEADER);
  while (at >= 0 && at + HEADER_BYTES <= bytes.length) {
    const nameEnd = at + HEADER_BYTES + bytes.readUInt16LE(at + 26);
    const start = nameEnd + bytes.readUInt16LE(at + 28);
    const data = { start, method: bytes.readUInt16LE(at + 8), size: bytes.readUInt32LE(at + 18) };
    const encrypted = (bytes.readUInt16LE(at + 6) & ENCRYPTED) !== 0;
    const name = decodeText(bytes.subarray(at + HEADER_BYTES, nameEnd)).text;
    const source = new LocalData(bytes, data, spending);
    const folder = name.endsWith('/') && data.size === 0;
    yield { name, ...(encrypted ? { unread: 'encrypted' } : folder ? {} : { read: () => source.unpack() }) };
    // A size that is a lie would hide members behind it, so it only counts where a member stands right there.
    const next = start + data.size;
    const trusted = data.size > 0 && bytes.subarray(next, next + LOCAL_HEADER.length).equals(LOCAL_HEADER);
    at = bytes.indexOf(LOCAL_HEADER, trusted ? next : Math.max(start, source.end));
  }
}

/** The data of one member. */
class LocalData {
  /** Where they ended, once they were unpacked. */
  end = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly data: { readonly start: number; readonly method: number; readonly size: number },
    private readonly spending: Spending,
  ) {}

  async *unpack(): AsyncGenerator<Buffer> {
    const { start, method, size } = this.data;
    if (method !== 8) {
      const next = this.bytes.indexOf(LOCAL_HEADER, start);
      const end = size > 0 ? start + size : next < 0 ? this.bytes.length : next;
      yield* charged([this.bytes.subarray(start, end)], end - start, this.spending);
      return;
    }
    yield* charged(this.#inflate(), this.bytes.length - start, this.spending);
  }

  async *#inflate(): AsyncGenerator<Buffer> {
    const { start } = this.data;
    this.end = start + (yield* inflated(createInflateRaw(), this.bytes.subarray(start)));
  }
}
