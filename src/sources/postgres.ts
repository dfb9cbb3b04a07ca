import type pg from 'pg';
import * as z from 'zod';
import { compileGlobs, globHelp, isGlob } from '../glob.js';
import { openPostgres, type PostgresConnection, unreadReasonOfPostgres } from './postgres-connection.js';
import {
  isPostgresUrl,
  type PostgresPlace,
  placeOf,
  schemaAndTable,
  tableKey,
  uriOfPlace,
  uriOfTable,
} from './postgres-names.js';
import { readTable } from './postgres-sample.js';
import { type ColumnName, type ViewLineage, viewLineage } from './postgres-view.js';
import {
  type Connector,
  type Entry,
  type Lineage,
  type Opened,
  type Source,
  SourceError,
  type SourceSight,
} from './source.js';
import { encodeName } from './uri.js';

const globs = z.array(z.string().refine(isGlob, globHelp)).optional();
const config = z.strictObject({
  /** With user and password, so it is a secret as a whole. */
  url: z
    .string('write postgres://user:password@host:port/database')
    .refine(isPostgresUrl, 'write postgres://user:password@host:port/database'),
  schemas: z.array(z.string().min(1)).optional(),
  /** Globs on `schema.table`. */
  include: globs,
  exclude: globs,
  sampleRows: z
    .int('use a whole number from 1 to 100000')
    .min(1, 'use a whole number from 1 to 100000')
    .max(100_000, 'use a whole number from 1 to 100000')
    .default(1_000),
});
type Config = z.output<typeof config>;

/**
 * Tables, partitioned tables, views, materialized views and foreign tables of one Postgres database.
 *
 * Tables come without evidence, so that each crawl samples them anew: what Postgres has to offer for a sign of change
 * (the counters in pg_stat_all_tables) arrives up to ten seconds late, is lost in a crash, and does not exist on a
 * standby. A sample of bounded size costs less than a label that is wrong.
 */
export const postgres: Connector<Config> = {
  name: 'postgres',
  config,
  secrets: ['url'],
  rootUri: ({ url }) => uriOfPlace(placeOf(url)),
  pathOf: (key) => {
    const [schema, table] = schemaAndTable(key) ?? ['', ''];
    return `${schema}/${table}`;
  },
  open: (given) => {
    const place = placeOf(given.url);
    const connection = openPostgres(given.url, place);
    return {
      list: (after) => listTables(connection, place, given, after),
      open: (key, { maxRows }) => openTable(connection, place, key, Math.min(maxRows, given.sampleRows)),
      test: () => look(connection, place, given),
      close: () => connection.close(),
    } satisfies Source;
  },
};

/** How many tables are asked for at once. */
const page = 500;

interface TableRow {
  schema: string;
  name: string;
  readable: boolean;
  owner: string;
  view: boolean;
}

/**
 * Partitions are read with the table they belong to. Schemas of the system are left
 * out; names are ordered by their bytes.
 */
const tablesAfter = `
  SELECT n.nspname AS schema, c.relname AS name,
    has_schema_privilege(n.oid, 'USAGE') AND has_any_column_privilege(c.oid, 'SELECT') AS readable,
    pg_get_userbyid(c.relowner) AS owner, c.relkind IN ('v', 'm') AS view
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f') AND NOT c.relispartition AND c.relpersistence <> 't'
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND ($1::text[] IS NULL OR n.nspname = ANY($1))
    AND ($2::text IS NULL OR (n.nspname COLLATE "C", c.relname COLLATE "C") > ($2, $3))
  ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C" LIMIT ${page}`;

async function* listTables(
  connection: PostgresConnection,
  place: PostgresPlace,
  given: Config,
  after: string | null,
): AsyncGenerator<Entry> {
  const wanted = given.include ? compileGlobs(given.include) : () => true;
  const dropped = given.exclude ? compileGlobs(given.exclude) : () => false;
  let from = after === null ? null : schemaAndTable(after);
  for (;;) {
    const values = [given.schemas ?? null, from?.[0] ?? null, from?.[1] ?? null];
    const { rows } = await connection.run((client) => client.query<TableRow>(tablesAfter, values));
    for (const { schema, name, readable, owner, view } of rows) {
      const dotted = `${schema}.${name}`;
      if (!wanted(dotted) || dropped(dotted)) continue;
      const entry: Entry = {
        key: tableKey(schema, name),
        uri: uriOfTable(place, schema, name),
        kind: 'table',
        evidence: null,
        size: null,
        modifiedAt: null,
        owners: [`role:${owner}`],
        ...(view ? { isView: true } : {}),
      };
      yield readable ? entry : { ...entry, unreadable: 'permission-denied' };
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    from = [last.schema, last.name];
  }
}

async function openTable(
  connection: PostgresConnection,
  place: PostgresPlace,
  key: string,
  maxRows: number,
): Promise<Opened> {
  const named = schemaAndTable(key);
  if (!named) return { kind: 'unreadable', reason: 'vanished', evidence: null };
  try {
    return await connection.run(async (client: pg.PoolClient) => {
      const opened = await readTable(client, named, maxRows);
      const made = opened.kind === 'table' ? await viewLineage(client, named) : null;
      return made ? { ...opened, lineage: inUris(place, made) } : opened;
    });
  } catch (error) {
    if (error instanceof SourceError) throw error;
    return { kind: 'unreadable', reason: unreadReasonOfPostgres(error), evidence: null };
  }
}

function inUris(place: PostgresPlace, { reads, columns }: ViewLineage): Lineage {
  const uris = (names: readonly ColumnName[]) =>
    names.map(({ schema, table, column }) => `${uriOfTable(place, schema, table)}#${encodeName(column)}`);
  return { reads: uris(reads), columns: new Map([...columns].map(([name, made]) => [name, uris(made)])) };
}

async function look(connection: PostgresConnection, place: PostgresPlace, given: Config): Promise<SourceSight> {
  const enough = 1_000;
  let resources = 0;
  for await (const _ of listTables(connection, place, given, null)) {
    if (++resources > enough) break;
  }
  const more = resources > enough;
  const seen = more ? `more than ${enough}` : String(resources);
  return {
    detail: `${uriOfPlace(place)}: ${seen} ${resources === 1 ? 'table' : 'tables'}`,
    resources: Math.min(resources, enough),
    more,
  };
}
