import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fastify } from 'fastify';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { ensureAdminKey } from '../src/app/keys.js';
import { LabelsAtHand } from '../src/app/labels-at-hand.js';
import { lookUpText } from '../src/app/look-up-text.js';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../src/embedded-postgres.js';
import { startHttp } from '../src/http/server.js';
import { projectFile } from '../src/project.js';
import { createService, type Service } from '../src/service.js';
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
const ROUNDS = 9;
const ROUND = 1_000;
/** The size that growth is compared with. */
const SMALL = 100_000;
const USUAL = 1_000_000;

/**
 * Look-ups of 100 labels through the whole stack, authenticated, beside a bare Fastify route that parses and serialises
 * the same bodies: in turns of a second each, since machines are noisy. Labels are put into memory as they are loaded
 * from the database, but made up on the way: to write millions of rows first would take minutes.
 */
export async function benchLookup(
  resources = USUAL,
  tell: (line: string) => void = () => undefined,
): Promise<BenchReport> {
  const stage = await openStage();
  try {
    tell(`filling memory with ${resources} labels`);
    const before = bytesInUse();
    const filling = performance.now();
    const large = await stage.serve(resources);
    const fillSeconds = (performance.now() - filling) / 1000;
    const bytesEach = (bytesInUse() - before) / resources;
    const small = await stage.serve(SMALL);
    const bare = await stage.serveBare(large);
    const turns = [];
    for (let round = 0; round < ROUNDS; round++) {
      const turn = { large: await stage.load(large), bare: await stage.load(bare), small: await stage.load(small) };
      if (round > 0) turns.push(turn);
      tell(`${turn.large.perSecond.toFixed(0)} requests/s, bare ${turn.bare.perSecond.toFixed(0)}`);
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

function report({ resources, bytesEach, fillSeconds, turns }: Measured): BenchReport {
  const median = (of: (turn: Turn) => number) => {
    const sorted = turns.map(of).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  const ratio = median((turn) => turn.large.perSecond / turn.bare.perSecond);
  const growth = median((turn) => turn.large.p99 / turn.small.p99);
  const figures = {
    resources,
    namesEach: NAMES,
    connections: CONNECTIONS,
    ratio: rounded(ratio),
    ratioOfCpu: rounded(median((turn) => turn.bare.cpu / turn.large.cpu)),
    perSecond: rounded(median((turn) => turn.large.perSecond)),
    barePerSecond: rounded(median((turn) => turn.bare.perSecond)),
    p99: rounded(median((turn) => turn.large.p99)),
    bareP99: rounded(median((turn) => turn.bare.p99)),
    p99Growth: rounded(growth),
    megabytesPerMillion: rounded(bytesEach),
    fillSeconds: rounded(fillSeconds),
    answerBytes: turns[0]?.large.bytes ?? 0,
  };
  const row = (what: string, of: (turn: Turn) => Load) => [
    what,
    shown(median((turn) => of(turn).perSecond)),
    shown(median((turn) => of(turn).p50)),
    shown(median((turn) => of(turn).p99)),
    shown(median((turn) => of(turn).cpu)),
  ];
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
          row(`look-up among ${resources}`, (turn) => turn.large),
          row(`look-up among ${SMALL}`, (turn) => turn.small),
          row('bare Fastify', (turn) => turn.bare),
        ],
      },
      goalTable(goals),
    ],
    notes: [
      `medians of ${turns.length} turns of ${ROUND / 1000} s each; answers of ${figures.answerBytes} bytes; the client is a process of its own`,
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
  const token = (await ensureAdminKey(service.access)) ?? '';
  const client = fork(projectFile('dist/bench/load.js'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const closes: (() => Promise<unknown>)[] = [];
  return {
    async serve(resources: number): Promise<Target> {
      const server = await startHttp(await withLabels(service, resources), {
        host: '127.0.0.1',
        port: 0,
        logger: pino({ level: 'info' }, pino.destination('/dev/null')),
        version: 'bench',
        rateLimit: 1_000_000_000,
      });
      closes.push(() => server.close());
      return { port: Number(new URL(server.url).port), token, bodies: bodiesFor(resources) };
    },
    async serveBare(like: Target): Promise<Target> {
      const bare = fastify();
      const answer = await firstAnswer(like);
      bare.post('/v1/labels/lookup', async () => answer);
      await bare.listen({ port: 0, host: '127.0.0.1' });
      closes.push(() => bare.close());
      return { ...like, port: (bare.server.address() as AddressInfo).port };
    },
    load: (target: Target) => order(client, target),
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

/** The service, but for labels: those are made up. */
async function withLabels(service: Service, resources: number): Promise<Service> {
  const { database, rules, clock } = service.deps;
  const index = new LabelIndex({
    classes: rules.classes,
    now: clock,
    keepVersions: () => rules.policy.keepVersions,
    isCanonical: isPlainUri,
  });
  await index.update(await syntheticLabels(rules, resources));
  const atHand = new LabelsAtHand({ view: () => index.view, overdue: (id) => index.overdue(id) }, rules);
  const labels = { database, rules, clock, atHand };
  return {
    ...service,
    keepLabels: () => undefined,
    metrics: new Registry(),
    lookUpText: async (...request) => (await lookUpText(labels, ...request)).text,
  };
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

async function order(client: ChildProcess, target: Target): Promise<Load> {
  const asked: LoadOrder = { ...target, path: '/v1/labels/lookup', connections: CONNECTIONS, milliseconds: ROUND };
  const before = process.cpuUsage();
  client.send(asked);
  const [result]: [LoadResult] = (await once(client, 'message', { signal: AbortSignal.timeout(60_000) })) as [
    LoadResult,
  ];
  const { user, system } = process.cpuUsage(before);
  return { ...result, cpu: (user + system) / (result.perSecond * result.seconds) };
}

/** Bytes of the heap that are in use, and of buffers outside it, after a collection. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
