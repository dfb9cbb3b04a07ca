import type { KnownResource, KnownVersion } from '../../decide/resolve.js';
import type { Flag, State } from '../../label/policy.js';
import type { LabelClasses } from '../classes.js';

/**
 * Everything that a resource's label follows from, besides which resource it is and when it was last confirmed. Many
 * resources share one. The newest version has the token {@link newestToken}, the others have ones that nobody holds.
 */
export interface Situation {
  readonly number: number;
  readonly known: Omit<KnownResource, 'id' | 'uri' | 'verifiedAt'>;
}

/** Stands for the token of a resource's newest version, which each has of its own. */
export const newestToken = 'newest';

// Between the fields of a version, between versions, and in the place of null: none stands in what is put together.
const FIELD = '\x1f';
const VERSION = '\x1e';
const NULL = '\x1a';

const orNull = (expression: string) => `coalesce(${expression}::text, E'\\x1a')`;
const fields = (...expressions: readonly string[]) => `concat_ws(E'\\x1f', ${expressions.map(orNull).join(', ')})`;

/** SQL for one version `v` in the key of a situation. Of when it was superseded only whether it was. */
export const versionKey = fields(
  'v.superseded_at IS NULL',
  'v.floor_class',
  'v.content_class',
  "array_to_string(v.flags, ',')",
  'v.policy_version',
  'v.catalogue_version',
);

/**
 * SQL for what tells situations apart: of a row `r` of resources and `v.keys`, the keys of its versions, the newest
 * first. Of the others each once: what is joined does not depend on how often.
 */
export const situationKey = `concat_ws(E'\\x1e',
  ${fields('r.state', 'r.reason', 'r.propagated_class', 'r.manual_class', 'r.manual_content_class')}, v.keys[1],
  CASE WHEN cardinality(v.keys) > 1
    THEN (SELECT string_agg(DISTINCT key, E'\\x1e' ORDER BY key) FROM unnest(v.keys[2:]) AS key) END)`;

/** The situations that resources are in, each once, for as long as any is in it. */
export class Situations {
  readonly #numbers = new Map<string, number>();
  readonly #known: (Situation | undefined)[] = [];
  readonly #keys: (string | undefined)[] = [];
  readonly #uses: number[] = [];
  readonly #free: number[] = [];

  constructor(private readonly classes: LabelClasses) {}

  get size(): number {
    return this.#numbers.size;
  }

  at(number: number): Situation {
    const situation = this.#known[number];
    if (!situation) throw new Error('there is no such situation');
    return situation;
  }

  /** The number of a situation, by the key that the database put together; undefined when it has to be made. */
  numberOf(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  /** Makes a situation of its key. Not in use yet. */
  async make(key: string): Promise<number> {
    const known = await parse(key, this.classes);
    const made = this.#numbers.get(key);
    if (made !== undefined) return made;
    const number = this.#free.pop() ?? this.#known.length;
    this.#numbers.set(key, number);
    this.#known[number] = { number, known };
    this.#keys[number] = key;
    this.#uses[number] = 0;
    return number;
  }

  /** Counts a resource in. */
  enter(number: number): void {
    this.#uses[number] = (this.#uses[number] ?? 0) + 1;
  }

  /** Counts a resource out; a situation that nobody is in is dropped. */
  leave(number: number): void {
    const uses = (this.#uses[number] ?? 0) - 1;
    this.#uses[number] = uses;
    const key = this.#keys[number];
    if (uses > 0 || key === undefined) return;
    this.#numbers.delete(key);
    this.#known[number] = undefined;
    this.#keys[number] = undefined;
    this.#free.push(number);
  }
}

async function parse(key: string, classes: LabelClasses): Promise<Situation['known']> {
  const [own = '', ...versions] = key.split(VERSION);
  const [state, reason = NULL, propagated = NULL, manual = NULL, over = NULL] = own.split(FIELD);
  const labelOf = (text: string) => (text === NULL ? null : classes.labelOf(Number(text)));
  const manualLabel = await labelOf(manual);
  const overLabel = await labelOf(over);
  const known: KnownVersion[] = [];
  for (const version of versions) {
    known.push(await parseVersion(version, known.length === 0 ? newestToken : `older-${known.length}`, classes));
  }
  return {
    state: state as State,
    reason: reason === NULL ? null : reason,
    propagated: await labelOf(propagated),
    // Until when is kept with each resource, and nobody asks for the situation after that.
    manual: manualLabel && overLabel ? { label: manualLabel, over: overLabel, until: null } : null,
    versions: known,
  };
}

async function parseVersion(text: string, token: string, classes: LabelClasses): Promise<KnownVersion> {
  const [isNewest, floor, content, flags = '', policyVersion, catalogueVersion = ''] = text.split(FIELD);
  return {
    token,
    contentHash: '',
    etag: null,
    modifiedAt: null,
    floor: await classes.labelOf(Number(floor)),
    content: await classes.labelOf(Number(content)),
    flags: (flags === '' ? [] : flags.split(',')) as Flag[],
    policyVersion: Number(policyVersion),
    catalogueVersion,
    supersededAt: isNewest === 'true' ? null : new Date(0),
  };
}
