import { resourcesOfContent } from '../../../src/store/content-hashes.js';
import { label } from '../../policy.js';
import { openTestStore, type TestStore } from '../../store.js';

const hash = 'sha256:licence';
const copies = 30_000;

let store: TestStore;
let internal: number;
let restricted: number;
let pii: number;

beforeAll(async () => {
  store = await openTestStore();
  internal = await store.classes.idOf(label('internal'));
  restricted = await store.classes.idOf(label('restricted'));
  pii = await store.classes.idOf(label('confidential', 'pii'));
  await store.database.query(
    `INSERT INTO resource (source_id, key, key_hash, uri, uri_hash, kind, state, class_id, verified_at)
     SELECT $1, n, n::text::bytea, 'file:///srv/' || n, n::text::bytea, 'document', 'current', $2,
       now() - interval '1 day' FROM generate_series(1, $3::int) n`,
    [store.sourceId, internal, copies],
  );
  await store.database.query(
    `INSERT INTO version (resource_id, content_hash, token, size, media_type, floor_class, content_class, class_id,
       catalogue_version, policy_version)
     SELECT id, $2, 't', 1, 'text/plain', $1, $1, $1, 'c', 1 FROM resource ORDER BY id`,
    [internal, hash],
  );
  await store.database.query('ANALYZE resource, version');
});
afterAll(() => store?.close());
afterEach(async () => {
  await store.database.query(
    `UPDATE resource SET state = 'current', manual_class = NULL, manual_content_class = NULL, propagated_class = NULL
     WHERE state <> 'current' OR manual_class IS NOT NULL OR propagated_class IS NOT NULL`,
  );
  await store.database.query(
    `UPDATE version SET floor_class = $1, content_class = $1, flags = '{}', content_hash = $2, superseded_at = NULL
     WHERE (floor_class, content_class) <> ($1, $1) OR flags <> '{}' OR content_hash <> $2
       OR superseded_at IS NOT NULL`,
    [internal, hash],
  );
});

/** Numbers of those that stand for all, and how many rows were read for it. */
async function found() {
  return store.database.transaction(async (tx) => {
    const ids = (await resourcesOfContent(tx, [hash], new Date(0))).get(hash) ?? [];
    const { rows } = await tx.query<{ read: number }>(
      `SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int AS read FROM pg_stat_xact_user_tables
       WHERE relname IN ('version', 'resource')`,
    );
    return { ids: ids.map((id) => Number(id.slice('res_'.length))), read: rows[0]?.read ?? 0 };
  });
}
const last = copies;

describe('a content of which there are very many copies', () => {
  test('is answered from a bounded number of them, however many there are', async () => {
    const { ids, read } = await found();
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(5);
    expect(read).toBeLessThan(10_000);
  });

  test.each([
    ['stands where the floor is higher', 'UPDATE version SET floor_class = $2 WHERE resource_id = $1'],
    ['was found to hold more', 'UPDATE version SET content_class = $2 WHERE resource_id = $1'],
    ['was labelled by hand', 'UPDATE resource SET manual_class = $2, manual_content_class = $2 WHERE id = $1'],
  ])('heeds a single one that %s', async (_what, change) => {
    await store.database.query(change, [last, restricted]);
    expect((await found()).ids).toContain(last);
  });

  test('heeds a single one that was read in part', async () => {
    await store.database.query("UPDATE version SET flags = '{partial}' WHERE resource_id = $1", [last]);
    expect((await found()).ids).toContain(last);
  });

  test('heeds a single one that takes up more of its members', async () => {
    await store.database.query('UPDATE resource SET propagated_class = $1', [internal]);
    await store.database.query('UPDATE resource SET propagated_class = $2 WHERE id = $1', [last, pii]);
    expect((await found()).ids).toContain(last);
  });

  test('does not heed what was deleted, and finds what is there among it', async () => {
    await store.database.query("UPDATE resource SET state = 'deleted' WHERE id < $1", [copies - 15_000]);
    await store.database.query('UPDATE version SET floor_class = $2 WHERE resource_id = $1', [1, restricted]);
    const { ids } = await found();
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => id < copies - 15_000)).toEqual([]);
  });

  test('is denied where so many are gone that nobody knows whether one is there', async () => {
    await store.database.query("UPDATE resource SET state = 'deleted' WHERE id < $1", [last]);
    const { ids } = await found();
    const { rows } = await store.database.query('SELECT DISTINCT state FROM resource WHERE id = ANY($1)', [ids]);
    expect(rows).toEqual([{ state: 'deleted' }]);
  });

  test('heeds labels that are in force and not settled yet', async () => {
    await store.database.query(
      `INSERT INTO shadow_version SELECT id, resource_id, $2, $2, $2, '{}', '{}' FROM version WHERE resource_id = $1`,
      [last, restricted],
    );
    await store.database.query(
      `INSERT INTO policy_activation (version, before, state, who, total, settling, ended_at)
       VALUES (1, 1, 'done', 'test', 1, true, now())`,
    );
    expect((await found()).ids).toContain(last);
    await store.database.query('DELETE FROM shadow_version');
    await store.database.query('DELETE FROM policy_activation');
  });
});

test('of few copies one stands for all that are labelled alike, and those that are gone for none', async () => {
  await store.database.query("UPDATE version SET content_hash = 'sha256:few' WHERE resource_id <= 4");
  await store.database.query("UPDATE resource SET state = 'deleted' WHERE id = 1");
  await store.database.query('UPDATE version SET floor_class = $1 WHERE resource_id IN (1, 4)', [restricted]);
  const answer = await resourcesOfContent(store.database, ['sha256:few', 'sha256:none'], new Date(0));
  expect([...answer.keys()]).toEqual(['sha256:few']);
  expect(answer.get('sha256:few')).toHaveLength(2);
  expect(answer.get('sha256:few')).toContain('res_4');
});
