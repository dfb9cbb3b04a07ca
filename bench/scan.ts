import type { Catalogue } from '../src/detect/catalogue.js';
import { createDetector } from '../src/detect/detector.js';
import { businessText } from './corpus.js';
import { median } from './measure.js';

const SIZE = 4_000_000;

/** Speeds in MB (a million bytes; the text is ASCII but for single characters) per second, and their ratios. */
export interface ScanSpeed {
  readonly megabytes: number;
  readonly detect: number;
  /** Each pattern of the catalogue as a global regex of its own, matches counted and nothing else. */
  readonly separateRegexes: number;
  readonly memoryCopy: number;
  readonly detectPerRegexes: number;
  readonly findings: number;
}

/** How fast text is searched, beside the plain regexes and beside a copy in memory, in the same run. */
export function benchScan(catalogue: Catalogue): ScanSpeed {
  const text = businessText(catalogue, SIZE);
  const bytes = Buffer.from(text);
  const target = Buffer.alloc(bytes.length);
  const detector = createDetector(catalogue);
  const regexes = catalogue.infotypes.flatMap(({ patterns }) =>
    patterns.map(({ regex }) => new RegExp(regex.source, `${regex.flags}g`)),
  );
  const rate = (milliseconds: number) => Math.round(bytes.length / milliseconds / 10) / 100;
  const detect = rate(median(() => detector.detect(text), 3));
  const separateRegexes = rate(
    median(() => {
      for (const regex of regexes) text.match(regex);
    }, 3),
  );
  return {
    megabytes: bytes.length / 1e6,
    detect,
    separateRegexes,
    memoryCopy: rate(median(() => bytes.copy(target))),
    detectPerRegexes: Math.round((detect / separateRegexes) * 100) / 100,
    findings: detector.detect(text).length,
  };
}
