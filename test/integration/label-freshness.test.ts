import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureAdminKey } from '../../src/app/keys.js';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from '../../src/embedded-postgres.js';
import type { Label } from '../../src/label/label.js';
import { createService, type Service } from '../../src/service.js';
import { migrate } from '../../src/store/migrations.js';
import { addFile, addSource } from '../estate.js';
import { label } from '../policy.js';
import { type Program, startProgram } from '../program.js';

// Three processes on one Postgres of their own: two servers that keep labels in memory, and this one, which writes. They
// reach Postgres through a door that stays in its place while the server behind it is killed and started again.

const secretKey = 'a secret key for this test only, 32+';
const feedBound = 3;

let folder: string;
let postgres: EmbeddedPostgres;
let door: Server;
let databaseUrl: string;
let writer: Service;
let key: string;
let servers: readonly { readonly program: Program; readonly url: string }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearmark-fresh-'));
  await chmod(folder, 0o755);
  postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
  door = createServer((socket) => {
    const behind = connect({ port: Number(new URL(postgres.url).port), host: '127.0.0.1' });
    socket.pipe(behind).pipe(socket);
    socket.on('error', () => behind.destroy());
    behind.on('error', () => socket.destroy());
    behind.on('close', () => socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  const url = new URL(postgres.url);
  url.port = String((door.address() as AddressInfo).port);
  databaseUrl = url.href;
  await migrate(databaseUrl);
  const place = { databaseUrl, redisUrl: undefined, labelingPolicyFile: undefined };
  writer = await createService({ ...place, secretKey, dataDir: join(folder, 'writer') });
  key = (await ensureAdminKey(writer.access)) ?? '';
  servers = await Promise.all(
    [1, 2].map(async (n) => {
      const program = startProgram(['serve'], {
        DATABASE_URL: databaseUrl,
        CLEARMARK_SECRET_KEY: secretKey,
        CLEARMARK_DATA_DIR: join(folder, `server-${n}`),
        CLEARMARK_PORT: '0',
        CLEARMARK_FEED_BOUND: String(feedBound),
        CLEARMARK_LOG_LEVEL: 'error',
      });
      return { program, url: await program.says(/listens on (\S+)/) };
    }),
  );
}, 180_000);

afterAll(async () => {
  for (const { program } of servers ?? []) await program.end();
  await writer?.close();
  door?.close();
  await postgres?.stop();
  await removeEmbeddedPostgres(join(folder, 'data'));
  await rm(folder, { recursive: true, force: true });
}, 60_000);

async function call(url: string, path: string, body?: object): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url + path, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: await response.json() };
}

interface Labelled {
  readonly id: string;
  readonly usable: boolean;
  readonly label: Label | null;
  readonly reason?: string;
}

async function lookUp(url: string, uri: string): Promise<{ status: number; label: Labelled | undefined }> {
  const { status, body } = await call(url, '/v1/labels/lookup', { resources: [uri] });
  return { status, label: (body as { labels?: Labelled[] }).labels?.[0] };
}

/** Asks until the answer is the one that is wanted. */
async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await sleep(20);
  }
}

/** A label that tells by itself which of the changes it is: they go up and down. */
function nth(n: number): Label {
  const level = ['restricted', 'public', 'confidential', 'internal'][n % 4] ?? 'public';
  const categories = ['pii', 'financial', 'health', 'legal', 'hr'].filter((_, bit) => (n >> bit) & 1);
  return label(level, ...categories);
}
const textOf = (one: Label | null | undefined) => (one ? [one.level, ...one.categories].join(' ') : '');

/** Keeps servers busy with look-ups, and notes which of the changes they show, in order. */
function load(uri: string, texts: readonly string[]) {
  let going = true;
  const seen = servers.map((): number[] => []);
  const done = servers.flatMap(({ url }, i) =>
    [0, 1].map(async (client) => {
      while (going) {
        const { label: shown } = await lookUp(url, uri);
        // One client notes them: answers to two may overtake each other on the way.
        if (client === 0) seen[i]?.push(texts.indexOf(textOf(shown?.label)));
      }
    }),
  );
  return async () => {
    going = false;
    await Promise.all(done);
    return seen;
  };
}

describe('two servers and a writer', () => {
  const changes = 24;
  const texts = Array.from({ length: changes }, (_, n) => textOf(nth(n)));
  let id: number;
  const uri = 'file:///srv/changing.txt';

  beforeAll(async () => {
    const { database } = writer.deps;
    const source = await addSource(database);
    id = await addFile(database, source, 'changing.txt', label('public'));
    for (let i = 0; i < 50; i++) await addFile(database, source, `other-${i}.txt`, label('internal'));
    for (const { url } of servers)
      await until(
        () => lookUp(url, uri),
        ({ label: shown }) => shown?.usable === true,
      );
  }, 60_000);

  test('under load, each change of a label shows on both servers, and never the one before it again', async () => {
    const stop = load(uri, texts);
    const delays: number[] = [];
    for (const [n, text] of texts.entries()) {
      const { level, categories } = nth(n);
      await writer.resources.override('user:writer', `res_${id}`, {
        level,
        categories: [...categories],
        reason: 'test',
      });
      const committed = performance.now();
      await Promise.all(
        servers.map(async ({ url }) => {
          await until(
            () => lookUp(url, uri),
            ({ label: shown }) => textOf(shown?.label) === text,
          );
          delays.push(performance.now() - committed);
        }),
      );
    }
    for (const seen of await stop()) {
      expect(seen.length).toBeGreaterThan(changes);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
    }
    delays.sort((a, b) => a - b);
    const [median, worst] = [delays[delays.length >> 1], delays.at(-1)].map((ms) => ms?.toFixed(0));
    process.stderr.write(`    a change shows after ${median} ms, the last of ${delays.length} after ${worst} ms\n`);
  }, 120_000);

  test('the feed of both tells the changes in the order in which they were made', async () => {
    for (const { url } of servers) {
      const told: string[] = [];
      for (let after = ''; ; ) {
        const { body } = await call(url, `/v1/labels/changes?limit=7${after === '' ? '' : `&after=${after}`}`);
        const page = body as { changes: Labelled[]; next: string };
        if (page.changes.length === 0) break;
        for (const change of page.changes) if (change.id === `res_${id}`) told.push(textOf(change.label));
        after = page.next;
      }
      expect(told).toEqual(texts);
    }
  });

  test('when Postgres is killed nothing is permitted any more, and all is well again once it is back', async () => {
    const candidates = [{ id: 'a', uri }];
    const permits = async (url: string) => {
      const { status, body } = await call(url, '/v1/retrieval/check', { candidates });
      return status === 200 && (body as { results: { outcome: string }[] }).results[0]?.outcome === 'permit';
    };
    const usable = async (url: string) => (await lookUp(url, uri)).label?.usable === true;
    for (const { url } of servers) expect([await permits(url), await usable(url)]).toEqual([true, true]);

    const { rows } = await writer.deps.database.query<{ pid: string }>(
      "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid",
    );
    process.kill(Number(rows[0]?.pid), 'SIGKILL');
    const killed = performance.now();
    for (const { url } of servers) {
      await until(
        () => usable(url),
        (answer) => !answer,
      );
      expect(await permits(url)).toBe(false);
    }
    process.stderr.write(
      `    look-ups were refused ${(performance.now() - killed).toFixed(0)} ms after Postgres was killed\n`,
    );
    for (let i = 0; i < 20; i++) {
      for (const { url } of servers) expect([await permits(url), await usable(url)]).toEqual([false, false]);
      await sleep(50);
    }

    await postgres.stop();
    postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
    for (const { url } of servers) {
      await until(() => usable(url), Boolean);
      await until(() => permits(url), Boolean);
    }
  }, 120_000);
});
