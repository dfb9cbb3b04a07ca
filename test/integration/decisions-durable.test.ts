import { once } from 'node:events';
import { verifyLog } from '../../src/app/verify-log.js';
import { openDatabase } from '../../src/store/database.js';
import { deriveLogKeys } from '../../src/store/decision-chain.js';
import { openDecisionWriter } from '../../src/store/decision-log.js';
import { readDecision } from '../../src/store/decision-reading.js';
import { decisionEntry } from '../decision-entries.js';
import { createTestDatabase, type TestDatabase } from '../postgres.js';
import { openPostgresProxy } from '../postgres-proxy.js';
import { type Program, startProgram } from '../program.js';
import { openTestStore } from '../store.js';

const secretKey = 'a secret key for this test only, 32+';

describe('a decision that was answered is in the log', () => {
  let database: TestDatabase;
  let program: Program;
  let key: string;
  const start = () => {
    program = startProgram(['serve'], {
      DATABASE_URL: database.url,
      CLEARMARK_SECRET_KEY: secretKey,
      CLEARMARK_PORT: '0',
    });
  };
  const ask = async () => {
    const url = await program.says(/listens on (\S+)/);
    const response = await fetch(`${url}/v1/retrieval/check`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ candidates: [{ id: 'a', text: 'Soup of the day' }] }),
    });
    const { decisionId } = (await response.json()) as { decisionId: string };
    return decisionId;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    start();
    key = await program.says(/shown this once:\s+(cm_\S+)/);
  }, 60_000);
  afterAll(async () => {
    await program?.end();
    await database?.drop();
  });

  test('though the process is killed the moment it has answered', async () => {
    const answered: string[] = [];
    for (let round = 0; round < 3; round++) {
      const asking = Array.from({ length: 20 }, () => ask().catch(() => null));
      answered.push(await Promise.any(asking.map((one) => one.then((id) => id ?? Promise.reject(new Error('none'))))));
      await program.end('SIGKILL');
      answered.push(...(await Promise.all(asking)).filter((id) => id !== null));
      start();
      answered.push(await ask());
    }
    const store = openDatabase(database.url);
    for (const id of new Set(answered)) expect((await readDecision(store, id))?.entry?.id).toBe(id);
    const verdict = await verifyLog({ database: store, keys: deriveLogKeys(secretKey) });
    expect(verdict.breaks).toEqual([]);
    expect(verdict.nodes).toBe(4);
    await store.close();
  }, 120_000);

  test('as "clearmark log verify" says, until somebody changes it', async () => {
    const settings = { DATABASE_URL: database.url, CLEARMARK_SECRET_KEY: secretKey };
    const verify = async (...options: string[]) => {
      const command = startProgram(['log', 'verify', ...options], settings);
      await once(command.process, 'close');
      return { code: command.process.exitCode, output: command.output() };
    };
    const good = await verify();
    expect(good).toMatchObject({ code: 0, output: expect.stringContaining('everything is as it was written') });
    const kept = good.output.trim().split('\n').at(-1) ?? '';
    expect((await verify('--kept', kept)).code).toBe(0);
    const store = openDatabase(database.url);
    await store.query('DELETE FROM decision_log WHERE seq = 1');
    await store.close();
    const broken = await verify('--kept', `${kept.slice(0, -64)}${'0'.repeat(64)}`);
    expect(broken).toMatchObject({ code: 1, output: expect.stringMatching(/broken: statements at \d+: .*kept/) });
    expect(broken.output).toMatch(/broken: [0-9a-f-]{36} at/);
    expect((await verify('--kept', 'nonsense')).code).toBe(2);
  }, 60_000);
});

describe('when the database is gone', () => {
  test.each([
    ['cut off', 'cut'],
    ['silent', 'stall'],
  ] as const)(
    '%s, what is asked meanwhile is refused in bounded time, and all goes on by itself when it is back',
    async (_how, gone) => {
      const store = await openTestStore();
      const proxy = await openPostgresProxy(store.url);
      const keys = deriveLogKeys(secretKey);
      const writer = openDecisionWriter(proxy.url, keys);
      const append = () => {
        const entry = decisionEntry(3);
        return writer.append(entry).then(
          () => ({ id: entry.id, written: true }),
          () => ({ id: entry.id, written: false }),
        );
      };
      const many = (count: number) => Promise.all(Array.from({ length: count }, append));
      const before = await many(50);
      proxy[gone]();
      const meanwhile = [...(await many(300)), ...(await many(5))];
      proxy.open();
      let after = await many(20);
      while (after.some(({ written }) => !written)) after = await many(20);
      expect([before, after].flat().every(({ written }) => written)).toBe(true);
      expect(meanwhile.some(({ written }) => written)).toBe(false);
      for (const { id } of [...before, ...after]) expect(await readDecision(store.database, id)).not.toBeNull();
      const verdict = await verifyLog({ database: store.database, keys });
      expect(verdict).toMatchObject({ nodes: 1, breaks: [] });
      await writer.close();
      await proxy.close();
      await store.close();
    },
    60_000,
  );

  test('no more waits than there is room for', async () => {
    const store = await openTestStore();
    const proxy = await openPostgresProxy(store.url);
    const writer = openDecisionWriter(proxy.url, deriveLogKeys(secretKey));
    await writer.append(decisionEntry(1));
    proxy.stall();
    const reasons = await Promise.all(
      Array.from({ length: 5_000 }, () =>
        writer.append(decisionEntry(0)).then(
          () => 'written',
          ({ reason }: { reason: string }) => reason,
        ),
      ),
    );
    expect(new Set(reasons)).toEqual(new Set(['failed', 'too-late', 'full']));
    expect(reasons.filter((reason) => reason === 'full').length).toBeGreaterThan(500);
    proxy.open();
    await writer.close();
    await proxy.close();
    await store.close();
  }, 60_000);
});
