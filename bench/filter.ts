import { type AccessDocument, type CedarLibrary, parseAccessPolicy } from '../src/decide/access-policy.js';
import { type Asked, openAccess, type Question } from '../src/decide/cedar.js';
import { allowList, type NamedClass, permitsWhole } from '../src/decide/filter/allow-list.js';
import { dialectNames, renderFilter } from '../src/decide/filter/filter.js';
import { defaultTaxonomy, type Label, type Taxonomy } from '../src/label/label.js';
import { best, rounded } from './measure.js';
import { type BenchReport, shown } from './report.js';
import { bestOf, type Load, openStage, TURN } from './stage.js';

const CONNECTIONS = 8;
const SIZES = [10, 1_000, 10_000];
const ROUNDS = 20;
const TURNS = 20;
/** Sets of so many categories, at four levels, are 16,384 labels. */
const CATEGORIES = 12;

/** What it takes to compile a filter where a deployment has so many label classes. Milliseconds. */
interface Compiling {
  readonly classes: number;
  /** Classes that are permitted. */
  readonly permitted: number;
  /** The first time: the access policy is asked about every class. */
  readonly first: number;
  /** Again: its verdicts are remembered. */
  readonly again: number;
  /** Writing the allow-list down in each store's words. */
  readonly rendered: Readonly<Record<string, number>>;
  /** Writing the filter of all stores as JSON, for comparison. */
  readonly json: number;
}

/**
 * How long compiling a filter takes, by the number of label classes: from the policy, and into each store's words. And
 * over HTTP, authenticated and written to the log, beside a bare Fastify route that answers the same.
 */
export async function benchFilter(cedar: CedarLibrary, document: AccessDocument): Promise<BenchReport> {
  const taxonomy = wideTaxonomy();
  const engine = openAccess(cedar, parseAccessPolicy(cedar, document, taxonomy));
  const all = labelsOf(taxonomy);
  const measured = SIZES.map((size, i) => measure(all.slice(0, size), engine.ask(questionOf(taxonomy, i))));
  const columns = measured.map(({ classes }) => `${classes} classes`);
  const line = (what: string, value: (one: Compiling) => number) => [what, ...measured.map((m) => shown(value(m)))];
  const { filter, bare } = await overHttp();
  const ratio = rounded(filter.perSecond / bare.perSecond);
  const row = (what: string, { perSecond, p50, p99, cpu }: Load) => [what, ...[perSecond, p50, p99, cpu].map(shown)];
  return {
    figures: { unit: 'milliseconds', measured, overHttp: { filter, bare, ratio } },
    tables: [
      {
        rows: [
          ['milliseconds', ...columns],
          line('from the policy, first time', (m) => m.first),
          line('from the policy, again', (m) => m.again),
          ...dialectNames.map((name) => line(`into ${name}`, (m) => m.rendered[name] ?? 0)),
          line('all of these as JSON', (m) => m.json),
        ],
      },
      {
        rows: [
          [`over HTTP, ${CONNECTIONS} connections`, 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs'],
          row('filter', filter),
          row('bare Fastify', bare),
          ['ratio', shown(ratio), '', '', ''],
        ],
      },
    ],
    notes: [
      `The policy that ships, asked for a user behind an agent; permitted are ${measured.map((m) => m.permitted).join(', ')} classes.`,
      `Over HTTP the dialects take turns; the best of ${TURNS} turns of ${TURN} ms each; every filter is in the log before it is answered.`,
      'The service remembers the allow-list of a question until a class is added or the policy changes.',
    ],
  };
}

async function overHttp(): Promise<{ readonly filter: Load; readonly bare: Load }> {
  const stage = await openStage();
  try {
    const bodies = dialectNames.map((dialect) => JSON.stringify({ dialect }));
    const filter = await stage.serve(1_000, {
      path: '/v1/retrieval/filter',
      bodies,
      connections: CONNECTIONS,
    });
    const bare = await stage.serveBare(filter, (answer) => 'filter' in answer);
    const turns: { readonly filter: Load; readonly bare: Load }[] = [];
    // The first ones warm up.
    for (let i = -3; i < TURNS; i++) {
      const turn = { filter: await stage.load(filter), bare: await stage.load(bare) };
      if (i >= 0) turns.push(turn);
    }
    return { filter: bestOf(turns.map((turn) => turn.filter)), bare: bestOf(turns.map((turn) => turn.bare)) };
  } finally {
    await stage.close();
  }
}

function measure(classes: readonly NamedClass[], asked: Asked): Compiling {
  const compile = () => allowList(classes, permitsWhole(asked));
  const first = best(1, compile);
  const again = best(ROUNDS, compile);
  const allowed = compile();
  const rendered = Object.fromEntries(
    dialectNames.map((name) => [name, rounded(best(ROUNDS, () => void renderFilter(name, allowed)))]),
  );
  const filters = dialectNames.map((name) => renderFilter(name, allowed));
  const json = rounded(best(ROUNDS, () => void JSON.stringify(filters)));
  const counts = { classes: classes.length, permitted: allowed.classes.length };
  return { ...counts, first: rounded(first), again: rounded(again), rendered, json };
}

function wideTaxonomy(): Taxonomy {
  const categories = Array.from({ length: CATEGORIES }, (_, i) => ({ id: `tag-${i + 10}`, name: 'Tag' }));
  return { levels: defaultTaxonomy.levels, categories };
}

/** Every label there can be, those with fewer categories of the first ones before those with more. */
function labelsOf({ levels, categories }: Taxonomy): NamedClass[] {
  return Array.from({ length: 2 ** categories.length }, (_, n) => n)
    .flatMap((n) => levels.map(({ id: level, rank }) => ({ level, rank, categories: subset(categories, n) })))
    .map((label, i) => ({ name: `c${i + 1}`, label }));
}

function subset(categories: Taxonomy['categories'], n: number): string[] {
  return categories.filter((_, bit) => (n >> bit) & 1).map(({ id }) => id);
}

/** A user who may have most, behind an agent that may not have what is restricted; another pair for each measurement. */
function questionOf({ categories, levels }: Taxonomy, i: number): Question {
  const ids = categories.map(({ id }) => id);
  const clearance = (level: string, but: number): Label => ({
    ...{ level, rank: levels.find(({ id }) => id === level)?.rank ?? 0 },
    categories: ids.slice(but),
  });
  const agent = { sponsor: `ann-${i}`, purposes: [] };
  return {
    principals: [
      { type: 'agent', id: `helper-${i}`, clearance: clearance('confidential', 0), agent },
      { type: 'user', id: `ann-${i}`, clearance: clearance('restricted', 1) },
    ],
    ...{ action: 'retrieve', purpose: null, destination: null },
  };
}
