import type { Label } from '../label/label.js';
import type { Database } from './database.js';

/** Label classes: a stable number for each distinct label. Never reused, so they are cached without bound in time. */
export interface LabelClasses {
  /** The class of a label; makes one if there is none. */
  idOf(label: Label): Promise<number>;
  /** The label of a class that some row refers to. */
  labelOf(id: number): Promise<Label>;
  /** All classes of the deployment, by id; those that another process made show within a second. */
  all(): Promise<ReadonlyMap<number, Label>>;
}

/** Milliseconds between looks at whether another process made classes. */
const lookEvery = 1_000;

/**
 * Opens the label classes of a deployment. Classes are made outside of the callers' transactions: a class that a
 * rolled-back transaction had made would be cached and not exist.
 */
export function openLabelClasses(database: Database): LabelClasses {
  const ids = new Map<string, number>();
  const labels = new Map<number, Label>();
  let lookedAt = Number.NEGATIVE_INFINITY;
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
      // Ranks never change, so that a label is known even where the taxonomy at hand is older than its level.
      const { rows } = await database.apart.query<{ level: string; rank: number; categories: string[] }>(
        'SELECT level, rank, categories FROM label_class c JOIN level l ON l.id = c.level WHERE c.id = $1',
        [id],
      );
      const label = rows[0];
      if (!label) throw new Error(`there is no label class ${id}`);
      remember(id, label);
      return label;
    },
    async all() {
      const now = performance.now();
      if (now - lookedAt < lookEvery) return labels;
      const { rows } = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM label_class');
      // Rows are neither changed nor deleted, so as many as are known are the ones that are known.
      if (rows[0]?.count === labels.size) {
        lookedAt = now;
        return labels;
      }
      const found = await database.query<{ id: number } & Label>(
        'SELECT c.id, level, rank, categories FROM label_class c JOIN level l ON l.id = c.level',
      );
      for (const { id, ...label } of found.rows) if (!labels.has(id)) remember(id, label);
      lookedAt = now;
      return labels;
    },
  };
}

function keyOf(label: Label): string {
  return `${label.level} ${label.categories.join(' ')}`;
}

/** The label classes that resources have now, and how many have each. */
export async function classesInUse(
  database: Database,
): Promise<readonly { readonly id: number; readonly resources: number }[]> {
  const { rows } = await database.query<{ id: number; resources: number }>(
    `SELECT class_id AS id, count(*) AS resources FROM resource_now
     WHERE class_id IS NOT NULL AND state <> 'deleted' GROUP BY class_id ORDER BY class_id`,
  );
  return rows;
}
