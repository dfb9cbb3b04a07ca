import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, createReadStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Spill, spillInMemory } from '../detect/custom/exact-build.js';
import { readArtefact } from '../store/artefacts.js';
import type { Queryable } from '../store/database.js';
import { ServiceError } from './errors.js';

/** An artefact that was written: where it is, and what it is known by. */
export interface WrittenArtefact {
  readonly path: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

/** Files that nothing needs are kept so long: another process on this machine may be a moment behind. Milliseconds. */
const keptFor = 60 * 60 * 1000;

/**
 * Where artefacts lie on this machine, each in a file named by its digest, for this process and its children to look
 * values up in. What stands in them are hashes; none but this user reads them all the same.
 */
export class ArtefactFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = resolve(path);
  }

  /** Writes an artefact; it appears under its name only when it is whole. */
  async write(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<WrittenArtefact> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    const draft = join(this.path, `${randomBytes(8).toString('hex')}.draft`);
    const digest = createHash('sha256');
    let size = 0;
    const file = await open(draft, 'wx', 0o600);
    try {
      for await (const piece of pieces) {
        digest.update(piece);
        size += piece.length;
        await file.writeFile(piece);
      }
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    const hash = digest.digest('hex');
    const path = this.pathOf(hash);
    await rename(draft, path);
    return { path, hash, size };
  }

  pathOf(hash: string): string {
    return join(this.path, `${hash}.artefact`);
  }

  /** The path of an artefact; it is fetched from the database when it is not here yet. */
  async fetch(database: Queryable, hash: string): Promise<string> {
    const path = this.pathOf(hash);
    if (existsSync(path)) return path;
    const written = await this.write(readArtefact(database, hash));
    if (written.hash === hash) return path;
    await rm(written.path, { force: true });
    throw new ServiceError(
      'unavailable',
      'the content of a custom infotype cannot be loaded; it is not as it was stored',
    );
  }

  read(hash: string): AsyncIterable<Buffer> {
    return createReadStream(this.pathOf(hash), { highWaterMark: 1024 * 1024 });
  }

  /** Runs `work` with heaps of rows on disk, which are gone afterwards. */
  async withSpill<T>(work: (spill: Spill) => Promise<T>): Promise<T> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    const scratch = await mkdtemp(join(this.path, 'heaps-'));
    await chmod(scratch, 0o700);
    try {
      return await work(spillTo(scratch));
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  /** Removes what is not needed any more. */
  async sweep(needed: ReadonlySet<string>, now: Date): Promise<void> {
    for (const name of await readdir(this.path).catch(() => [])) {
      const path = join(this.path, name);
      if (needed.has(path)) continue;
      const modified = await stat(path).catch(() => null);
      if (modified && now.getTime() - modified.mtimeMs > keptFor) await rm(path, { recursive: true, force: true });
    }
  }
}

function spillTo(folder: string): Spill {
  const written = new Set<number>();
  const fileOf = (heap: number) => join(folder, String(heap));
  const empty = spillInMemory();
  return {
    append(heap, bytes) {
      if (bytes.length === 0) return;
      appendFileSync(fileOf(heap), bytes, { mode: 0o600 });
      written.add(heap);
    },
    read: (heap) => (written.has(heap) ? readFileSync(fileOf(heap)) : empty.read(heap)),
  };
}
