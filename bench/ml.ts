import type { Catalogue } from '../src/detect/catalogue.js';
import { createDetector } from '../src/detect/detector.js';
import { type Additions, noAdditions } from '../src/detect/recogniser.js';
import { taggerOf } from '../src/models/tagger/open.js';
import { type ModelUse, taggerRecogniser } from '../src/models/tagger/recogniser.js';
import { taggerWeights } from '../src/tagger-weights.js';
import { type Corpus, chunksOf, mixedCorpus, sampleOf } from './corpus.js';
import { machineText } from './machine-text.js';
import { bestThrough, rate } from './measure.js';
import { atLeast, atMost, type BenchReport, goalTable, shown } from './report.js';

const MB = 1_000_000;
const ROUNDS = 3;
/** Bytes that a library which is some twenty times slower is measured on. */
const SLOW_SHARE = 0.05;

/** What `compromise` is used for here. It is no dependency of the product: measured where it is installed. */
type OtherLibrary = (text: string) => { people(): { json(): unknown } };

async function otherLibrary(): Promise<OtherLibrary | undefined> {
  const name = 'compromise';
  const module: { default: OtherLibrary } | undefined = await import(name).catch(() => undefined);
  return module?.default;
}

/** Running text of this machine: manuals, read-me files, licences. */
function proseOf(bytes: number): string[] {
  const texts = machineText(8 * bytes).flatMap(({ documents }) => documents);
  const isProse = (text: string) => (text.match(/[a-z]{3,} [a-z]{2,} [a-z]{2,}/g)?.length ?? 0) * 60 > text.length;
  return sampleOf({ documents: texts.filter(isProse), bytes: 0 }, bytes).documents.slice();
}

const bytesOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** One thread reading prose and mixed text, in MB/s. */
interface Speeds {
  readonly what: string;
  readonly prose: number;
  readonly mixed: number;
}

/** How fast text is read with the tagger: by itself, on all text, and where the cascade lets it. One thread. */
export async function benchMl(catalogue: Catalogue, megabytes = 4): Promise<BenchReport> {
  const open = taggerOf(taggerWeights);
  const prose = proseOf(megabytes * MB);
  const mixed = mixedCorpus(catalogue, megabytes * MB, 4096).documents;
  const detectorOf = (use: ModelUse | 'off') => {
    const recognisers = use === 'off' ? [] : [taggerRecogniser(open, catalogue.infotypes, use)];
    const additions: Additions = { ...noAdditions, version: `ml ${use}`, recognisers };
    return createDetector(catalogue, {}, additions);
  };
  const speed = (texts: readonly string[], run: (text: string) => void) =>
    rate(bytesOf(texts), bestThrough(texts, ROUNDS, run));
  const speeds = (what: string, run: (text: string) => void): Speeds => ({
    what,
    prose: speed(prose, run),
    mixed: speed(mixed, run),
  });
  const tagger = open();
  const tag = (text: string) => tagger.tag(text, () => undefined);
  const [all, some, off] = [detectorOf('always'), detectorOf('cascade'), detectorOf('off')];
  const alone = speeds('the tagger alone', tag);
  const always = speeds('patterns, and the tagger on all of it', (text) => all.detect(text));
  const cascade = speeds('patterns, and the tagger through the cascade', (text) => some.detect(text));
  const patterns = speeds('patterns only', (text) => off.detect(text));
  const compromise = await besideCompromise(sampleOf({ documents: prose, bytes: 0 }, megabytes * MB * SLOW_SHARE), tag);
  const p50 = medianOf(chunksOf(catalogue, 1_000, 1_000), (text) => all.detect(text));
  const goals = [
    atLeast('always on, prose, MB/s', 2, always.prose),
    atLeast('always on, mixed text, MB/s', 2, always.mixed),
    atLeast('through the cascade, mixed text, MB/s', 5, cascade.mixed),
    atMost('1 KB, always on, p50, ms', 0.7, p50),
  ];
  const rows = [alone, always, cascade, patterns];
  return {
    figures: {
      unit: 'MB/s',
      speeds: rows,
      compromise,
      p50Milliseconds: p50,
      residentBytes: tagger.residentBytes,
      goals,
    },
    tables: [
      {
        rows: [
          ['one thread, MB/s', 'prose', 'mixed text'],
          ...rows.map((row) => [row.what, shown(row.prose), shown(row.mixed)]),
          ...(compromise ? [['compromise, people only', shown(compromise.speed), '-']] : []),
        ],
      },
      goalTable(goals),
    ],
    notes: [
      `${shown(bytesOf(prose) / MB)} MB of prose and ${shown(bytesOf(mixed) / MB)} MB of mixed text of this machine`,
      `the tagger holds ${shown(tagger.residentBytes / MB)} MB`,
      ...(compromise
        ? [`the tagger alone is ${shown(compromise.ratio)} times as fast as compromise on the same text`]
        : []),
    ],
  };
}

/** The speed of `compromise`, and how many times as fast the tagger reads the same text; undefined where it is not. */
async function besideCompromise({ documents }: Corpus, tag: (text: string) => void) {
  const other = await otherLibrary();
  if (!other) return undefined;
  const [theirs, ours] = [(text: string) => other(text).people().json(), tag].map((run) =>
    rate(bytesOf(documents), bestThrough(documents, ROUNDS, run)),
  );
  return { speed: theirs ?? 0, ratio: (ours ?? 0) / (theirs ?? 1) };
}

/** The median time of a call in milliseconds; the first round warms up. */
function medianOf(texts: readonly string[], run: (text: string) => void): number {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const text of texts) {
      const start = performance.now();
      run(text);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
