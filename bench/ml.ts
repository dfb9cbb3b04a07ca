import type { Catalogue } from '../src/detect/catalogue.js';
import { createDetector } from '../src/detect/detector.js';
import { type Additions, noAdditions } from '../src/detect/recogniser.js';
import { taggerOf } from '../src/models/tagger/open.js';
import { type ModelUse, taggerRecogniser } from '../src/models/tagger/recogniser.js';
import { taggerWeights } from '../src/tagger-weights.js';
import { chunksOf, mixedCorpus, sampleOf } from './corpus.js';
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
  const tagger = open();
  const alone = speed(prose, (text) => tagger.tag(text, () => undefined));
  const [always, cascade, off] = (['always', 'cascade', 'off'] as const).map(detectorOf);
  const speeds = [
    { what: 'the tagger alone, on prose', speed: alone },
    { what: 'patterns and the tagger on all of it, prose', speed: speed(prose, (text) => always?.detect(text)) },
    { what: 'patterns and the tagger on all of it, mixed text', speed: speed(mixed, (text) => always?.detect(text)) },
    { what: 'through the cascade, mixed text', speed: speed(mixed, (text) => cascade?.detect(text)) },
    { what: 'patterns only, mixed text', speed: speed(mixed, (text) => off?.detect(text)) },
  ];
  const other = await otherLibrary();
  const few = sampleOf({ documents: prose, bytes: 0 }, megabytes * MB * SLOW_SHARE).documents;
  const others = other ? speed(few, (text) => other(text).people().json()) : undefined;
  const p50 = medianOf(chunksOf(catalogue, 1_000, 1_000), (text) => always?.detect(text));
  const goals = [
    atLeast('always on, prose, MB/s', 2, alone),
    atLeast('through the cascade, mixed text, MB/s', 5, speeds[3]?.speed ?? 0),
    atMost('1 KB, p50, ms', 0.7, p50),
  ];
  const rows = speeds.map(({ what, speed: figure }) => [what, shown(figure)]);
  if (others !== undefined) rows.push(['compromise, people only, prose', shown(others)]);
  return {
    figures: {
      unit: 'MB/s',
      speeds,
      compromise: others,
      p50Milliseconds: p50,
      residentBytes: tagger.residentBytes,
      goals,
    },
    tables: [{ rows: [['one thread', 'MB/s'], ...rows] }, goalTable(goals)],
    notes: [
      `${shown(bytesOf(prose) / MB)} MB of prose and ${shown(bytesOf(mixed) / MB)} MB of mixed text of this machine`,
      `the tagger holds ${shown(tagger.residentBytes / MB)} MB`,
      ...(others ? [`the tagger alone reads ${shown(alone / others)} times as fast as compromise`] : []),
    ],
  };
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
