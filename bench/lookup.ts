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
import { LabelsAtHand } from '../src/app/labels-at-hand.js';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../src/embedded-postgres.js';
import { startHttp } from '../src/http/server.js';
import { projectFile } from '../src/project.js';
import { createLogger } from '../src/server/log.js';
import { createMetrics } from '../src/server/metrics.js';
import { bindLookUps, createService, type Service } from '../src/service.js';
import { isPlainUri } from '../src/sources/uri.js';
import { LabelIndex } from '../src/store/label-index/label-index.js';
import { migrate } from '../src/store/migrations.js';
import type { LoadOrder, LoadResult } from './load.js';
import { rounded } from './measure.js';
import { seededRandom } from './random.js';
import { atLeast, atMost, type BenchReport, goalTable, shown } from './report.js';
import { syntheticLabels, uriAt } from './synthetic-labels.js';

const NAMES = 100;
const BODIES = 500;
const CONNECTIONS = 8;
const TURNS = 30;
/** Milliseconds. Short, so that some of them are not disturbed by what else the machine does. */
const TURN = 300;
/** The size that growth is compared with. */
const SMALL = 100_000;
const USUAL = 1_000_000;

/**
 * Look-ups of 100 labels through the whole stack, authenticated, beside a bare Fastify route that parses and serialises
 * the same bodies, in turns. What others do on the machine only ever takes away, so the best turns are compared. Labels are put into memory as they are loaded
 * from the database, but made up on the way: to write millions of rows first would take minutes.
 */
export async function benchLookup(
  resources = USUAL,
  tell: (line: string) => void = () => undefined,
): Promise<BenchReport> {
  const stage = await openStage();
  try {
    tell(`filling memory with ${resources} labels`);
    const before = await bytesInUse();
    const filling = performance.now();
    const index = await stage.fill(resources);
    const fillSeconds = (performance.now() - filling) / 1000;
    const bytesEach = ((await bytesInUse()) - before) / resources;
    const large = await stage.serve(index);
    const small = await stage.serve(await stage.fill(SMALL));
    const bare = await stage.serveBare(large);
    tell(`${TURNS} turns`);
    const turns: Turn[] = [];
    // The first ones warm up.
    for (let i = -2; i < TURNS; i++) {
      const turn = { large: await stage.load(large), bare: await stage.load(bare), small: await stage.load(small) };
      if (i >= 0) turns.push(turn);
    }
    return report({ resources, bytesEach, fillSeconds, turns });
  } finally {
    await stage.close();
  }
}

/** `cpu`: microseconds of this process for a request. */
type Load = LoadResult & { readonly cpu: number };

interface Turn {
  readonly large: Load;
  readonly bare: Load;
  readonly small: Load;
}

interface Measured {
  readonly resources: number;
  readonly bytesEach: number;
  readonly fillSeconds: number;
  readonly turns: readonly Turn[];
}

/** The best that a server did in any turn. */
function bestOf(turns: readonly Load[]): Load {
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

function report({ resources, bytesEach, fillSeconds, turns }: Measured): BenchReport {
  const large = bestOf(turns.map((turn) => turn.large));
  const small = bestOf(turns.map((turn) => turn.small));
  const bare = bestOf(turns.map((turn) => turn.bare));
  const figures = {
    resources,
    namesEach: NAMES,
    connections: CONNECTIONS,
    ratio: rounded(large.perSecond / bare.perSecond),
    ratioOfCpu: rounded(bare.cpu / large.cpu),
    perSecond: rounded(large.perSecond),
    barePerSecond: rounded(bare.perSecond),
    p99: rounded(large.p99),
    bareP99: rounded(bare.p99),
    p99Growth: rounded(large.p99 / small.p99),
    megabytesPerMillion: rounded(bytesEach),
    fillSeconds: rounded(fillSeconds),
    answerBytes: large.bytes,
  };
  const row = (what: string, { perSecond, p50, p99, cpu }: Load) => [what, ...[perSecond, p50, p99, cpu].map(shown)];
  const goals = [
    atLeast('look-ups to a bare route', 0.7, figures.ratio),
    atMost('p99 in ms', 4, figures.p99),
    atMost('MB for a million labels', 64, figures.megabytesPerMillion),
    atMost(`p99 to that of ${SMALL} labels`, 1.5, figures.p99Growth),
  ];
  return {
    figures: { ...figures, goals },
    tables: [
      {
        rows: [
          [`${NAMES} names a request, ${CONNECTIONS} connections`, 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs each'],
          row(`look-up among ${resources}`, large),
          row(`look-up among ${SMALL}`, small),
          row('bare Fastify', bare),
        ],
      },
      goalTable(goals),
    ],
    notes: [
      `the best of ${turns.length} turns of ${TURN} ms each; answers of ${large.bytes} bytes; the client is a process of its own`,
      `memory was filled in ${shown(fillSeconds)} s by the code that loads it from the database, with rows made up on the way`,
    ],
  };
}

interface Target {
  readonly port: number;
  readonly token: string;
  readonly bodies: readonly string[];
}

/** A database for keys, the client, and servers as they are asked for. */
async function openStage() {
  const dataDir = await mkdtemp(join(tmpdir(), 'clearmark-bench-'));
  await chmod(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir });
  await migrate(postgres.url);
  const place = { databaseUrl: postgres.url, redisUrl: undefined, labelingPolicyFile: undefined };
  const service = await createService({ ...place, secretKey: 'of this bench only, and 32 characters long', dataDir });
  const token = await keyForLookUps(service);
  const client = fork(projectFile('dist/bench/load.js'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const closes: (() => Promise<unknown>)[] = [];
  return {
    fill: (resources: number) => fill(service, resources),
    async serve(index: LabelIndex): Promise<Target> {
      const server = await startHttp(withLabels(service, index), {
        host: '127.0.0.1',
        port: 0,
        logger: createLogger('info', '/dev/null'),
        version: 'bench',
        rateLimit: 1_000_000_000,
      });
      closes.push(() => server.close());
      return prepare(client, { port: Number(new URL(server.url).port), token, bodies: bodiesFor(index.loaded) });
    },
    async serveBare(like: Target): Promise<Target> {
      const bare = fastify();
      const answer = await firstAnswer(like);
      bare.post('/v1/labels/lookup', async () => answer);
      await bare.listen({ port: 0, host: '127.0.0.1' });
      closes.push(() => bare.close());
      return prepare(client, { ...like, port: (bare.server.address() as AddressInfo).port });
    },
    load: (target: Target) => run(client, target),
    async close() {
      client.kill();
      for (const close of closes) await close();
      await service.close();
      await postgres.stop();
      await removeEmbeddedPostgres(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function keyForLookUps({ principals, keys }: Service): Promise<string> {
  const principal = { type: 'service', id: 'bench' } as const;
  await principals.create({ ...principal, clearance: { level: 'internal' } });
  return (await keys.create({ name: 'bench', principal, roles: ['lookup'] })).key;
}

async function fill({ deps: { rules, clock } }: Service, resources: number): Promise<LabelIndex> {
  const index = new LabelIndex({
    classes: rules.classes,
    now: clock,
    keepVersions: () => rules.policy.keepVersions,
    isCanonical: isPlainUri,
  });
  await index.update(await syntheticLabels(rules, resources));
  return index;
}

/** The service, but for labels: those are made up. */
function withLabels(service: Service, index: LabelIndex): Service {
  const { database, rules, clock } = service.deps;
  const atHand = new LabelsAtHand({ view: () => index.view, overdue: (id) => index.overdue(id) }, rules);
  const metrics = createMetrics({
    ...service.deps,
    labels: () => ({ phase: 'off', resources: index.loaded, lag: 0 }),
  });
  const lookUps = bindLookUps({ database, rules, clock, atHand }, metrics);
  return { ...service, ...lookUps, keepLabels: () => undefined, metrics: metrics.registry };
}

function bodiesFor(resources: number): string[] {
  const random = seededRandom(5);
  return Array.from({ length: BODIES }, () =>
    JSON.stringify({ resources: Array.from({ length: NAMES }, () => uriAt(1 + random.below(resources))) }),
  );
}

/** What the bare route serialises: an answer as the service gives it. */
async function firstAnswer({ port, token, bodies }: Target): Promise<object> {
  const response = await fetch(`http://127.0.0.1:${port}/v1/labels/lookup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: bodies[0] ?? '',
  });
  const answer: { labels: { usable: boolean }[] } = JSON.parse(await response.text());
  if (!answer.labels.every((label) => label.usable)) throw new Error('not every label was found in memory');
  return answer;
}

function prepare(client: ChildProcess, target: Target): Target {
  const order: LoadOrder = { ...target, path: '/v1/labels/lookup', connections: CONNECTIONS, milliseconds: TURN };
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

/** Bytes of the heap that are in use, and of buffers outside it, after collections: what one finds another frees. */
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
