import type { FilterFields } from '../../../../src/decide/filter/dialect.js';
import { levels } from '../../../../src/decide/filter/dialect.js';
import type { CompiledFilter } from '../../../../src/decide/filter/filter.js';
import type { StampedRecord } from '../corpus.js';
import { asDocument, type Engine, holdsTyped } from '../engine.js';

/** What runs statements: a pool over a socket, or Postgres in WebAssembly. */
export interface Runner {
  query(
    statement: string,
    parameters: readonly unknown[],
  ): Promise<{ readonly rows: readonly { readonly id: string }[] }>;
  close(): Promise<void>;
}

/** A table of chunks with their stamps in columns of their own, or in one of JSON, and a vector where there is pgvector. */
export async function openPostgres(runner: Runner, fields: FilterFields, vectors: boolean): Promise<Engine> {
  const [column, ...keys] = levels(fields.class);
  const json = keys.length > 0;
  const stamps = json ? `"${column}" jsonb` : `"${fields.class}" text, "${fields.rank}" integer`;
  if (vectors) await runner.query('CREATE EXTENSION IF NOT EXISTS vector', []);
  await runner.query(
    `CREATE TABLE chunk (id text PRIMARY KEY, ${stamps}, embedding ${vectors ? 'vector(3)' : 'text'})`,
    [],
  );
  return {
    holds: json ? () => true : holdsTyped,
    async load(records: readonly StampedRecord[]) {
      for (const record of records) {
        const values = json ? [JSON.stringify(asDocument(record, fields)[column] ?? {})] : [record.class, record.rank];
        const places = values.map((_, i) => `$${i + 2}`).join(', ');
        await runner.query(`INSERT INTO chunk VALUES ($1, ${places}, '[1,2,3]')`, [record.id, ...values]);
      }
    },
    async select({ filter, parameters = [] }: CompiledFilter) {
      // As a search would be written: the filter first, so that its parameters keep their numbers.
      const nearest = vectors ? `ORDER BY embedding <-> $${parameters.length + 1}::vector` : '';
      const values = vectors ? [...parameters, '[3,2,1]'] : parameters;
      const { rows } = await runner.query(`SELECT id FROM chunk WHERE ${filter} ${nearest} LIMIT 100000`, values);
      return rows.map(({ id }) => id);
    },
    close: () => runner.close(),
  };
}
