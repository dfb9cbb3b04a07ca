import { rounded } from './measure.js';
import { seededRandom } from './random.js';
import { atLeast, atMost, type BenchReport, goalTable, shown } from './report.js';
import { type Asking, bestOf, type Load, openStage, TURN } from './stage.js';
import { uriAt } from './synthetic-labels.js';

const TURNS = 30;
const CONNECTIONS = 8;
const NAMES = 100;
const BODIES = 500;
/** The size that growth is compared with. */
const SMALL = 100_000;
const USUAL = 1_000_000;

/**
 * Look-ups of 100 labels through the whole stack, authenticated, beside a bare Fastify route that parses and serialises
 * the same bodies, in turns. What others do on the machine only ever takes away, so the best turns are compared. Labels
 * are put into memory as they are loaded from the database, but made up on the way: to write millions of rows first would
 * take minutes.
 */
export async function benchLookup(
  resources = USUAL,
  tell: (line: string) => void = () => undefined,
): Promise<BenchReport> {
  const stage = await openStage();
  try {
    tell(`filling memory with ${resources} labels`);
    const large = await stage.serve(resources, asking(resources));
    const small = await stage.serve(SMALL, asking(SMALL));
    const bare = await stage.serveBare(large, isAllUsable);
    tell(`${TURNS} turns`);
    const turns: Turn[] = [];
    // The first ones warm up.
    for (let i = -2; i < TURNS; i++) {
      const turn = {
        large: await stage.load(large),
        bare: await stage.load(bare),
        small: await stage.load(small),
      };
      if (i >= 0) turns.push(turn);
    }
    return report({ resources, bytesEach: large.bytes / resources, fillSeconds: large.fillSeconds, turns });
  } finally {
    await stage.close();
  }
}

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

function asking(resources: number): Asking {
  const random = seededRandom(5);
  const bodies = Array.from({ length: BODIES }, () =>
    JSON.stringify({ resources: Array.from({ length: NAMES }, () => uriAt(1 + random.below(resources))) }),
  );
  return { path: '/v1/labels/lookup', bodies, connections: CONNECTIONS };
}

function isAllUsable(answer: object): boolean {
  return 'labels' in answer && (answer.labels as { usable: boolean }[]).every(({ usable }) => usable);
}
