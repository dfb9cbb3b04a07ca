import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../../src/store/database.js';
import { addFile, addSource } from '../../estate.js';
import { startTestServer, type TestServer } from '../../http.js';
import { label } from '../../policy.js';

interface Labelled {
  readonly usable: boolean;
  readonly state: string;
  readonly reason?: string;
  readonly label: object | null;
}
interface Checked {
  readonly results: readonly { outcome: string; reasons: readonly { code: string; detail: string }[] }[];
}

let server: TestServer;
const uri = 'file:///srv/menu.txt';

beforeAll(async () => {
  server = await startTestServer({}, { feedBound: 1 });
  const { database } = server.service.deps;
  await addFile(database, await addSource(database), 'menu.txt', label('public'));
});
afterAll(() => server.close());

const lookUp = async () => {
  const { body } = await server.call<{ labels: Labelled[] }>('POST', '/v1/labels/lookup', { resources: [uri, uri] });
  return body.labels;
};
const check = async () => {
  const candidates = [
    { id: 'a', uri },
    { id: 'b', uri, text: 'Soup of the day' },
  ];
  return (await server.call<Checked>('POST', '/v1/retrieval/check', { candidates })).body.results;
};
const readiness = async () => (await server.call<{ checks: { labels: string } }>('GET', '/readyz')).body.checks.labels;
const lag = async () => {
  const { text } = await server.call('GET', '/metrics');
  return Number(/^clearmark_label_index_lag_seconds (\S+)$/m.exec(text)?.[1]);
};

/** Asks until the answer is the one that is wanted. */
async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await sleep(50);
  }
}

test('labels that may be old are not told, and no decision rests on them, until all changes are known again', async () => {
  expect(await lookUp()).toMatchObject([{ usable: true }, { usable: true }]);
  expect((await check()).map(({ outcome }) => outcome)).toEqual(['permit', 'permit']);
  expect(await readiness()).toBe('ok');

  const other = openDatabase(server.databaseUrl, { max: 1 });
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const holding = other.transaction(async (tx) => {
    // What tells of changes cannot be read now; everything else can.
    await tx.query('LOCK TABLE label_touch IN ACCESS EXCLUSIVE MODE');
    await released;
  });
  const refused = await until(lookUp, ([first]) => first?.usable === false);
  expect(refused).toEqual(
    [uri, uri].map(() => expect.objectContaining({ state: 'unknown', reason: 'feed-behind', label: null, uri })),
  );
  const denied = await check();
  expect(denied.map(({ outcome }) => outcome)).toEqual(['deny', 'deny']);
  expect(JSON.stringify(denied)).toContain('feed-behind');
  expect(await readiness()).toMatch(/^behind by \d+ s; look-ups are answered with "feed-behind"$/);
  expect(await lag()).toBeGreaterThan(1);

  release();
  await holding;
  await other.close();
  expect(await until(lookUp, ([first]) => first?.usable === true)).toHaveLength(2);
  expect((await check()).map(({ outcome }) => outcome)).toEqual(['permit', 'permit']);
  expect(await readiness()).toBe('ok');
});
