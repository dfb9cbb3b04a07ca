import { openTestStore, type TestStore } from '../../store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

test('what refers to rows that are deleted is indexed, so that a deletion does not read whole tables', async () => {
  // label_class, labeling_policy, level and the like are never deleted; keys of a principal are few.
  const { rows } = await store.database.query<{ reference: string }>(
    `SELECT c.conrelid::regclass || ': ' || pg_get_constraintdef(c.oid) AS reference FROM pg_constraint c
     WHERE c.contype = 'f' AND c.confrelid = ANY('{source,resource,version,crawl,crawl_slice}'::regclass[])
       AND NOT EXISTS (SELECT FROM pg_index i
         WHERE i.indrelid = c.conrelid AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
           AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) LIKE '%IS NOT NULL%'))`,
  );
  expect(rows.map((row) => row.reference)).toEqual([]);
});
