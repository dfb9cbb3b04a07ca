import { setTimeout as sleep } from 'node:timers/promises';
import { defaultTaxonomy } from '../src/label/label.js';
import { type LabelClasses, openLabelClasses } from '../src/store/classes.js';
import { type Database, openDatabase } from '../src/store/database.js';
import { activateRulebook, type Rulebook } from '../src/store/rulebook.js';
import { seedTaxonomy } from '../src/store/taxonomy.js';
import { shippedDocument } from './policy.js';
import { createMigratedDatabase } from './postgres.js';

/** Until somebody in this database waits for what somebody else has locked. */
export async function somebodyWaits(database: Database): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await database.query(waiting)).rowCount === 0) await sleep(5);
}

/** A migrated, seeded database of its own, with one source to hang resources on. */
export interface TestStore {
  readonly url: string;
  readonly database: Database;
  readonly classes: LabelClasses;
  readonly rulebook: Rulebook;
  readonly sourceId: number;
  newCrawl(): Promise<number>;
  close(): Promise<void>;
}

export async function openTestStore(): Promise<TestStore> {
  const { url, drop } = await createMigratedDatabase();
  const database = openDatabase(url);
  await seedTaxonomy(database, defaultTaxonomy);
  const source = await database.query<{ id: number }>(
    `INSERT INTO source (name, connector, config, root_uri) VALUES ('share', 'filesystem', '{}', 'file:///srv')
     RETURNING id`,
  );
  const sourceId = source.rows[0]?.id ?? 0;
  return {
    url,
    database,
    classes: openLabelClasses(database),
    rulebook: await activateRulebook(database, shippedDocument, 'sha256:c1'),
    sourceId,
    async newCrawl() {
      await database.query("UPDATE crawl SET state = 'succeeded' WHERE source_id = $1", [sourceId]);
      const { rows } = await database.query<{ id: number }>(
        `INSERT INTO crawl (source_id, mode, state, requested_by) VALUES ($1, 'incremental', 'running', 'test')
         RETURNING id`,
        [sourceId],
      );
      return rows[0]?.id ?? 0;
    },
    async close() {
      await database.close();
      await drop();
    },
  };
}
