import { defaultTaxonomy } from '../../../src/label/label.js';
import { openLabelClasses } from '../../../src/store/classes.js';
import { label } from '../../policy.js';
import { openTestStore, type TestStore } from '../../store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

test('all label classes are known, also those that another process made', async () => {
  const elsewhere = openLabelClasses(store.database, defaultTaxonomy);
  const ours = await store.classes.idOf(label('internal'));
  expect([...(await store.classes.all())]).toEqual([[ours, label('internal')]]);
  const theirs = await elsewhere.idOf(label('restricted', 'pii', 'health'));
  expect(new Map(await store.classes.all())).toEqual(
    new Map([
      [ours, label('internal')],
      [theirs, label('restricted', 'health', 'pii')],
    ]),
  );
  expect(await store.classes.labelOf(theirs)).toBe((await store.classes.all()).get(theirs));
});

test('a class of a level that this process does not know is left out, and does no harm to the others', async () => {
  await store.database.query(`INSERT INTO level (id, rank, name) VALUES ('later', 250, 'Later');
    INSERT INTO label_class (level, categories) VALUES ('later', '{}')`);
  const known = await store.classes.all();
  expect([...known.values()].map(({ level }) => level)).not.toContain('later');
  expect([...known.values()]).toContainEqual(label('internal'));
  const added = await store.classes.idOf(label('public', 'legal'));
  expect((await store.classes.all()).get(added)).toEqual(label('public', 'legal'));
});
