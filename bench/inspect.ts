import type { Catalogue } from '../src/detect/catalogue.js';
import { createDetector } from '../src/detect/detector.js';
import type { LabelText } from '../src/scan/inspection.js';
import { createInspector } from '../src/scan/inspection.js';
import { chunksOf } from './corpus.js';
import { foundingCatalogue } from './founding.js';
import { atMost, type BenchReport, goalTable, shown } from './report.js';

const SIZE = 1_000;
const TEXTS = 2_000;
const ROUNDS = 6;
/** Microseconds that the median inspection of 1 KB may take. */
const WANTED = 30;

/** Times of one call on 1 KB of text, in microseconds. */
interface Latency {
  readonly what: string;
  readonly p50: number;
  readonly p99: number;
}

/** How long one text of 1 KB takes from text to labelled result, beside parsing it out of JSON. */
export function benchInspect(catalogue: Catalogue, label: LabelText): BenchReport {
  const texts = chunksOf(catalogue, SIZE, TEXTS);
  const bodies = texts.map((text) => JSON.stringify({ text }));
  const inspectWhole = createInspector(createDetector(catalogue), label);
  const founding = foundingCatalogue(catalogue);
  const inspectFirst = createInspector(createDetector(founding), label);
  const parse = latency('JSON.parse of it', bodies, (body) => JSON.parse(body));
  const first = latency(`inspect, first ${founding.infotypes.length} infotypes`, texts, (text) =>
    inspectFirst({ text }),
  );
  const all = `inspect, all ${catalogue.infotypes.length} infotypes`;
  const whole = latency(all, texts, (text) => inspectWhole({ text }));
  const goals = [atMost('inspect 1 KB, all infotypes, p50 in µs', WANTED, whole.p50)];
  const latencies = [parse, first, whole];
  const found = texts.reduce((sum, text) => sum + inspectWhole({ text }).findings.length, 0);
  const rows = latencies.map(({ what, p50, p99 }) => [what, shown(p50), shown(p99)]);
  return {
    figures: { unit: 'microseconds', texts: TEXTS, bytesEach: SIZE, findingsEach: found / TEXTS, latencies, goals },
    tables: [{ rows: [['1 KB of text', 'p50 µs', 'p99 µs'], ...rows] }, goalTable(goals)],
    notes: [
      `${TEXTS} texts of business prose, logs, tables and code, ${shown(found / TEXTS)} findings in each; one thread`,
    ],
  };
}

/** Times every text in several rounds; the first warms up and does not count. */
function latency<T>(what: string, inputs: readonly T[], run: (input: T) => void): Latency {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const input of inputs) {
      const start = performance.now();
      run(input);
      if (round > 0) times.push((performance.now() - start) * 1_000);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100;
  return { what, p50: at(0.5), p99: at(0.99) };
}
