import { posix } from 'node:path';
import type { Spending } from '../budget.js';
import { reasonOf } from '../format.js';
import type { UnreadReason } from '../part.js';
import { readXmlStream, type XmlHandler } from '../xml-reader.js';
import { openZip, type ZipEntry } from '../zip.js';

/** A link from one part of a package to another, or out of it (ECMA-376 part 2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** The last step of its type: `worksheet`, `comments`, `notesSlide`. */
  readonly type: string;
  /** Key of the part it leads to, as {@link partKey} gives it; empty where it leads out of the package. */
  readonly target: string;
}

/**
 * The parts of an office document, each handed out once, so that nothing is read twice however many links lead to it,
 * and what nobody asked for is left for a sweep.
 */
export class OfficePackage {
  readonly #left: Set<ZipEntry>;
  readonly #byKey = new Map<string, ZipEntry>();
  readonly #places = new Map<string, number>();

  private constructor(
    entries: readonly ZipEntry[],
    private readonly spending: Spending,
  ) {
    this.#left = new Set(entries);
    for (const entry of entries) {
      const key = partKey(entry.name);
      if (!this.#byKey.has(key)) this.#byKey.set(key, entry);
    }
  }

  /** @throws BudgetError, or anything when this is no archive */
  static async open(bytes: Buffer, spending: Spending): Promise<OfficePackage> {
    return new OfficePackage(await openZip(bytes, spending), spending);
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** The part, the first time it is asked for; none that is encrypted. */
  take(key: string): ZipEntry | undefined {
    const entry = this.#byKey.get(key);
    return entry && !entry.encrypted && this.#left.delete(entry) ? entry : undefined;
  }

  /** The part, without taking it: what it says of others is wanted before it is read itself. */
  peek(key: string): ZipEntry | undefined {
    const entry = this.#byKey.get(key);
    return entry?.encrypted ? undefined : entry;
  }

  /** Keys of the parts that nobody took, as far as they match. */
  keysLeft(path: RegExp): string[] {
    return [...this.#left].map(({ name }) => partKey(name)).filter((key) => path.test(key));
  }

  /** Takes all that is left. */
  takeRest(): ZipEntry[] {
    const rest = [...this.#left];
    this.#left.clear();
    return rest;
  }

  /** The name of a place, with a number from the second time on. */
  place(name: string): string {
    const count = (this.#places.get(name) ?? 0) + 1;
    this.#places.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  }

  /** Where the part's links lead; none where they are missing or broken. */
  async relationshipsOf(key: string): Promise<Relationship[]> {
    const entry = this.#byKey.get(posix.join(posix.dirname(key), '_rels', `${posix.basename(key)}.rels`));
    const found: Relationship[] = [];
    if (!entry || entry.encrypted) return found;
    const folder = posix.join('/', posix.dirname(key));
    const open = (name: string, { Id = '', Type = '', Target = '', TargetMode }: Readonly<Record<string, string>>) => {
      if (localName(name) !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target : posix.join(folder, Target);
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: TargetMode === 'External' ? '' : partKey(target),
      });
    };
    await readPartXml(entry, { open }, this.spending);
    return found;
  }

  /**
   * The part that all others hang on, and its links.
   * @param usual where it lies in what Office writes
   */
  async main(usual: string): Promise<{ key: string; links: readonly Relationship[] }> {
    const root = (await this.relationshipsOf('')).find(({ type }) => type === 'officeDocument')?.target ?? '';
    const key = this.has(root) ? root : usual;
    return { key, links: await this.relationshipsOf(key) };
  }

  /**
   * Which of the roots' places each part belongs to: that of the first root from which links lead to it.
   * @param roots places by key of part
   * @param shared parts that belong to none
   */
  async owners(roots: ReadonlyMap<string, string>, shared: RegExp): Promise<Map<string, string>> {
    const owners = new Map(roots);
    // A map yields what is added while it is walked.
    for (const [key, place] of owners) {
      for (const { target } of await this.relationshipsOf(key)) {
        if (target !== '' && !owners.has(target) && !shared.test(target)) owners.set(target, place);
      }
    }
    return owners;
  }
}

/** The id by which an element refers to a relationship, whatever the prefix. */
export function relationshipId(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

/** The name of a part as links are compared: without regard to case, some writers also turn slashes around. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** Reads one XML part. Returns why the reading ended early; never throws for what the part holds. */
export async function readPartXml(
  entry: ZipEntry,
  handler: XmlHandler,
  { budget }: Spending,
): Promise<UnreadReason | undefined> {
  try {
    await readXmlStream(xmlText(entry), handler, budget.depth);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** The characters of an XML part. Office writes UTF-8; a byte order mark may say UTF-16. */
export async function* xmlText(entry: ZipEntry): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of entry.read()) {
    const mark = chunk.length > 1 ? chunk.readUInt16BE(0) : 0;
    decoder ??= new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
