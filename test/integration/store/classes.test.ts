import { setTimeout as sleep } from 'node:timers/promises';
import { openLabelClasses } from '../../../src/store/classes.js';
import { label } from '../../policy.js';
import { openTestStore, type TestStore } from '../../store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

test('all label classes are known: those made here at once, those of another process within a second', async () => {
  const elsewhere = openLabelClasses(store.database);
  const ours = await store.classes.idOf(label('internal'));
  expect([...(await store.classes.all())]).toEqual([[ours, label('internal')]]);
  const theirs = await elsewhere.idOf(label('restricted', 'pii', 'health'));
  await sleep(1_000);
  expect(new Map(await store.classes.all())).toEqual(
    new Map([
      [ours, label('internal')],
      [theirs, label('restricted', 'health', 'pii')],
    ]),
  );
  expect(await store.classes.labelOf(theirs)).toBe((await store.classes.all()).get(theirs));
});

test('so are those of a level that came later', async () => {
  const { rows } = await store.database.query<{ id: number }>(`
    WITH later AS (INSERT INTO level (id, rank, name) VALUES ('later', 250, 'Later') RETURNING id)
    INSERT INTO label_class (level, categories) SELECT id, '{}' FROM later RETURNING id`);
  await sleep(1_000);
  const known = await store.classes.all();
  expect(known.get(rows[0]?.id ?? 0)).toEqual({ level: 'later', rank: 250, categories: [] });
});
