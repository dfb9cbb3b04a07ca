import { listResources } from '../../../src/store/resources.js';
import { openTestStore, type TestStore } from '../../store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store?.close());

test('what is rare among many resources is listed a stretch of them at a time', async () => {
  const { rows } = await store.database.query<{ last: number }>(
    `WITH added AS (
       INSERT INTO resource (source_id, key, key_hash, uri, uri_hash, kind, state)
       SELECT $1, n, n::text::bytea, 'file:///srv/' || n, n::text::bytea, 'document',
         CASE n WHEN 50001 THEN 'failed' ELSE 'unlabeled' END
       FROM generate_series(1, 50002) n RETURNING id, state)
     SELECT id AS last FROM added WHERE state = 'failed'`,
    [store.sourceId],
  );
  const rare = rows[0]?.last ?? 0;
  const list = (after: number) => listResources(store.database, store.classes, { state: 'failed' }, after, 10);
  expect(await list(0)).toEqual({ found: [], goesOn: rare - 1 });
  expect(await list(rare - 1)).toMatchObject({ found: [{ id: `res_${rare}` }], goesOn: null });
  const some = await listResources(store.database, store.classes, {}, 0, 10);
  expect(some.found).toHaveLength(10);
  expect(some.goesOn).toBe(10);
});
