import pg from 'pg';
import { seededRandom } from '../../../bench/random.js';
import { FilterRefusal } from '../../../src/decide/filter/dialect.js';
import { type CompiledFilter, filterFor } from '../../../src/decide/filter/filter.js';
import { createTestDatabase } from '../../postgres.js';
import { classes } from './corpus.js';
import { openLancedb } from './engines/lancedb.js';
import { openPostgres } from './engines/postgres.js';
import { grammars } from './grammars/published.js';

// A name of a field that is accepted means that field and nothing else, whatever characters it has.

const random = seededRandom(7);
const printable = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const plain = 'abcXYZ019_-.$';
const words = [
  'or',
  'and',
  'not',
  'true',
  'select',
  'order',
  'User',
  'boost',
  '_name',
  '_id',
  'value_type',
  'in',
  'eq',
];

function anyName(): string {
  if (random.below(4) === 0) return random.pick(words);
  return random.text(random.below(3) === 0 ? printable : plain, 1 + random.below(8));
}

function compiled(...[dialect, request]: Parameters<typeof filterFor>): CompiledFilter | null {
  try {
    return filterFor(dialect, request);
  } catch (error) {
    if (error instanceof FilterRefusal) return null;
    throw error;
  }
}

const stamped = { id: 'stamped', class: 'c1', rank: 100 };
const decoys = [
  { ...stamped, id: 'no-class', class: null },
  { ...stamped, id: 'no-rank', rank: null },
  { ...stamped, id: 'above', rank: 500 },
  { ...stamped, id: 'another-class', class: 'c999' },
];

test.each(grammars.map((grammar) => [grammar.dialect, grammar] as const))(
  '%s: every name that is accepted, among a thousand of any characters, stands for itself',
  (dialect, grammar) => {
    let accepted = 0;
    const wrong: unknown[] = [];
    for (let i = 0; i < 1_000; i++) {
      const fields = { class: anyName(), rank: anyName() };
      const filter = compiled(dialect, { classes, permitted: ({ rank }) => rank <= 200, fields });
      // A field within a field that is a stamp is nowhere.
      if (!filter || fields.class.startsWith(`${fields.rank}.`) || fields.rank.startsWith(`${fields.class}.`)) continue;
      accepted++;
      const selects = grammar.parse(JSON.parse(JSON.stringify(filter.filter)));
      const selected = [stamped, ...decoys].filter((record) => selects(grammar.document(record, fields)));
      if (selected.length !== 1 || selected[0] !== stamped) wrong.push({ fields, selected });
    }
    expect(wrong).toEqual([]);
    expect(accepted).toBeGreaterThan(50);
  },
);

const odd = [
  { class: 'select', rank: 'order' },
  { class: 'camelCase', rank: 'camelcase' },
  { class: '_class', rank: 'RANK' },
  { class: 'user.from', rank: 'user.where' },
];

test.each(odd)('Postgres takes $class and $rank for the names they are', async (fields) => {
  const { url, drop } = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const query = (statement: string, parameters: readonly unknown[]) => pool.query(statement, [...parameters]);
  const close = async () => {
    await pool.end();
    await drop();
  };
  const engine = await openPostgres({ query, close }, fields, false);
  await engine.load([stamped, ...decoys]);
  expect(await engine.select(filterFor('pgvector', { classes, permitted: () => true, fields }))).toEqual(['stamped']);
  await engine.close();
});

test.each(odd)('LanceDB takes $class and $rank for the names they are', async (fields) => {
  const engine = await openLancedb(fields);
  await engine.load([stamped, ...decoys]);
  expect(await engine.select(filterFor('lancedb', { classes, permitted: () => true, fields }))).toEqual(['stamped']);
  await engine.close();
});
