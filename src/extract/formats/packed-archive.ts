import { libarchiveWasm } from 'libarchive-wasm';
import { BudgetError, type Spending } from '../budget.js';
import type { ExtractContext } from '../format.js';
import { type Member, readMembers } from '../members.js';
import type { Step } from '../step.js';
import { charged } from '../unpacked.js';

const CHUNK_BYTES = 64 * 1024;
/** Types of files of Unix. */
const types = { file: 0o100000, folder: 0o040000 };

/**
 * Archives of 7-Zip, RAR (4 and 5), CAB, LHA, cpio and ar, and images of discs, by libarchive in WebAssembly: members as they unpack, in the
 * order in which they are packed. Of what is encrypted only the names are read, where those are not encrypted too.
 */
export async function* readPackedArchive(bytes: Buffer, context: ExtractContext): AsyncGenerator<Step> {
  // An instance of its own for each: whatever a broken archive does to its memory, it does to no other.
  const archive = new Archive(await libarchiveWasm(), bytes, context.spending);
  yield* readMembers(archive.members(), context);
}

/** What is used of libarchive. Pointers are numbers; reading throws with texts that quote the archive. */
interface Libarchive {
  readonly module: {
    readonly HEAP8: Int8Array;
    readonly _malloc: (bytes: number) => number;
  };
  readonly read_new_memory: (pointer: number, bytes: number) => number;
  /** 0 at the end, and where it is broken. */
  readonly read_next_entry: (archive: number) => number;
  readonly read_has_encrypted_entries: (archive: number) => number;
  readonly read_data: (archive: number, into: number, bytes: number) => number;
  readonly error_string: (archive: number) => string | null;
  readonly entry_filetype: (entry: number) => number;
  readonly entry_size: (entry: number) => number;
  readonly entry_pathname: (entry: number) => string | null;
  readonly entry_symlink: (entry: number) => string | null;
  readonly entry_hardlink: (entry: number) => string | null;
  readonly entry_is_encrypted: (entry: number) => number;
}

/** Says nothing of where or on what. */
class MalformedArchive extends Error {
  override readonly name = 'MalformedArchive';
}

/** One archive, whose members come one behind another and only once. */
class Archive {
  readonly #archive: number;
  readonly #buffer: number;

  /** @throws when there is no room for it, or it is none */
  constructor(
    private readonly library: Libarchive,
    private readonly bytes: Buffer,
    private readonly spending: Spending,
  ) {
    const { module } = library;
    const pointer = module._malloc(bytes.length);
    this.#buffer = module._malloc(CHUNK_BYTES);
    if (pointer === 0 || this.#buffer === 0) throw new MalformedArchive();
    module.HEAP8.set(bytes, pointer);
    this.#archive = library.read_new_memory(pointer, bytes.length);
  }

  /** @throws BudgetError, or when the archive is broken */
  async *members(): AsyncGenerator<Member> {
    const { library } = this;
    let count = 0;
    for (let entry = this.#next(); entry !== 0; entry = this.#next()) {
      count += 1;
      const member = this.#member(entry);
      yield member;
      if (!member.unread) await this.#passRest();
    }
    // Of some that are cut short it says nothing but that there is no member.
    if (count > 0 && (library.error_string(this.#archive) ?? '') === '') return;
    if (library.read_has_encrypted_entries(this.#archive) !== 1) throw new MalformedArchive();
    yield { name: '', unread: 'encrypted' };
  }

  #next(): number {
    return this.library.read_next_entry(this.#archive);
  }

  /** What was not read has to be unpacked all the same to come to the next, and costs as much. */
  async #passRest(): Promise<void> {
    try {
      for await (const chunk of this.#content()) void chunk;
    } catch (error) {
      // Of one that is broken the next tells whether it can be found.
      if (error instanceof BudgetError) throw error;
    }
  }

  #member(entry: number): Member {
    const { library } = this;
    const type = library.entry_filetype(entry);
    const link = library.entry_symlink(entry) || library.entry_hardlink(entry);
    const name = `${library.entry_pathname(entry) ?? ''}${link ? ` -> ${link}` : ''}`;
    if (library.entry_is_encrypted(entry) === 1) return { name, unread: 'encrypted' };
    if (type === types.folder) return { name };
    // Of several names for one file, cpio keeps the content with the last.
    return type === types.file && (!link || library.entry_size(entry) > 0)
      ? { name, read: () => this.#content() }
      : { name, unread: 'not-a-regular-file' };
  }

  #content(): AsyncIterable<Buffer> {
    return charged(this.#chunks(), this.bytes.length, this.spending);
  }

  *#chunks(): Generator<Uint8Array> {
    const { library } = this;
    for (;;) {
      const size = library.read_data(this.#archive, this.#buffer, CHUNK_BYTES);
      if (size === 0) return;
      // A copy: the memory is used again, and moves when it grows.
      yield Uint8Array.from(new Uint8Array(library.module.HEAP8.buffer, this.#buffer, size));
    }
  }
}
