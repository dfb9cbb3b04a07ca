import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { typeNumbers } from '../../../src/models/tagger/decode.js';
import {
  type EntityType,
  entityTypes,
  firstTag,
  nameParts,
  outputCount,
  partsAt,
  tagCount,
} from '../../../src/models/tagger/entity-types.js';
import {
  FeatureWriter,
  featureCount,
  featureNames,
  hashWord,
  knownAt,
  rowCount,
} from '../../../src/models/tagger/features.js';
import { Lexicon, LexiconBits, lexiconLists } from '../../../src/models/tagger/lexicon.js';
import { longestPiece, Tokens } from '../../../src/models/tagger/tokens.js';
import { readCorpora } from './corpora.js';
import { Chance, type Example } from './example.js';
import { generate } from './generate.js';
import { type BuiltLexicon, buildLexicon, readProse } from './lists.js';
import { withNoise } from './noise.js';
import { codePieces } from './plain-text.js';
import { trainingTemplates } from './text/templates.js';
import { readVocabulary } from './text/values.js';

/** Grows as numbers are added. */
class Numbers<T extends Int32Array | Uint8Array | Uint32Array> {
  length = 0;

  constructor(
    private values: T,
    private readonly grown: (size: number) => T,
  ) {}

  add(value: number): void {
    if (this.length === this.values.length) {
      const more = this.grown(this.length * 2);
      more.set(this.values);
      this.values = more;
    }
    this.values[this.length++] = value;
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.values.buffer, 0, this.length * this.values.BYTES_PER_ELEMENT);
  }
}

const int32 = () => new Numbers(new Int32Array(1 << 16), (size) => new Int32Array(size));
const uint32 = () => new Numbers(new Uint32Array(1 << 14), (size) => new Uint32Array(size));
const uint8 = () => new Numbers(new Uint8Array(1 << 14), (size) => new Uint8Array(size));

/** Types that a word's lists make possible where nobody looked for them. */
const possible: Readonly<Partial<Record<(typeof lexiconLists)[number], readonly EntityType[]>>> = {
  job: ['job-title'],
  condition: ['condition'],
  drug: ['drug'],
  people: ['nationality', 'ethnicity'],
  religion: ['religion'],
  politics: ['politics'],
  title: ['job-title'],
};

const bitsOf = (types: Iterable<EntityType>) => {
  let bits = 0;
  for (const type of types) bits |= 1 << (typeNumbers.get(type) ?? 0);
  return bits >>> 0;
};
const all = bitsOf(entityTypes);
const byList = lexiconLists.map((list) => bitsOf(possible[list] ?? []));
const inLives = bitsOf(['age', 'birth-date']);
const aboutLives = /\b(?:born|aged?|old|years?|né|née|geboren|nacid[oa]|años|ans|Jahre)\b/i;

/** A set of texts as training reads it: rows of each token, its tag, what else it may be, its part of a name. */
class FeatureSet {
  readonly #rows = int32();
  readonly #tags = uint8();
  readonly #also = uint32();
  readonly #parts = uint8();
  readonly #ends = uint32();
  readonly #tokens = new Tokens(1 << 16);
  readonly #writer: FeatureWriter;
  readonly #buffer = new Int32Array((1 << 16) * featureCount);

  constructor(
    private readonly name: string,
    private readonly lexicon: Lexicon,
  ) {
    this.#writer = new FeatureWriter(lexicon);
  }

  add({ text, spans, parts = [], annotated }: Example): void {
    const tokens = this.#tokens;
    tokens.clear();
    this.#writer.clear();
    for (let at = 0; at < text.length && tokens.length + longestPiece < tokens.capacity; ) {
      const from = tokens.length;
      at = tokens.addPiece(text, at);
      this.#writer.write(text, tokens, from, tokens.caseOf(text, from), this.#buffer, 0);
    }
    const open = all & ~bitsOf(annotated);
    let [span, part] = [0, 0];
    let last = -1;
    for (let i = 0; i < tokens.length; i++) {
      const [start, end] = [tokens.start[i] ?? 0, tokens.end[i] ?? 0];
      for (let f = 0; f < featureCount; f++) this.#rows.add(this.#buffer[i * featureCount + f] ?? 0);
      while ((spans[span]?.end ?? text.length) <= start && span < spans.length) span++;
      while ((parts[part]?.end ?? text.length) <= start && part < parts.length) part++;
      const marked = spans[span];
      const isIn = marked !== undefined && marked.start < end && marked.end > start;
      const type = isIn && marked.type !== 'any' ? typeNumbers.get(marked.type) : undefined;
      this.#tags.add(type === undefined ? 0 : firstTag(type) + (last === span ? 1 : 0));
      this.#also.add(type !== undefined ? 0 : isIn ? all : this.#possible(text, start, end) & open);
      const piece = parts[part];
      const isPart = piece !== undefined && piece.start < end && piece.end > start;
      this.#parts.add(isPart ? 1 + nameParts.indexOf(piece.part) : 0);
      last = type === undefined ? -1 : span;
    }
    this.#ends.add(this.#tags.length);
  }

  /** What a word may be, of the types that nobody looked for. */
  #possible(text: string, start: number, end: number): number {
    const word = text.slice(start, end);
    if (/\d/.test(word)) return aboutLives.test(text.slice(Math.max(0, start - 30), end + 20)) ? inLives : 0;
    const lists = (this.lexicon.get(hashWord(word)) >>> LexiconBits.lists.at) & ((1 << LexiconBits.lists.bits) - 1);
    return byList.reduce((bits, types, list) => (lists & (1 << list) ? bits | types : bits), 0);
  }

  write(folder: string): void {
    const columns = { rows: this.#rows, tags: this.#tags, also: this.#also, parts: this.#parts, ends: this.#ends };
    for (const [column, numbers] of Object.entries(columns)) {
      writeFileSync(join(folder, `${this.name}.${column}`), numbers.bytes());
    }
    console.log(`${this.name}: ${this.#ends.length} texts, ${this.#tags.length} tokens`);
  }
}

/** Writes lexicon, vectors and features of everything that is trained on to a folder. */
export async function prepare(data: string, folder: string, generated: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const built = await buildLexicon(data);
  writeLexicon(built, folder);
  const lexicon = new Lexicon(built.hashes, built.values);
  console.log(`lexicon: ${built.hashes.length} words`);
  writeCorpora(data, lexicon, folder);
  const words = await readVocabulary(data, false);
  const set = new FeatureSet('generated', lexicon);
  for (const { example } of generate(trainingTemplates, words, generated, 'training')) set.add(example);
  set.write(folder);
  const code = new FeatureSet('code', lexicon);
  for (const text of codePieces()) code.add({ text, spans: [], annotated: new Set(entityTypes) });
  code.write(folder);
  const others = await readVocabulary(data, true);
  const check = new FeatureSet('check-generated', lexicon);
  for (const { example } of generate(trainingTemplates, others, 400, 'check')) check.add(example);
  check.write(folder);
  const prose = new FeatureSet('prose', lexicon);
  for (const example of proseExamples(data)) prose.add(example);
  prose.write(folder);
  writeFileSync(
    join(folder, 'shape.json'),
    JSON.stringify({ rowCount, knownAt, featureNames, tagCount, outputCount, partsAt, types: entityTypes }),
  );
}

function writeLexicon({ hashes, values, vectors }: BuiltLexicon, folder: string): void {
  writeFileSync(join(folder, 'lexicon.hashes'), new Uint8Array(hashes.buffer));
  writeFileSync(join(folder, 'lexicon.values'), new Uint8Array(values.buffer));
  const size = vectors[0]?.length ?? 0;
  const together = new Float32Array(vectors.length * size);
  vectors.forEach((vector, i) => {
    together.set(vector, i * size);
  });
  writeFileSync(join(folder, 'vectors'), new Uint8Array(together.buffer));
}

/** The languages of corpora that are not English. */
const foreign = new Set(['germeval', 'europeana', 'meddocan', 'lener', 'swedish']);

function writeCorpora(data: string, lexicon: Lexicon, folder: string): void {
  const names = [
    'tweets',
    'english',
    'foreign',
    'wikigold',
    'crossner',
    'noisy',
    'check-wiki',
    'check-tweets',
    'check-other',
  ];
  const sets = new Map(names.map((name) => [name, new FeatureSet(name, lexicon)]));
  const chance = new Chance('noise');
  for (const { corpus, split, form, example } of readCorpora(data)) {
    if (split === 'test' || (split === 'validation' && form === 'running')) continue;
    const isTweet = /^(?:btc|wnut)/.test(corpus);
    const own = corpus === 'wikigold' || corpus === 'crossner' ? corpus : isTweet ? 'tweets' : 'english';
    const check = corpus === 'wikigold' ? 'check-wiki' : isTweet ? 'check-tweets' : 'check-other';
    const name = split === 'validation' ? check : foreign.has(corpus) ? 'foreign' : corpus === 're3d' ? 'noisy' : own;
    sets.get(name)?.add(example);
    if (split === 'train' && !foreign.has(corpus) && form === 'running' && chance.is(0.2)) {
      sets.get('noisy')?.add(withNoise(example, chance));
    }
  }
  for (const set of sets.values()) set.write(folder);
}

/** How much of the prose is looked at: more does not fit into the time that training may take. */
const PROSE_SHARE = 0.25;

/** Unlabelled paragraphs, for what a word's neighbours say of it. */
function* proseExamples(data: string): Generator<Example> {
  const chance = new Chance('prose');
  for (const text of readProse(data)) {
    for (const paragraph of text.split(/\n\s*\n/)) {
      if (paragraph.length < 80 || !chance.is(PROSE_SHARE)) continue;
      yield { text: paragraph.slice(0, 1200).replace(/\n/g, ' '), spans: [], annotated: new Set() };
    }
  }
}

const [data, folder, generated = '20000'] = process.argv.slice(2);
if (data && folder) await prepare(data, folder, Number(generated));
