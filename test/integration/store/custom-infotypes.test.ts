import type { CustomDefinition } from '../../../src/detect/custom/definition.js';
import { dropArtefactsBefore, insertArtefact, readArtefact } from '../../../src/store/artefacts.js';
import {
  customHistory,
  deleteCustom,
  findCustom,
  lockCustom,
  readCustom,
  readRevision,
  writeCustom,
} from '../../../src/store/custom-infotypes.js';
import { openTestStore, type TestStore } from '../../store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const definition: CustomDefinition = { id: 'custom/names', kind: 'dictionary', title: 'Names' };
const artefact = (digit: string, size: number) => ({
  hash: digit.repeat(64),
  kind: 'dictionary',
  size,
  keyId: null,
  info: { entries: 1, notes: [] },
});

async function* pieces(...sizes: number[]): AsyncGenerator<Buffer> {
  for (const [n, size] of sizes.entries()) yield Buffer.alloc(size, n + 1);
}

const change = (but: Partial<CustomDefinition>, hash: string | null, kind: 'created' | 'changed' | 'content') =>
  store.database.transaction(async (tx) => {
    await lockCustom(tx);
    await writeCustom(tx, { ...definition, ...but } as CustomDefinition, hash, { change: kind, who: 'user:ann' });
  });

test('an artefact comes back byte for byte, however its pieces were cut', async () => {
  const sizes = [10, 3 * 1024 * 1024, 0, 1024 * 1024 - 10, 7];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  await store.database.transaction((tx) => insertArtefact(tx, artefact('a', total), pieces(...sizes)));
  const read: Buffer[] = [];
  for await (const chunk of readArtefact(store.database, 'a'.repeat(64))) read.push(chunk);
  const expected: Buffer[] = [];
  for await (const piece of pieces(...sizes)) expected.push(piece);
  expect(Buffer.concat(read).equals(Buffer.concat(expected))).toBe(true);
  expect(read.every((chunk) => chunk.length <= 1024 * 1024)).toBe(true);
});

test('every change is counted, and kept in the history', async () => {
  const before = await readRevision(store.database);
  await change({}, null, 'created');
  await change({}, 'a'.repeat(64), 'content');
  await change({ title: 'Code names' }, 'a'.repeat(64), 'changed');
  const { revision, records } = await readCustom(store.database);
  expect(revision).toBe(before + 3);
  expect(records).toMatchObject([{ id: 'custom/names', version: 3, definition: { title: 'Code names' } }]);
  expect(records[0]?.artefact?.hash).toBe('a'.repeat(64));
  const history = await customHistory(store.database, 'custom/names', 10);
  expect(history.map((h) => [h.version, h.change, h.who])).toEqual([
    [3, 'changed', 'user:ann'],
    [2, 'content', 'user:ann'],
    [1, 'created', 'user:ann'],
  ]);
});

test('the history cannot be changed', async () => {
  for (const sql of ["UPDATE custom_infotype_change SET who = 'x'", 'DELETE FROM custom_infotype_change']) {
    await expect(store.database.query(sql)).rejects.toThrow('append-only');
  }
});

test('versions go on after one was deleted and made again', async () => {
  await store.database.transaction(async (tx) => {
    await lockCustom(tx);
    expect(await deleteCustom(tx, 'custom/names', 'user:bob')).toBe(true);
    expect(await deleteCustom(tx, 'custom/names', 'user:bob')).toBe(false);
  });
  expect(await findCustom(store.database, 'custom/names')).toBeNull();
  await change({}, null, 'created');
  expect((await findCustom(store.database, 'custom/names'))?.version).toBe(5);
});

test('content that nothing refers to is dropped after a while, with its chunks', async () => {
  await store.database.transaction((tx) => insertArtefact(tx, artefact('b', 5), pieces(5)));
  await change({}, 'b'.repeat(64), 'content');
  expect(await dropArtefactsBefore(store.database, new Date(Date.now() - 60_000))).toBe(0);
  expect(await dropArtefactsBefore(store.database, new Date(Date.now() + 60_000))).toBe(1);
  const { rows } = await store.database.query<{ hash: string }>(
    "SELECT DISTINCT encode(hash, 'hex') AS hash FROM artefact_chunk",
  );
  expect(rows).toEqual([{ hash: 'b'.repeat(64) }]);
});
