import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fastify } from 'fastify';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../src/embedded-postgres.js';
import { startHttp } from '../src/http/server.js';
import { projectFile } from '../src/project.js';
import { createLogger } from '../src/server/log.js';
import { createService, type Service } from '../src/service.js';
import { migrate } from '../src/store/migrations.js';
import type { LoadOrder, LoadResult } from './load.js';
import { syntheticLabels } from './synthetic-labels.js';

/** A route to be asked with these bodies, one after the other. */
export interface Asking {
  readonly path: string;
  /** JSON. */
  readonly bodies: readonly string[];
  /** How many ask at once. */
  readonly connections: number;
}

/** A server, and what to ask of it. */
export interface Target extends Asking {
  readonly port: number;
  readonly token: string;
}

/** A server with labels in memory: how many bytes they take, and how long it took to fill it. */
export interface LabelServer extends Target {
  readonly bytes: number;
  readonly fillSeconds: number;
}

/** What came of a turn. `cpu`: microseconds of this process for a request. */
export type Load = LoadResult & { readonly cpu: number };

/** Milliseconds. Short, so that some turns are not disturbed by what else the machine does. */
export const TURN = 300;
export type Stage = Awaited<ReturnType<typeof openStage>>;

/** A database, a client that is a process of its own, and servers as they are asked for. */
export async function openStage() {
  const dataDir = await mkdtemp(join(tmpdir(), 'clearmark-bench-'));
  await chmod(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir });
  await migrate(postgres.url);
  const client = fork(projectFile('dist/bench/load.js'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const closes: (() => Promise<unknown>)[] = [];
  let token: string | undefined;
  return {
    /** Serves made-up labels with the whole service behind them. */
    async serve(resources: number, asking: Asking): Promise<LabelServer> {
      const place = { databaseUrl: postgres.url, redisUrl: undefined, labelingPolicyFile: undefined, dataDir };
      const service = await createService(
        { ...place, secretKey: 'of this bench only, and 32 characters long' },
        { labels: (rules) => syntheticLabels(rules, resources) },
      );
      closes.unshift(() => service.close());
      token ??= await keyFor(service);
      const before = await bytesInUse();
      const began = performance.now();
      await service.labelsCaughtUp();
      const fillSeconds = (performance.now() - began) / 1000;
      const bytes = (await bytesInUse()) - before;
      const server = await startHttp(service, {
        ...{ host: '127.0.0.1', port: 0, version: 'bench', rateLimit: 1_000_000_000 },
        logger: createLogger('info', '/dev/null'),
      });
      closes.unshift(() => server.close());
      return prepare(client, { ...asking, bytes, fillSeconds, port: Number(new URL(server.url).port), token });
    },
    /** A bare Fastify route that parses the same bodies and serialises an answer that the service gave. */
    async serveBare(like: Target, isRight: (answer: object) => boolean): Promise<Target> {
      const bare = fastify();
      const answer = await firstAnswer(like);
      if (!isRight(answer)) throw new Error('the service does not answer as it should be measured');
      bare.post(like.path, async () => answer);
      await bare.listen({ port: 0, host: '127.0.0.1' });
      closes.unshift(() => bare.close());
      return prepare(client, { ...like, port: (bare.server.address() as AddressInfo).port });
    },
    load: (target: Target) => run(client, target),
    async close() {
      client.kill();
      for (const close of closes) await close();
      await postgres.stop();
      await removeEmbeddedPostgres(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function firstAnswer({ port, path, token, bodies }: Target): Promise<object> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: bodies[0] ?? '',
  });
  return (await response.json()) as object;
}

/** Hands the client what to ask, before anything is measured. */
function prepare<T extends Target>(client: ChildProcess, target: T): T {
  const { port, path, token, bodies, connections } = target;
  const order: LoadOrder = { port, path, token, bodies, connections, milliseconds: TURN };
  client.send(order);
  return target;
}

async function run(client: ChildProcess, { port }: Target): Promise<Load> {
  const before = process.cpuUsage();
  client.send({ port });
  const answer = await once(client, 'message', { signal: AbortSignal.timeout(60_000) });
  const result: LoadResult = answer[0];
  const { user, system } = process.cpuUsage(before);
  return { ...result, cpu: (user + system) / (result.perSecond * result.seconds) };
}

/** A key that may ask, and whose principal may have everything. */
async function keyFor({ principals, keys, taxonomy }: Service): Promise<string> {
  const principal = { type: 'service', id: 'bench' } as const;
  const categories = taxonomy().categories.map(({ id }) => id);
  await principals.create({ ...principal, clearance: { level: 'restricted', categories } });
  return (await keys.create({ name: 'bench', principal, roles: ['lookup'] })).key;
}

/** Bytes of the heap that are in use, and of buffers outside it, after collections. */
async function bytesInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  for (let i = 0; i < 4; i++) {
    collect();
    await sleep(50);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The best that a server did in any turn. */
export function bestOf(turns: readonly Load[]): Load {
  const least = (of: (turn: Load) => number) => Math.min(...turns.map(of));
  const perSecond = Math.max(...turns.map((turn) => turn.perSecond));
  const [first] = turns;
  return {
    perSecond,
    p50: least((t) => t.p50),
    p99: least((t) => t.p99),
    cpu: least((t) => t.cpu),
    seconds: TURN / 1000,
    bytes: first?.bytes ?? 0,
  };
}
