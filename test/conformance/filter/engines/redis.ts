import { Redis } from 'ioredis';
import type { FilterFields } from '../../../../src/decide/filter/dialect.js';
import { asMetadata, type Engine } from '../engine.js';

/** An index of a Redis with the search module, over documents of text. */
export async function openRedisSearch(url: string, fields: FilterFields): Promise<Engine> {
  const redis = new Redis(url);
  await redis.flushall();
  await redis.call('FT.CREATE', 'chunk', 'SCHEMA', fields.class, 'TAG', fields.rank, 'NUMERIC');
  return {
    // A range over what is no number is an error there, and a comma parts tags: neither is a stamp.
    holds: ({ class: of, rank }) =>
      !(typeof of === 'string' && of.includes(',')) && (rank === null || !Number.isNaN(Number(rank))) && rank !== true,
    async load(records) {
      for (const record of records) {
        const values = Object.entries(asMetadata(record, fields)).flatMap(([name, value]) => [name, String(value)]);
        await redis.call('FT.ADD', 'chunk', record.id, '1', 'FIELDS', ...values, 'text', 'soup');
      }
    },
    async select({ filter }) {
      const answer = await redis.call('FT.SEARCH', 'chunk', String(filter), 'NOCONTENT', 'LIMIT', '0', '100000');
      return (answer as [number, ...string[]]).slice(1).map(String);
    },
    async close() {
      await redis.quit();
    },
  };
}
