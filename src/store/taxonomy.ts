import type { Taxonomy } from '../label/label.js';
import type { Database, Queryable } from './database.js';

/** Writes the shipped levels and categories that are missing; what is there stays as its owners have it. */
export async function seedTaxonomy(database: Database, shipped: Taxonomy): Promise<void> {
  await database.query(
    `INSERT INTO level (id, rank, name)
     SELECT * FROM jsonb_to_recordset($1) AS l(id text, rank integer, name text) ON CONFLICT DO NOTHING`,
    [JSON.stringify(shipped.levels)],
  );
  await database.query(
    `INSERT INTO category (id, name)
     SELECT * FROM jsonb_to_recordset($1) AS c(id text, name text) ON CONFLICT DO NOTHING`,
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
