import { characterTables, KIND } from '../text/characters.js';
import { FeatureBag, type Features } from '../text/features.js';
import { hashInto, hashText } from '../text/hash.js';

/** UTF-16 code units of a text that are looked at: what a document is, it says at its beginning. */
export const LOOKED_AT = 12_000;
/** 2 to the power of so many buckets. */
export const DOCUMENT_BITS = 16;

/** How much each group of features weighs. */
const WEIGHTS = { words: 1, pairs: 0.7, title: 0.6, labels: 0.6, lines: 0.5, layout: 0.6 } as const;
const seeds = {
  word: hashText('word'),
  stem: hashText('stem'),
  pair: hashText('pair'),
  title: hashText('title'),
  label: hashText('label'),
  line: hashText('line'),
  edge: hashText('edge'),
  layout: hashText('layout'),
};
const TITLE_WORDS = 24;
const STEM = 5;
const NUMBER = hashText('#');

/** Words of a text as hashes, and which of them begin a line. */
interface Words {
  readonly hashes: number[];
  readonly stems: number[];
  readonly lines: number[];
}

/** What of a text a classifier of documents looks at; of a long one only the beginning. */
export class DocumentFeatures {
  readonly #bag: FeatureBag;

  /** @param spread see `FeatureBag` */
  constructor(spread?: (hash: number) => number) {
    this.#bag = new FeatureBag(DOCUMENT_BITS, spread);
  }

  of(text: string): Features {
    const head = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
    const words = wordsOf(head);
    this.#words(words);
    this.#pairs(words);
    this.#title(words);
    const lines = head.split(/\r\n|[\n\r\f\u2028\u2029]/);
    this.#labels(lines);
    this.#lines(lines);
    this.#layout(head, lines, words);
    return this.#bag.take();
  }

  #words({ hashes, stems }: Words): void {
    for (const [n, hash] of hashes.entries()) {
      this.#bag.add(hashInto(seeds.word, hash));
      const stem = stems[n] ?? hash;
      if (stem !== hash) this.#bag.add(hashInto(seeds.stem, stem));
    }
    this.#bag.endGroup(WEIGHTS.words);
  }

  #pairs({ hashes, lines }: Words): void {
    for (let n = 1; n < hashes.length; n++) {
      if (lines[n] !== lines[n - 1]) continue;
      this.#bag.add(hashInto(hashInto(seeds.pair, hashes[n - 1] ?? 0), hashes[n] ?? 0));
    }
    this.#bag.endGroup(WEIGHTS.pairs);
  }

  #title({ hashes }: Words): void {
    for (const hash of hashes.slice(0, TITLE_WORDS)) this.#bag.add(hashInto(seeds.title, hash));
    this.#bag.endGroup(WEIGHTS.title);
  }

  /** What stands before a colon, a tab or a bar at the beginning of a line: names of fields. */
  #labels(lines: readonly string[]): void {
    for (const line of lines) {
      const label = /^[\s*|#>"-]{0,8}([^:|\t;,]{2,40}?)\s?(?:\*\*)?[:|\t]/.exec(line)?.[1];
      if (label) this.#bag.add(hashInto(seeds.label, labelHash(label)));
    }
    this.#bag.endGroup(WEIGHTS.labels);
  }

  #lines(lines: readonly string[]): void {
    for (const line of lines) {
      if (line.trim() === '') continue;
      this.#bag.add(hashText(shapeOf(line), seeds.line));
      const edges = `${shapeOf(line.slice(0, 12)).slice(0, 5)}~${shapeOf(line.slice(-10)).slice(-4)}`;
      this.#bag.add(hashText(edges, seeds.edge));
    }
    this.#bag.endGroup(WEIGHTS.lines);
  }

  #layout(text: string, lines: readonly string[], words: Words): void {
    for (const [name, value] of Object.entries(layoutOf(text, lines, words.hashes.length))) {
      this.#bag.add(hashText(`${name}=${value}`, seeds.layout));
    }
    this.#bag.endGroup(WEIGHTS.layout);
  }
}

function wordsOf(text: string): Words {
  const { kinds, folds } = characterTables();
  const words: Words = { hashes: [], stems: [], lines: [] };
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === KIND.newline) line += 1;
    if (kind === KIND.digit) {
      while (at < text.length && kinds[text.charCodeAt(at)] === KIND.digit) at++;
      words.hashes.push(NUMBER);
      words.stems.push(NUMBER);
      words.lines.push(line);
    } else if (kind === KIND.letter || kind === KIND.ideograph) {
      let hash = 0x811c9dc5;
      let stem = 0;
      let length = 0;
      do {
        hash = hashInto(hash, folds[text.charCodeAt(at)] ?? 0);
        at += 1;
        if (++length === STEM) stem = hash;
      } while (kind === KIND.letter && at < text.length && kinds[text.charCodeAt(at)] === KIND.letter && length < 40);
      words.hashes.push(hash);
      words.stems.push(length > STEM ? stem : hash);
      words.lines.push(line);
    } else at += 1;
  }
  return words;
}

function labelHash(label: string): number {
  const { folds } = characterTables();
  let hash = seeds.label;
  for (let i = 0; i < label.length; i++) {
    const code = folds[label.charCodeAt(i)] ?? 0;
    if (code > 32) hash = hashInto(hash, code);
  }
  return hash;
}

/** A line as its characters go on: `A` for capitals, `a` for letters, `9` for digits, runs as one; 20 at most. */
function shapeOf(line: string): string {
  const { kinds } = characterTables();
  let shape = '';
  let last = '';
  for (let i = 0; i < line.length && shape.length < 20; i++) {
    const code = line.charCodeAt(i);
    const kind = kinds[code];
    let sign = String.fromCharCode(code);
    if (kind === KIND.digit) sign = '9';
    else if (kind === KIND.letter || kind === KIND.ideograph) sign = sign.toLowerCase() === sign ? 'a' : 'A';
    else if (kind === KIND.space) sign = sign === '\t' ? '\t' : ' ';
    if (sign === last) continue;
    // A capitalised word is one thing.
    if (!(sign === 'a' && last === 'A')) shape += sign;
    last = sign;
  }
  return shape;
}

/** Numbers of a text as a whole, in steps. */
function layoutOf(text: string, lines: readonly string[], words: number): Readonly<Record<string, number>> {
  const full = lines.filter((line) => line.trim() !== '');
  const count = Math.max(1, full.length);
  const share = (test: (line: string) => boolean) => step(full.filter(test).length / count);
  const matching = (regex: RegExp) => step((4 * (text.match(regex)?.length ?? 0)) / Math.max(40, text.length));
  return {
    length: Math.min(8, Math.round(Math.log2(1 + text.length / 200))),
    lineLength: Math.min(7, Math.round(Math.log2(1 + text.length / count / 8))),
    words: step((5 * words) / Math.max(40, text.length)),
    digits: matching(/\d/g),
    capitals: matching(/\p{Lu}/gu),
    brackets: matching(/[{}[\]();=<>]/g),
    money: Math.min(5, Math.round(Math.log2(1 + (text.match(/[$€£¥]|\b(?:EUR|USD|GBP|CHF)\b/g)?.length ?? 0)))),
    endsInNumber: share((line) => /[\d.,)%]\s*$/.test(line) && /\d/.test(line)),
    labelled: share((line) => /^[^:]{2,40}:(?:\s|$)/.test(line)),
    indented: share((line) => /^(?: {2}|\t)/.test(line)),
    bulleted: share((line) => /^\s*(?:[-*•·–]|\d{1,2}[.)])\s/.test(line)),
    tabbed: share((line) => isTabbed(line.trim())),
    sentences: share((line) => /[.!?]["')]?\s*$/.test(line) && line.length > 40),
    stamped: share((line) => /^\W{0,2}\d{4}-\d\d-\d\d|^\W?\d\d:\d\d|^[A-Z][a-z]{2} [ \d]\d \d\d:/.test(line)),
    headers: share((line) => /^(?:From|To|Cc|Subject|Date|Sent|Von|An|Betreff|De|À|Objet|Para|Asunto)\s?:/.test(line)),
    quoted: share((line) => /^\s*>/.test(line)),
    code: share((line) => /[;{}]\s*$|^\s*(?:#|\/\/|\*|import |def |return |if |for |var |let |const )/.test(line)),
    keyed: share((line) => /^\s*[A-Z][A-Z0-9_]{3,}\s?=/.test(line)),
  };
}

/** Commas are counted: a pattern of four of them takes the square of a long line's length to find none. */
function isTabbed(line: string): boolean {
  return line.split(',', 5).length === 5 || /\t|\s\|\s| {3}/.test(line);
}

/** A share, 0 to 1, in seven steps that are finer where it is small. */
function step(share: number): number {
  return Math.min(6, Math.round(6 * Math.sqrt(Math.min(1, share))));
}
