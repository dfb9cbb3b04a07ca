import type { Spending } from './budget.js';

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const NO_SECTOR = 0xfffffffa;
const kinds = { storage: 1, stream: 2, root: 5 };
/** Of the allocation table, so many sectors are listed in the header itself. */
const LISTED_IN_HEADER = 109;

export function isCompoundFile(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/**
 * Names of the streams and storages in a compound file: those that stand in no storage, then all. Stops at whatever is
 * broken; never throws.
 */
export function streamNames(bytes: Buffer): Set<string> {
  if (bytes.length < HEADER_BYTES) return new Set();
  const entries = directory(new Sectors(bytes).chain(bytes.readUInt32LE(48), Number.POSITIVE_INFINITY));
  const top = siblings(entries, entries[0]?.child ?? NO_SECTOR);
  return new Set([...top, ...entries].map(({ name }) => name).filter((name) => name !== ''));
}

/** An entry, and those beside it, which stand in a tree by their names. */
function siblings(entries: readonly DirectoryEntry[], first: number): DirectoryEntry[] {
  const found = new Set<DirectoryEntry>();
  const open = [first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...found];
}

/** A stream or storage of a compound file. */
export interface CompoundEntry {
  readonly name: string;
  readonly children: readonly CompoundEntry[];
  /** The bytes of a stream, charged as unpacked; absent for a storage. */
  readonly read?: () => Buffer;
}

/** A compound file. */
export interface CompoundFile {
  readonly root: CompoundEntry;
  /** Whether every stream that was read was as long as the directory says, and nothing in the directory was lost. */
  readonly isWhole: boolean;
}

/** Says nothing of where or on what. */
class MalformedCompoundFile extends Error {
  override readonly name = 'MalformedCompoundFile';
}

/**
 * Opens a compound file ([MS-CFB]): the tree of its storages and streams. Chains and trees that lead back into
 * themselves end where they do; a stream that ends too early is given as far as it goes.
 * @throws when there is no directory to be found
 */
export function openCompoundFile(bytes: Buffer, spending: Spending): CompoundFile {
  if (bytes.length < HEADER_BYTES) throw new MalformedCompoundFile();
  return new CompoundTree(bytes, spending);
}

interface DirectoryEntry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** The sectors of a compound file, and which follows which. */
class Sectors {
  readonly #sectorBytes: number;
  readonly #table: Uint32Array;

  /** @param bytes at least a header */
  constructor(private readonly bytes: Buffer) {
    this.#sectorBytes = 1 << Math.min(Math.max(bytes.readUInt16LE(30), 7), 16);
    this.#table = this.#allocationTable();
  }

  /** @param size bytes, Infinity for as long as the chain is */
  chain(start: number, size: number): Buffer {
    const pieces: Buffer[] = [];
    let left = size;
    // No chain has more sectors than the file, unless it leads back into itself; the table may claim any number.
    let steps = Math.ceil(this.bytes.length / this.#sectorBytes);
    for (let sector = start; sector < NO_SECTOR && left > 0 && steps > 0; sector = this.#table[sector] ?? NO_SECTOR) {
      const piece = this.#sector(sector).subarray(0, left);
      if (piece.length === 0) break;
      pieces.push(piece);
      left -= piece.length;
      steps -= 1;
    }
    return Buffer.concat(pieces);
  }

  #sector(number: number): Buffer {
    const at = (number + 1) * this.#sectorBytes;
    return this.bytes.subarray(at, at + this.#sectorBytes);
  }

  /** Which sector follows which: sectors of numbers, listed in the header and, beyond, in sectors of lists. */
  #allocationTable(): Uint32Array {
    const sectors: Buffer[] = [];
    const limit = Math.ceil(this.bytes.length / this.#sectorBytes);
    const add = (list: Buffer, count: number) => {
      for (let n = 0; n < count && n * 4 + 4 <= list.length; n++) {
        const number = list.readUInt32LE(n * 4);
        if (number < NO_SECTOR && sectors.length < limit) sectors.push(this.#sector(number));
      }
    };
    add(this.bytes.subarray(76, HEADER_BYTES), LISTED_IN_HEADER);
    const perList = this.#sectorBytes / 4 - 1;
    let next = this.bytes.readUInt32LE(68);
    for (let steps = 0; next < NO_SECTOR && steps < limit; steps++) {
      const list = this.#sector(next);
      add(list, perList);
      next = list.length === this.#sectorBytes ? list.readUInt32LE(perList * 4) : NO_SECTOR;
    }
    const joined = Buffer.concat(sectors);
    return Uint32Array.from({ length: Math.floor(joined.length / 4) }, (_, n) => joined.readUInt32LE(n * 4));
  }
}

class CompoundTree implements CompoundFile {
  readonly #sectors: Sectors;
  readonly #miniBytes: number;
  readonly #miniCutoff: number;
  readonly #miniTable: Buffer;
  readonly #entries: readonly DirectoryEntry[];
  readonly #miniStream: Buffer;
  readonly #seen = new Set<number>();
  readonly root: CompoundEntry;
  isWhole = true;

  constructor(
    private readonly bytes: Buffer,
    private readonly spending: Spending,
  ) {
    this.#sectors = new Sectors(bytes);
    this.#miniBytes = 1 << Math.min(Math.max(bytes.readUInt16LE(32), 3), 15);
    this.#miniCutoff = bytes.readUInt32LE(56);
    this.#miniTable = this.#sectors.chain(bytes.readUInt32LE(60), Number.POSITIVE_INFINITY);
    this.#entries = directory(this.#sectors.chain(bytes.readUInt32LE(48), Number.POSITIVE_INFINITY));
    const root = this.#entries[0];
    if (root?.kind !== kinds.root) throw new MalformedCompoundFile();
    this.#miniStream = this.#sectors.chain(root.start, root.size);
    this.root = { name: root.name, children: this.#children(root.child, 0) };
    const isLost = ({ kind }: DirectoryEntry, id: number) =>
      (kind === kinds.stream || kind === kinds.storage) && !this.#seen.has(id);
    if (this.#entries.some(isLost)) this.isWhole = false;
  }

  /** The siblings of a storage, which stand in a tree by their names. */
  #children(first: number, depth: number): CompoundEntry[] {
    const found: CompoundEntry[] = [];
    const open = [first];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const entry = this.#entries[id];
      if (!entry || this.#seen.has(id)) continue;
      this.#seen.add(id);
      open.push(entry.left, entry.right);
      if (entry.kind === kinds.stream) found.push({ name: entry.name, children: [], read: () => this.#content(entry) });
      else if (entry.kind === kinds.storage && depth < this.spending.budget.depth) {
        found.push({ name: entry.name, children: this.#children(entry.child, depth + 1) });
      }
    }
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #content({ start, size }: DirectoryEntry): Buffer {
    this.spending.unpacked(Math.min(size, this.bytes.length));
    const content = size < this.#miniCutoff ? this.#miniChain(start, size) : this.#sectors.chain(start, size);
    if (content.length < size) this.isWhole = false;
    return content;
  }

  #miniChain(start: number, size: number): Buffer {
    const pieces: Buffer[] = [];
    let left = size;
    let steps = Math.ceil(this.#miniStream.length / this.#miniBytes);
    for (let sector = start; sector < NO_SECTOR && left > 0 && steps > 0; steps -= 1) {
      const at = sector * this.#miniBytes;
      const piece = this.#miniStream.subarray(at, at + Math.min(this.#miniBytes, left));
      if (piece.length === 0) break;
      pieces.push(piece);
      left -= piece.length;
      sector = sector * 4 + 4 <= this.#miniTable.length ? this.#miniTable.readUInt32LE(sector * 4) : NO_SECTOR;
    }
    return Buffer.concat(pieces);
  }
}

function directory(bytes: Buffer): DirectoryEntry[] {
  return Array.from({ length: Math.floor(bytes.length / ENTRY_BYTES) }, (_, n) => {
    const entry = bytes.subarray(n * ENTRY_BYTES, (n + 1) * ENTRY_BYTES);
    const nameBytes = Math.min(entry.readUInt16LE(64), 64);
    return {
      name: entry.toString('utf16le', 0, Math.max(0, nameBytes - 2)),
      kind: entry[66] ?? 0,
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      // The upper half of the size is only meant in files with large sectors; no file here is that large.
      size: entry.readUInt32LE(120),
    };
  });
}
