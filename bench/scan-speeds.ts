import type { Catalogue } from '../src/detect/catalogue.js';
import { createDetector } from '../src/detect/detector.js';
import { searchesOf } from '../src/detect/match.js';
import { prefilteredScan } from '../src/detect/prefiltered-scan.js';
import { adversarialNames, adversarialText } from './adversarial.js';
import { type Corpus, sampleOf } from './corpus.js';
import { best, bestThrough, open, rate, rounded } from './measure.js';

const ROUNDS = 3;
/** Bytes that a detector sees before its time is taken: JavaScript is compiled on the way. */
const WARM = 4_000_000;
/** Bytes copied in one go: more than any processor's cache holds. */
const COPIED = 64_000_000;
const SMALL = 250_000;
const GROWTH = 4;

/** What a detector does on a corpus. Speeds in MB a second. */
export interface DetectorSpeed {
  readonly infotypes: number;
  readonly patterns: number;
  /** Milliseconds to make it ready, once in a process. */
  readonly prepared: number;
  readonly speed: number;
  /** The prefilter alone: its candidates are counted and not looked at. */
  readonly prefilter: number;
  readonly candidatesPerMegabyte: number;
  readonly findingsPerMegabyte: number;
}

/** One text made to cost, at two sizes. Speeds in MB a second. */
export interface Adversary {
  readonly name: string;
  readonly small: number;
  readonly large: number;
  /** How many times longer the large one took; it is four times as large. */
  readonly growth: number;
}

export function regexesOf({ infotypes }: Catalogue): RegExp[] {
  return infotypes.flatMap(({ patterns }) => patterns.map(({ regex }) => regex));
}

/** Copies the bytes of the corpus within memory, repeated to more than a cache holds. */
export function copySpeed(bytes: Buffer): number {
  const source = Buffer.alloc(COPIED, bytes);
  const target = Buffer.alloc(COPIED, 1);
  return rate(
    COPIED,
    best(10, () => source.copy(target)),
  );
}

/** Detects in every document, the way the product is fed, and runs the prefilter alone over the same. */
export function detectorSpeed(catalogue: Catalogue, { documents, bytes }: Corpus): DetectorSpeed {
  const start = performance.now();
  const detector = createDetector(catalogue);
  detector.detect('');
  const prepared = performance.now() - start;
  const warm = sampleOf({ documents, bytes }, WARM).documents;
  for (const text of warm) detector.detect(text);
  let findings = 0;
  const detect = bestThrough(documents, ROUNDS, (text) => {
    findings += detector.detect(text).length;
  });
  const scan = prefilteredScan(catalogue.plan)(catalogue.infotypes.flatMap(searchesOf));
  let candidates = 0;
  const prefilter = bestThrough(documents, ROUNDS, (text) => scan(text, open, () => candidates++));
  return {
    infotypes: catalogue.infotypes.length,
    patterns: regexesOf(catalogue).length,
    prepared: Math.round(prepared),
    speed: rounded(rate(bytes, detect)),
    prefilter: rounded(rate(bytes, prefilter)),
    candidatesPerMegabyte: Math.round(candidates / ROUNDS / (bytes / 1e6)),
    findingsPerMegabyte: Math.round(findings / ROUNDS / (bytes / 1e6)),
  };
}

/** Each pattern as a global regex of its own over each document, its matches counted and nothing else. */
export function separateSpeed(catalogue: Catalogue, { documents, bytes }: Corpus) {
  const regexes = regexesOf(catalogue).map(({ source, flags }) => new RegExp(source, `${flags}g`));
  const milliseconds = bestThrough(documents, 2, (text) => {
    for (const regex of regexes) text.match(regex);
  });
  return { patterns: regexes.length, megabytes: rounded(bytes / 1e6), speed: rounded(rate(bytes, milliseconds)) };
}

/** The detector on texts made to cost, each at two sizes: linear work takes four times as long for four times the text. */
export function adversaries(catalogue: Catalogue): Adversary[] {
  const detector = createDetector(catalogue);
  return adversarialNames.map((name) => {
    const time = (size: number) => {
      const text = adversarialText(name, size);
      return best(2, () => void detector.detect(text));
    };
    const small = time(SMALL);
    const large = time(SMALL * GROWTH);
    return {
      name,
      small: rounded(rate(SMALL, small)),
      large: rounded(rate(SMALL * GROWTH, large)),
      growth: rounded(large / small),
    };
  });
}
