import type { Category } from '../detect/infotype.js';

/** One step of the ordered scale. `id` and `rank` never change once given; the name may. */
export interface Level {
  readonly id: string;
  /** Sparse, so that a new level finds a free rank between two. */
  readonly rank: number;
  readonly name: string;
}

export interface CategoryEntry {
  readonly id: string;
  readonly name: string;
}

/** A level and a set of categories. Categories are sorted and without repeats, so that equal labels are equal JSON. */
export interface Label {
  readonly level: string;
  readonly rank: number;
  readonly categories: readonly string[];
}

/** The levels and categories of a deployment. */
export interface Taxonomy {
  readonly levels: readonly Level[];
  readonly categories: readonly CategoryEntry[];
}

const builtInCategories: Record<Category, string> = {
  pii: 'Personal data',
  financial: 'Financial',
  health: 'Health',
  credentials: 'Credentials',
  legal: 'Legal',
  'source-code': 'Source code',
  hr: 'Human resources',
  hazard: 'Hazard for AI',
  network: 'Network',
};

export const defaultTaxonomy: Taxonomy = {
  levels: [
    { id: 'public', rank: 100, name: 'Public' },
    { id: 'internal', rank: 200, name: 'Internal' },
    { id: 'confidential', rank: 300, name: 'Confidential' },
    { id: 'restricted', rank: 400, name: 'Restricted' },
  ],
  categories: Object.entries(builtInCategories).map(([id, name]) => ({ id, name })),
};

/** Thrown when a level or category is not in the taxonomy: names the field and what would be valid. */
export class UnknownLabelError extends Error {
  override readonly name = 'UnknownLabelError';
  constructor(
    readonly field: 'level' | 'categories',
    value: string,
    known: readonly string[],
  ) {
    super(`${field}: "${value}" is not in the taxonomy; use one of ${known.join(', ')}`);
  }
}

/**
 * Builds a label from names a user wrote.
 * @throws {UnknownLabelError} when the level or a category is not in the taxonomy
 */
export function makeLabel(taxonomy: Taxonomy, level: string, categories: readonly string[] = []): Label {
  const found = taxonomy.levels.find((l) => l.id === level);
  if (!found) {
    throw new UnknownLabelError(
      'level',
      level,
      taxonomy.levels.map((l) => l.id),
    );
  }
  const known = taxonomy.categories.map((c) => c.id);
  for (const category of categories) {
    if (!known.includes(category)) throw new UnknownLabelError('categories', category, known);
  }
  return { level: found.id, rank: found.rank, categories: sortedUnion(categories, []) };
}

/** The lowest label of a taxonomy: its lowest level, no category. The identity of {@link join}. */
export function bottom(taxonomy: Taxonomy): Label {
  const [first, ...rest] = taxonomy.levels;
  if (!first) throw new Error('a taxonomy needs at least one level');
  const lowest = rest.reduce((low, level) => (level.rank < low.rank ? level : low), first);
  return { level: lowest.id, rank: lowest.rank, categories: [] };
}

/** The highest label of a taxonomy: its highest level, every category. The identity of {@link meet}. */
export function top(taxonomy: Taxonomy): Label {
  const highest = taxonomy.levels.reduce((high, level) => (level.rank > high.rank ? level : high));
  return { level: highest.id, rank: highest.rank, categories: taxonomy.categories.map((c) => c.id).sort() };
}

/** The least label above both: the higher level, the union of categories. */
export function join(a: Label, b: Label): Label {
  // Mostly one of them is the join: then it is that very object, which is cheap, and known by those who remember it.
  if (isWithin(b, a)) return a;
  if (isWithin(a, b)) return b;
  const high = a.rank >= b.rank ? a : b;
  return { level: high.level, rank: high.rank, categories: sortedUnion(a.categories, b.categories) };
}

/** The greatest label below both: the lower level, the intersection of categories. */
export function meet(a: Label, b: Label): Label {
  const low = a.rank <= b.rank ? a : b;
  return { level: low.level, rank: low.rank, categories: a.categories.filter((c) => b.categories.includes(c)) };
}

/** Whether `a ≤ b`: what is labelled `a` may go where `b` may go. */
export function isWithin(a: Label, b: Label): boolean {
  return a.rank <= b.rank && a.categories.every((c) => b.categories.includes(c));
}

export function sameLabel(a: Label, b: Label): boolean {
  return isWithin(a, b) && isWithin(b, a);
}

function sortedUnion(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort();
}
