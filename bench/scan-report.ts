import { atLeast, atMost, type BenchReport, type Goal, goalTable, shown } from './report.js';
import type { RipgrepSpeed } from './ripgrep.js';
import type { Adversary, DetectorSpeed } from './scan-speeds.js';

/** What was measured with one catalogue. */
export interface CatalogueSpeed extends DetectorSpeed {
  readonly dense: number;
  readonly separateRegexes: { readonly patterns: number; readonly megabytes: number; readonly speed: number };
  readonly ripgrep: RipgrepSpeed | undefined;
  readonly adversarial: readonly Adversary[];
}

/** All speeds in MB (a million bytes) a second. */
interface ScanFigures {
  readonly machine: { readonly processor: string; readonly node: string };
  readonly corpus: {
    readonly megabytes: number;
    readonly documents: number;
    readonly planted: number;
    readonly density: number;
    readonly wideShare: number;
    readonly sources: readonly { readonly from: string; readonly megabytes: number }[];
  };
  readonly memoryCopy: number;
  readonly first: CatalogueSpeed;
  readonly whole: CatalogueSpeed;
  readonly curve: readonly DetectorSpeed[];
}

/** Time for four times the text beyond which it is no longer put down to noise. */
const LINEAR = 6;

/** The figures of a run beside what they should be. */
export function scanReport(figures: ScanFigures): BenchReport {
  const goals = goalsOf(figures);
  return {
    figures: { unit: 'MB/s', ...figures, goals },
    tables: [
      { rows: corpusRows(figures) },
      { rows: speedRows(figures) },
      { rows: curveRows(figures) },
      { rows: adversarialRows(figures) },
      goalTable(goals),
    ],
    notes: notesOf(figures),
  };
}

const worstOf = ({ adversarial }: CatalogueSpeed) =>
  adversarial.reduce((worst, next) => (next.large < worst.large ? next : worst), {
    name: 'none',
    small: Number.POSITIVE_INFINITY,
    large: Number.POSITIVE_INFINITY,
    growth: 0,
  });

function goalsOf({ memoryCopy, first, whole }: ScanFigures): Goal[] {
  const goals = [
    atLeast(`first ${first.infotypes}, per memory copy`, 0.06, first.speed / memoryCopy),
    atLeast(`first ${first.infotypes}, times the separate regexes`, 25, first.speed / first.separateRegexes.speed),
    atLeast('whole catalogue, per memory copy', 0.03, whole.speed / memoryCopy),
    atLeast('whole catalogue, share of the first', 0.5, whole.speed / first.speed),
    atLeast(`dense, first ${first.infotypes}, per memory copy`, 0.012, first.dense / memoryCopy),
    atLeast('dense, whole catalogue, per memory copy', 0.012, whole.dense / memoryCopy),
  ];
  if (first.ripgrep?.tuned) {
    goals.push(atLeast(`first ${first.infotypes}, times ripgrep tuned`, 3, first.speed / first.ripgrep.tuned));
  }
  for (const speed of [first, whole]) {
    const growth = Math.max(...speed.adversarial.map((adversary) => adversary.growth));
    goals.push(
      atMost(`worst text, ${speed.infotypes}, times slower than mixed`, 12, speed.speed / worstOf(speed).large),
      atMost(`linear, ${speed.infotypes}: time for 4 times the text`, LINEAR, growth),
    );
  }
  return goals;
}

function corpusRows({ machine, corpus }: ScanFigures): string[][] {
  const { megabytes, documents, planted, density, wideShare, sources } = corpus;
  return [
    ['machine', `${machine.processor}, Node ${machine.node}, one thread`],
    ['mixed corpus', `${megabytes} MB in ${documents} documents`],
    ...sources.map(({ from, megabytes: some }) => ['  from', `${some} MB ${from}`]),
    ['planted', `${planted} examples of the catalogue, one in about ${density} bytes`],
    ['beyond Latin-1', `${Math.round(wideShare * 100)} % of the bytes are in documents with such characters`],
  ].map(([name = '', value = '']) => [`${name.padEnd(16)}${value}`]);
}

function speedRows({ memoryCopy, first, whole }: ScanFigures): string[][] {
  const row = (name: string, pick: (speed: CatalogueSpeed) => number | null | undefined) => {
    const values = [pick(first), pick(whole)];
    return [name, ...values.map(shown), ...values.map((value) => shown(value ? value / memoryCopy : null))];
  };
  return [
    ['MB/s', `first ${first.infotypes}`, `all ${whole.infotypes}`, 'of copy', 'of copy'],
    row('detector, mixed text', ({ speed }) => speed),
    row('prefilter alone', ({ prefilter }) => prefilter),
    row('detector, dense personal data', ({ dense }) => dense),
    row('detector, worst adversarial text', (speed) => worstOf(speed).large),
    row('separate V8 regexes', ({ separateRegexes }) => separateRegexes.speed),
    row('ripgrep -o', ({ ripgrep }) => ripgrep?.plain),
    row('ripgrep -o, tuned', ({ ripgrep }) => ripgrep?.tuned),
    row('memory copy', () => memoryCopy),
  ];
}

function curveRows({ first, curve, whole, memoryCopy }: ScanFigures): string[][] {
  const heads = ['infotypes', 'patterns', 'MB/s', 'of copy', 'prefilter', 'tries/MB', 'findings/MB', 'ready in ms'];
  const rows = [first, ...curve, whole].map((point) => [
    String(point.infotypes),
    String(point.patterns),
    shown(point.speed),
    shown(point.speed / memoryCopy),
    shown(point.prefilter),
    String(point.candidatesPerMegabyte),
    String(point.findingsPerMegabyte),
    String(point.prepared),
  ]);
  return [heads, ...rows];
}

function adversarialRows({ first, whole }: ScanFigures): string[][] {
  const rows = first.adversarial.map((one, i) => {
    const other = whole.adversarial[i];
    return [one.name, ...[one.small, one.large, one.growth, other?.small, other?.large, other?.growth].map(shown)];
  });
  const heads = [first, whole].flatMap(({ infotypes }) => [`${infotypes}: 0.25 MB`, '1 MB', 'time x']);
  return [['adversarial, MB/s', ...heads], ...rows];
}

function notesOf({ first, whole }: ScanFigures): string[] {
  const notes = [
    'MB are millions of bytes of UTF-8; the corpus is measured in pieces of half a megabyte, each the best of three rounds.',
    `Separate regexes run on ${first.separateRegexes.megabytes} MB (first) and ${whole.separateRegexes.megabytes} MB ` +
      '(all) of the mixed corpus: their speed there stands for the whole.',
  ];
  if (!first.ripgrep) return [...notes, 'ripgrep (rg) is not installed here, and so not measured.'];
  for (const { ripgrep, infotypes } of [first, whole]) {
    if (!ripgrep) continue;
    const { version, patterns, simplified, refused, megabytes } = ripgrep;
    notes.push(
      `ripgrep ${version}, ${infotypes} infotypes, ${shown(megabytes)} MB: ${patterns} patterns, ${simplified} of them ` +
        `without their lookaround, ${refused} refused; time to start is taken off; tuned, their classes are cut to ASCII; "-" did not end in 45 s.`,
    );
  }
  return notes;
}
