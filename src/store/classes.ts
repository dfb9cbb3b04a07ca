import { type Label, makeLabel, type Taxonomy, UnknownLabelError } from '../label/label.js';
import type { Database } from './database.js';

/** Label classes: a stable number for each distinct label. Never reused, so they are cached without bound in time. */
export interface LabelClasses {
  /** The class of a label; makes one if there is none. */
  idOf(label: Label): Promise<number>;
  /** The label of a class that some row refers to. */
  labelOf(id: number): Promise<Label>;
  /** All classes of the deployment, by id. One whose level or category this process does not know yet is left out. */
  all(): Promise<ReadonlyMap<number, Label>>;
}

/**
 * Opens the label classes of a deployment. Classes are made outside of the callers' transactions: a class that a
 * rolled-back transaction had made would be cached and not exist.
 */
export function openLabelClasses(database: Database, taxonomy: Taxonomy): LabelClasses {
  const ids = new Map<string, number>();
  const labels = new Map<number, Label>();
  const remember = (id: number, label: Label) => {
    ids.set(keyOf(label), id);
    labels.set(id, label);
  };
  return {
    async idOf(label) {
      const known = ids.get(keyOf(label));
      if (known !== undefined) return known;
      const values = [label.level, label.categories];
      await database.apart.query(
        'INSERT INTO label_class (level, categories) VALUES ($1, $2) ON CONFLICT (level, categories) DO NOTHING',
        values,
      );
      const { rows } = await database.apart.query<{ id: number }>(
        'SELECT id FROM label_class WHERE level = $1 AND categories = $2',
        values,
      );
      const id = rows[0]?.id;
      if (id === undefined) throw new Error('a label class that was just made is missing');
      remember(id, label);
      return id;
    },
    async labelOf(id) {
      const known = labels.get(id);
      if (known) return known;
      const { rows } = await database.apart.query<{ level: string; categories: string[] }>(
        'SELECT level, categories FROM label_class WHERE id = $1',
        [id],
      );
      const row = rows[0];
      if (!row) throw new Error(`there is no label class ${id}`);
      const label = makeLabel(taxonomy, row.level, row.categories);
      remember(id, label);
      return label;
    },
    async all() {
      const { rows } = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM label_class');
      // Rows are neither changed nor deleted, so as many as are known are the ones that are known.
      if (rows[0]?.count === labels.size) return labels;
      const found = await database.query<{ id: number; level: string; categories: string[] }>(
        'SELECT id, level, categories FROM label_class',
      );
      for (const { id, level, categories } of found.rows) {
        const label = labels.has(id) ? null : knownLabel(taxonomy, level, categories);
        if (label) remember(id, label);
      }
      return labels;
    },
  };
}

/** Null when another process has extended the taxonomy since this one read it. */
function knownLabel(taxonomy: Taxonomy, level: string, categories: readonly string[]): Label | null {
  try {
    return makeLabel(taxonomy, level, categories);
  } catch (error) {
    if (error instanceof UnknownLabelError) return null;
    throw error;
  }
}

function keyOf(label: Label): string {
  return `${label.level} ${label.categories.join(' ')}`;
}

/** The label classes that resources have now, and how many have each. */
export async function classesInUse(
  database: Database,
): Promise<readonly { readonly id: number; readonly resources: number }[]> {
  const { rows } = await database.query<{ id: number; resources: number }>(
    `SELECT class_id AS id, count(*) AS resources FROM resource
     WHERE class_id IS NOT NULL AND state <> 'deleted' GROUP BY class_id ORDER BY class_id`,
  );
  return rows;
}
