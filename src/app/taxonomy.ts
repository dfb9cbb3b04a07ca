import type { CategoryEntry, Level, Taxonomy } from '../label/label.js';
import { PolicyError, parsePolicy } from '../label/policy.js';
import type { Database, Transaction } from '../store/database.js';
import { activePolicy } from '../store/labeling-policies.js';
import {
  insertCategory,
  insertLevel,
  isInLabels,
  lockTaxonomy,
  readTaxonomy,
  removeFromTaxonomy,
  rename,
  type TaxonomyKind,
} from '../store/taxonomy.js';
import type { CatalogueInForce } from './catalogue-in-force.js';
import { ServiceError } from './errors.js';

export interface TaxonomyDependencies {
  readonly database: Database;
  readonly catalogue: Pick<CatalogueInForce, 'refresh'>;
}

export type TaxonomyUse = ReturnType<typeof openTaxonomy>;

/** Shown and counted one by one in filters and pages: more would be of no use to anybody. */
const mostEntries = 100;

/** Changes of levels and categories: at once here, within a second in other processes. */
export function openTaxonomy(deps: TaxonomyDependencies) {
  const change = async (work: (tx: Transaction, now: Taxonomy) => Promise<void>): Promise<Taxonomy> => {
    await deps.database.transaction(async (tx) => {
      await lockTaxonomy(tx);
      await work(tx, await readTaxonomy(tx));
    });
    return (await deps.catalogue.refresh()).taxonomy;
  };
  return {
    /** @throws {ServiceError} `conflict` for an id or a rank that is taken */
    addLevel: (level: Level) =>
      change(async (tx, { levels }) => {
        refuseTaken('level', level.id, levels);
        const taken = levels.find(({ rank }) => rank === level.rank);
        if (taken) {
          const detail = `${taken.id} has this rank; take a free one between two levels`;
          throw new ServiceError('conflict', `rank: ${detail}`, [{ field: 'rank', detail }]);
        }
        await insertLevel(tx, level);
      }),

    /** @throws {ServiceError} `conflict` for an id that is taken */
    addCategory: (category: CategoryEntry) =>
      change(async (tx, { categories }) => {
        refuseTaken('category', category.id, categories);
        await insertCategory(tx, category);
      }),

    /** Gives a level or category another name; its id, and a level's rank, never change. @throws {ServiceError} `not_found` */
    rename: (kind: TaxonomyKind, id: string, name: string) =>
      change(async (tx, now) => {
        refuseMissing(kind, id, now);
        await rename(tx, kind, id, name);
      }),

    /** @throws {ServiceError} `not_found`, `conflict` for what a label or the policy in force uses */
    remove: (kind: TaxonomyKind, id: string) =>
      change(async (tx, now) => {
        refuseMissing(kind, id, now);
        if (await isInLabels(tx, kind, id)) {
          throw new ServiceError(
            'conflict',
            `id: labels were given out with this ${kind}; give it another name instead`,
          );
        }
        await refuseUsed(tx, kind, id, now);
        await removeFromTaxonomy(tx, kind, id);
      }),
  };
}

function refuseTaken(kind: TaxonomyKind, id: string, entries: readonly { readonly id: string }[]): void {
  if (entries.some((entry) => entry.id === id)) {
    const detail = `there is a ${kind} of this id; rename that, or take another id`;
    throw new ServiceError('conflict', `id: ${detail}`, [{ field: 'id', detail }]);
  }
  if (entries.length < mostEntries) return;
  throw new ServiceError('conflict', `id: there are ${mostEntries} of them, which is the most there can be`);
}

function refuseMissing(kind: TaxonomyKind, id: string, now: Taxonomy): void {
  const entries = kind === 'level' ? now.levels : now.categories;
  if (entries.some((entry) => entry.id === id)) return;
  throw new ServiceError('not_found', `id: there is no such ${kind}; "GET /v1/taxonomy" lists them`);
}

/** What stays whole when an entry of a kind is taken out. */
const other = { level: 'categories', category: 'levels' } as const;

/** The policy in force must go on meaning something. */
async function refuseUsed(tx: Transaction, kind: TaxonomyKind, id: string, now: Taxonomy): Promise<void> {
  const left = <Entry extends { readonly id: string }>(entries: readonly Entry[]) =>
    entries.filter((entry) => entry.id !== id);
  const without = { levels: left(now.levels), categories: left(now.categories), [other[kind]]: now[other[kind]] };
  const { document, version } = await activePolicy(tx);
  try {
    parsePolicy(document, without);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const remedy = 'put a policy in force that does not';
    throw new ServiceError('conflict', `id: version ${version} of the labeling policy uses this ${kind}; ${remedy}`);
  }
}
