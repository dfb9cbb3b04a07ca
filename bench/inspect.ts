import type { Catalogue } from '../src/detect/catalogue.js';
import { createDetector } from '../src/detect/detector.js';
import type { LabelText } from '../src/scan/inspection.js';
import { createInspector } from '../src/scan/inspection.js';
import { businessText } from './corpus.js';

const SIZE = 1_000;
const TEXTS = 2_000;

/** Times of one inspection of 1 KB of text, label included, in milliseconds. */
export interface InspectLatency {
  readonly texts: number;
  readonly bytesEach: number;
  readonly p50: number;
  readonly p99: number;
}

/** How long one text of 1 KB takes from text to labelled result. */
export function benchInspect(catalogue: Catalogue, label: LabelText): InspectLatency {
  const inspect = createInspector(createDetector(catalogue), label);
  const long = businessText(catalogue, SIZE * TEXTS, 10);
  const times: number[] = [];
  for (let i = 0; i < TEXTS; i++) {
    const text = long.slice(i * SIZE, (i + 1) * SIZE);
    const start = performance.now();
    inspect({ text });
    times.push(performance.now() - start);
  }
  const warm = times.slice(TEXTS / 4).sort((a, b) => a - b);
  const at = (share: number) => Math.round((warm[Math.floor(warm.length * share)] ?? 0) * 1000) / 1000;
  return { texts: warm.length, bytesEach: SIZE, p50: at(0.5), p99: at(0.99) };
}
