import { type GroupCommitBounds, NotWrittenError, openGroupCommit } from '../../../src/store/group-commit.js';

const bounds: GroupCommitBounds = { batch: 3, waiting: 5, bytes: 1_000, patience: 60_000 };

/** Batches that are written when the test says so. */
function held() {
  const batches: (readonly number[])[] = [];
  const waiting: ((failure?: Error) => void)[] = [];
  const write = (items: readonly number[]) => {
    batches.push(items);
    return new Promise<void>((resolve, reject) => {
      waiting.push((failure) => (failure ? reject(failure) : resolve()));
    });
  };
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const finish = async (failure?: Error) => {
    while (waiting.length === 0) await turn();
    waiting.shift()?.(failure);
  };
  return { batches, write, finish };
}

const outcome = (append: Promise<void>) =>
  append.then(
    () => 'written',
    (error: unknown) => (error instanceof NotWrittenError ? error.reason : 'another error'),
  );

test('what comes while a batch is written goes together in the next, in order and no more than fit', async () => {
  const { batches, write, finish } = held();
  const commit = openGroupCommit(write, bounds);
  const first = commit.append(1, 1);
  await finish();
  await first;
  const appends = [2, 3, 4, 5].map((item) => commit.append(item, 1));
  await finish();
  await finish();
  await Promise.all(appends);
  expect(batches).toEqual([[1], [2, 3, 4], [5]]);
});

test('a batch that fails fails for those in it, and the next is tried', async () => {
  const { batches, write, finish } = held();
  const commit = openGroupCommit(write, bounds);
  const appends = [1, 2, 3, 4].map((item) => outcome(commit.append(item, 1)));
  await finish(new Error('the disk is full'));
  await finish();
  expect(await Promise.all(appends)).toEqual(['failed', 'failed', 'failed', 'written']);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

test('no more wait than may, by their number and by their bytes', async () => {
  const { write, finish } = held();
  const commit = openGroupCommit(write, bounds);
  const appends = [1, 2, 3, 4, 5, 6].map((item) => outcome(commit.append(item, 1)));
  expect(await appends[5]).toBe('full');
  expect(await outcome(commit.append(7, 1_000))).toBe('full');
  await finish();
  await finish();
  expect((await Promise.all(appends)).slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'written'));
});

test('who waits too long for a turn is refused, and is not written after', async () => {
  const { batches, write, finish } = held();
  const commit = openGroupCommit(write, { ...bounds, batch: 1, patience: 20 });
  const first = outcome(commit.append(1, 1));
  const second = outcome(commit.append(2, 1));
  expect(await second).toBe('too-late');
  await finish();
  expect([await first, batches]).toEqual(['written', [[1]]]);
});

test('closing writes what waits and takes no more', async () => {
  const { batches, write, finish } = held();
  const commit = openGroupCommit(write, bounds);
  const last = commit.append(1, 1);
  const closed = commit.close();
  expect(await outcome(commit.append(2, 1))).toBe('closed');
  await finish();
  await Promise.all([last, closed]);
  expect(batches).toEqual([[1]]);
});
