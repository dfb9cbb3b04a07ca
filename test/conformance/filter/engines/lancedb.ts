import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@lancedb/lancedb';
import type { FilterFields } from '../../../../src/decide/filter/dialect.js';
import { asDocument, type Engine, holdsTyped } from '../engine.js';

/** A table in a folder of its own, searched by vector with the filter before it. */
export async function openLancedb(fields: FilterFields): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'clearmark-lancedb-'));
  const database = await connect(folder);
  return {
    holds: holdsTyped,
    async load(records) {
      // Columns take their types from the first row, and what is missing is null in them.
      const rows = records.map((record) => ({
        id: record.id,
        vector: [1, 2, 3],
        ...asDocument({ ...record, class: record.class ?? nothing, rank: record.rank ?? nothing }, fields),
      }));
      await database.createTable('chunk', JSON.parse(JSON.stringify(rows).replaceAll(`"${nothing}"`, 'null')));
    },
    async select({ filter }) {
      const table = await database.openTable('chunk');
      const found = await table.search([3, 2, 1]).where(String(filter)).limit(100_000).toArray();
      return found.map((row: { readonly id: string }) => row.id);
    },
    async close() {
      database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const nothing = 'a stamp that is missing';
