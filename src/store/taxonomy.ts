import type { CategoryEntry, Level, Taxonomy } from '../label/label.js';
import type { Database, Queryable, Transaction } from './database.js';
import { countRulesChange } from './policy-lock.js';

/** Writes the shipped levels and categories that are missing; what is there, or was taken out, stays as its owners have it. */
export async function seedTaxonomy(database: Database, shipped: Taxonomy): Promise<void> {
  await database.query(
    `INSERT INTO level (id, rank, name)
     SELECT id, rank, name FROM jsonb_to_recordset($1) AS l(id text, rank integer, name text)
     WHERE NOT EXISTS (SELECT FROM taxonomy_removed t WHERE t.kind = 'level' AND t.id = l.id) ON CONFLICT DO NOTHING`,
    [JSON.stringify(shipped.levels)],
  );
  await database.query(
    `INSERT INTO category (id, name)
     SELECT id, name FROM jsonb_to_recordset($1) AS c(id text, name text)
     WHERE NOT EXISTS (SELECT FROM taxonomy_removed t WHERE t.kind = 'category' AND t.id = c.id) ON CONFLICT DO NOTHING`,
    [JSON.stringify(shipped.categories)],
  );
}

/** The levels in order of rank, and the categories in order of id. */
export async function readTaxonomy(database: Queryable): Promise<Taxonomy> {
  const levels = await database.query<{ id: string; rank: number; name: string }>(
    'SELECT id, rank, name FROM level ORDER BY rank',
  );
  const categories = await database.query<{ id: string; name: string }>('SELECT id, name FROM category ORDER BY id');
  return { levels: levels.rows, categories: categories.rows };
}

/** What a taxonomy is made of. */
export type TaxonomyKind = 'level' | 'category';

/** Keeps others from changing the taxonomy, or the policy in force, until the end of the transaction. */
export async function lockTaxonomy(tx: Transaction): Promise<void> {
  await tx.query('SELECT revision FROM rules_revision FOR UPDATE');
}

/** Adds a level. The caller has made sure that neither its id nor its rank is taken. */
export async function insertLevel(tx: Transaction, { id, rank, name }: Level): Promise<void> {
  await tx.query('INSERT INTO level (id, rank, name) VALUES ($1, $2, $3)', [id, rank, name]);
  await forgetRemoval(tx, 'level', id);
}

/** Adds a category. The caller has made sure that its id is not taken. */
export async function insertCategory(tx: Transaction, { id, name }: CategoryEntry): Promise<void> {
  await tx.query('INSERT INTO category (id, name) VALUES ($1, $2)', [id, name]);
  await forgetRemoval(tx, 'category', id);
}

async function forgetRemoval(tx: Transaction, kind: TaxonomyKind, id: string): Promise<void> {
  await tx.query('DELETE FROM taxonomy_removed WHERE kind = $1 AND id = $2', [kind, id]);
  await countRulesChange(tx);
}

export async function rename(tx: Transaction, kind: TaxonomyKind, id: string, name: string): Promise<void> {
  await tx.query(`UPDATE ${kind} SET name = $2 WHERE id = $1`, [id, name]);
  await countRulesChange(tx);
}

/** Whether a label with it was ever given out: indexes may hold its class, and ids of classes mean the same for ever. */
export async function isInLabels(tx: Transaction, kind: TaxonomyKind, id: string): Promise<boolean> {
  const holds = kind === 'level' ? 'level = $1' : '$1 = ANY(categories)';
  const { rowCount } = await tx.query(`SELECT FROM label_class WHERE ${holds} LIMIT 1`, [id]);
  return rowCount === 1;
}

export async function removeFromTaxonomy(tx: Transaction, kind: TaxonomyKind, id: string): Promise<void> {
  await tx.query(`DELETE FROM ${kind} WHERE id = $1`, [id]);
  await tx.query('INSERT INTO taxonomy_removed VALUES ($1, $2) ON CONFLICT DO NOTHING', [kind, id]);
  await countRulesChange(tx);
}
