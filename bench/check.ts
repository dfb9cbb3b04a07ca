import { rounded } from './measure.js';
import { seededRandom } from './random.js';
import { atLeast, atMost, type BenchReport, goalTable, shown } from './report.js';
import { type Asking, bestOf, type Load, openStage, TURN } from './stage.js';
import { uriAt } from './synthetic-labels.js';

/** Each waits for its decision to be on disk, so that many have to ask before anything else is what takes the time. */
const CONNECTIONS = 64;
const CANDIDATES = 100;
const BODIES = 200;
const TURNS = 30;
const SMALL = 100_000;
const USUAL = 1_000_000;

interface Turn {
  readonly check: Load;
  readonly bare: Load;
  readonly small: Load;
}

/**
 * Retrieval checks of 100 candidates without text through the whole stack: authenticated, decided by the policy in force,
 * and written to the log of a real database before they are answered; beside a bare Fastify route that parses and
 * serialises the same bodies, in turns. What others do on the machine only ever takes away, so the best turns are compared.
 */
export async function benchCheck(
  resources = USUAL,
  tell: (line: string) => void = () => undefined,
): Promise<BenchReport> {
  const stage = await openStage();
  try {
    tell(`filling memory with ${resources} labels`);
    const check = await stage.serve(resources, asking(resources));
    const small = await stage.serve(SMALL, asking(SMALL));
    const bare = await stage.serveBare(check, isAllPermitted);
    const turns: Turn[] = [];
    tell(`${TURNS} turns`);
    // The first ones warm up.
    for (let i = -3; i < TURNS; i++) {
      const turn = { check: await stage.load(check), bare: await stage.load(bare), small: await stage.load(small) };
      if (i >= 0) turns.push(turn);
    }
    return report(resources, turns);
  } finally {
    await stage.close();
  }
}

function report(resources: number, turns: readonly Turn[]): BenchReport {
  const check = bestOf(turns.map((turn) => turn.check));
  const small = bestOf(turns.map((turn) => turn.small));
  const bare = bestOf(turns.map((turn) => turn.bare));
  const figures = {
    resources,
    candidatesEach: CANDIDATES,
    connections: CONNECTIONS,
    ratio: rounded(check.perSecond / bare.perSecond),
    ratioOfCpu: rounded(bare.cpu / check.cpu),
    perSecond: rounded(check.perSecond),
    barePerSecond: rounded(bare.perSecond),
    p99: rounded(check.p99),
    p99Growth: rounded(check.p99 / small.p99),
    answerBytes: check.bytes,
  };
  const row = (what: string, { perSecond, p50, p99, cpu }: Load) => [what, ...[perSecond, p50, p99, cpu].map(shown)];
  const goals = [
    atLeast('checks to a bare route', 0.5, figures.ratio),
    atMost(`p99 to that of ${SMALL} labels`, 1.5, figures.p99Growth),
  ];
  return {
    figures: { ...figures, goals },
    tables: [
      {
        rows: [
          [
            `${CANDIDATES} candidates a request, ${CONNECTIONS} connections`,
            'requests/s',
            'p50 ms',
            'p99 ms',
            'CPU µs',
          ],
          row(`check among ${resources}`, check),
          row(`check among ${SMALL}`, small),
          row('bare Fastify', bare),
        ],
      },
      goalTable(goals),
    ],
    notes: [
      `the best of ${turns.length} turns of ${TURN} ms each; answers of ${figures.answerBytes} bytes; every check is in the log before it is answered`,
      'the client is a process of its own; the database is one too, on the same machine',
    ],
  };
}

function asking(resources: number): Asking {
  const random = seededRandom(7);
  const bodies = Array.from({ length: BODIES }, () =>
    JSON.stringify({
      purpose: 'support',
      candidates: Array.from({ length: CANDIDATES }, (_, i) => ({
        id: `chunk-${i}`,
        uri: uriAt(1 + random.below(resources)),
      })),
    }),
  );
  return { path: '/v1/retrieval/check', bodies, connections: CONNECTIONS };
}

function isAllPermitted(answer: object): boolean {
  return 'results' in answer && (answer.results as { outcome: string }[]).every(({ outcome }) => outcome === 'permit');
}
