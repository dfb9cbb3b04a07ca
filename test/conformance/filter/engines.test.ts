import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import pg from 'pg';
import { createTestDatabase } from '../../postgres.js';
import { describeWithRedis } from '../../redis.js';
import { deep, flat, nested } from './engine.js';
import { openChroma } from './engines/chroma.js';
import { openLancedb } from './engines/lancedb.js';
import { openPostgres } from './engines/postgres.js';
import { openRedisSearch } from './engines/redis.js';
import { describeFilters } from './suite.js';

// Stores that run here: every filter is executed by the real thing.

describe('pgvector: Postgres, in columns of text and integers and in JSON', () => {
  describeFilters({
    name: 'Postgres',
    dialect: 'pgvector',
    layouts: [flat, nested, deep],
    many: 100_000,
    async open(fields) {
      const { url, drop } = await createTestDatabase();
      const pool = new pg.Pool({ connectionString: url, max: 1 });
      const query = (statement: string, parameters: readonly unknown[]) => pool.query(statement, [...parameters]);
      const close = async () => {
        await pool.end();
        await drop();
      };
      return openPostgres({ query, close }, fields, false);
    },
  });
});

describe('pgvector: Postgres with pgvector, nearest chunks first', () => {
  describeFilters({
    name: 'pgvector',
    dialect: 'pgvector',
    layouts: [flat, nested],
    many: 10_000,
    async open(fields) {
      const database = await PGlite.create({ extensions: { vector } });
      const query = (statement: string, parameters: readonly unknown[]) =>
        database.query<{ id: string }>(statement, [...parameters]);
      return openPostgres({ query, close: () => database.close() }, fields, true);
    },
  });
});

describe('lancedb: LanceDB, nearest chunks first', () => {
  describeFilters({
    name: 'LanceDB',
    dialect: 'lancedb',
    layouts: [flat, nested, deep],
    many: 10_000,
    open: openLancedb,
  });
});

describeWithRedis(
  'redis: RediSearch',
  (url) => {
    describeFilters({
      name: 'RediSearch',
      dialect: 'redis',
      layouts: [flat, nested],
      many: 10_000,
      open: (fields) => openRedisSearch(url(), fields),
    });
  },
  'redisearch',
);

// No Chroma can be installed everywhere (its native library wants glibc 2.38): a server that runs somewhere may be named.
const chroma = process.env.CLEARMARK_TEST_CHROMA;
if (chroma !== undefined) {
  describe('chroma: Chroma', () => {
    describeFilters({
      name: 'Chroma',
      dialect: 'chroma',
      layouts: [flat, nested],
      many: 32_000,
      open: (fields) => openChroma(chroma, fields),
    });
  });
}
