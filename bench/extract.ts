import type { BenchOptions } from '../src/cli/bench.js';
import type { Catalogue } from '../src/detect/catalogue.js';
import { createDetector } from '../src/detect/detector.js';
import { defaultBudget } from '../src/extract/budget.js';
import { extract } from '../src/extract/extract.js';
import { look } from '../src/scan/look.js';
import { createScanner } from '../src/scan/scanner.js';
import { loadTextModels } from '../src/text-models.js';
import { type BareReader, bareReaders } from './bare.js';
import { type BenchDocument, documentsBelow, writtenDocuments } from './documents.js';
import { rate, rounded } from './measure.js';
import { atMost, type BenchReport, goalTable, shown } from './report.js';

const MEGABYTES = 1;
const ROUNDS = 6;
/** Share of the time in one process that a process of its own may cost besides. */
const ISOLATION = 0.15;

type Read = (document: BenchDocument) => Promise<unknown>;

/** Least milliseconds for all documents of a format. */
interface Times {
  readonly bare: number | undefined;
  readonly extract: number;
  readonly scan: number;
  readonly isolated: number;
}

interface FormatSpeed extends Times {
  readonly format: string;
  readonly library: string | undefined;
  readonly files: number;
  readonly bytes: number;
}

/**
 * How fast documents are read, format by format: by the bare library, by our readers in this process, with what is
 * looked for in this process, and the same in a process of its own, as the product does it.
 */
export async function benchExtract(catalogue: Catalogue, options: BenchOptions): Promise<BenchReport> {
  const { megabytes = MEGABYTES, files, tell } = options;
  const formats = files ? documentsBelow(files) : await writtenDocuments(megabytes * 1e6);
  const detector = createDetector(catalogue);
  const { typer } = await loadTextModels();
  const scanner = createScanner({ jobs: 1 });
  const readers = {
    extract: async ({ bytes, name }: BenchDocument) => drain((await extract(bytes, name, defaultBudget)).parts),
    scan: ({ bytes, name }: BenchDocument) =>
      drain(look({ kind: 'document', name, options: {}, budget: defaultBudget }, bytes, detector, typer)),
    isolated: (document: BenchDocument) => scanner.scanDocument(document),
  };
  const speeds: FormatSpeed[] = [];
  try {
    for (const [format, documents] of formats) {
      tell(`${format}: ${documents.length} files`);
      speeds.push(await speedOf(format, documents, readers));
    }
  } finally {
    await scanner.close();
  }
  return report(speeds, files);
}

async function speedOf(
  format: string,
  documents: readonly BenchDocument[],
  readers: Readonly<Record<'extract' | 'scan' | 'isolated', Read>>,
): Promise<FormatSpeed> {
  const bare = bareReaders[format];
  const totals = { bare: 0, extract: 0, scan: 0, isolated: 0 };
  const all = bare ? { ...readers, bare: bareRead(bare) } : readers;
  const least = await leastTimes(documents, all);
  for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] = least[key] ?? 0;
  return {
    format,
    library: bare?.library,
    files: documents.length,
    bytes: documents.reduce((sum, { bytes }) => sum + bytes.length, 0),
    ...totals,
    bare: bare ? totals.bare : undefined,
  };
}

/**
 * Least milliseconds for each document, summed up. In each round one reader goes through all of them after the other:
 * while two processes take turns, each finds the caches of the processor full of the other's. The first round is for
 * compilers.
 */
async function leastTimes(
  documents: readonly BenchDocument[],
  readers: Readonly<Record<string, Read>>,
): Promise<Record<string, number>> {
  const least = Object.keys(readers).map((name) => [name, documents.map(() => Number.POSITIVE_INFINITY)] as const);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, times] of least) {
      for (const [n, document] of documents.entries()) {
        const start = performance.now();
        await readers[name]?.(document);
        if (round > 0) times[n] = Math.min(times[n] ?? 0, performance.now() - start);
      }
    }
  }
  return Object.fromEntries(least.map(([name, times]) => [name, times.reduce((sum, time) => sum + time, 0)]));
}

/** A library that gives up on a document has read it in that time. */
function bareRead({ read }: BareReader): Read {
  return async ({ bytes }) => {
    try {
      await read(bytes);
    } catch {
      return;
    }
  };
}

async function drain(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}

function report(speeds: readonly FormatSpeed[], files: string | undefined): BenchReport {
  const scan = speeds.reduce((sum, speed) => sum + speed.scan, 0);
  const isolated = speeds.reduce((sum, speed) => sum + speed.isolated, 0);
  const goals = [atMost('a process of its own, time besides', ISOLATION, isolated / scan - 1)];
  const head = [
    'format',
    'files',
    'MB',
    'library',
    'MB/s',
    'our reader MB/s',
    'files/s',
    'scan MB/s',
    'isolated MB/s',
    'isolation',
  ];
  return {
    figures: { unit: 'MB/s', from: files ? 'files' : 'written', formats: speeds.map(figuresOf), goals },
    tables: [{ rows: [head, ...speeds.map(rowOf)], left: 1 }, goalTable(goals)],
    notes: [
      'One thread, least of six rounds a file. Our reader reads all parts, the library the text it reads; a scan also looks',
      'for all infotypes; isolated is that in a process of its own, as every scan is.',
    ],
  };
}

function figuresOf({ format, library, files, bytes, ...times }: FormatSpeed): object {
  const speed = (time: number | undefined) => (time === undefined ? null : rounded(rate(bytes, time)));
  return {
    format,
    files,
    megabytes: rounded(bytes / 1e6),
    library: library ?? null,
    bare: speed(times.bare),
    extract: speed(times.extract),
    filesPerSecond: rounded((files * 1_000) / times.extract),
    scan: speed(times.scan),
    isolated: speed(times.isolated),
    isolation: rounded(times.isolated / times.scan - 1),
  };
}

function rowOf({ format, library, files, bytes, ...times }: FormatSpeed): string[] {
  const speed = (time: number | undefined) => (time === undefined ? '-' : shown(rate(bytes, time)));
  const isolation = Math.round((times.isolated / times.scan - 1) * 100);
  return [
    format,
    String(files),
    shown(bytes / 1e6),
    library ?? '-',
    speed(times.bare),
    speed(times.extract),
    shown((files * 1_000) / times.extract),
    speed(times.scan),
    speed(times.isolated),
    `${isolation} %`,
  ];
}
