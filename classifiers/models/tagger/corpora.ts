import { join } from 'node:path';
import type { EntityType } from '../../../src/models/tagger/entity-types.js';
import { Chance, type Example, type MarkedSpan } from './example.js';
import { readRows, readText } from './lists.js';

/** Words of a sentence with what each is marked as: `B-` and `I-` before the type, or `O`. */
interface Sentence {
  /** The number of its document; 0 where a set does not tell. */
  readonly document: number;
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

/** A labelled set of texts by others. */
interface Corpus {
  readonly name: string;
  readonly file: string;
  /** Which of its sentences belong to a split: by the number of their document or sentence. */
  readonly split: Split | ((document: number) => Split);
  readonly types: Readonly<Record<string, EntityType | 'any'>>;
  readonly isTweets?: boolean;
}

export type Split = 'train' | 'validation' | 'test';

const named = { PER: 'person', LOC: 'place', ORG: 'organisation' } as const;
const social = { ...named, GROUP: 'any', FAC: 'any' } as const;
const german = {
  ...named,
  LOCderiv: 'any',
  LOCpart: 'any',
  ORGpart: 'any',
  ORGderiv: 'any',
  PERpart: 'any',
  PERderiv: 'any',
} as const;
const clinical = {
  ...named,
  STREET: 'address',
  POSTCODE: 'any',
  AGE: 'age',
  JOB: 'job-title',
  DATE: 'any',
  ID: 'any',
  SEX: 'any',
  FAMILY: 'any',
  EMAIL: 'any',
  PHONE: 'any',
} as const;

/** Documents of wikigold are dealt out by their number. */
function wikigoldSplit(document: number): Split {
  const turn = new Chance(`wikigold ${document}`).next();
  return turn < 0.22 ? 'test' : turn < 0.3 ? 'validation' : 'train';
}

/** A set of several files, each with the part it plays. */
function inParts(
  name: string,
  file: string,
  parts: Readonly<Record<string, Split>>,
  types: Corpus['types'],
  isTweets = false,
): Corpus[] {
  const corpusOf = ([part, split]: [string, Split]) => ({
    name,
    file: `tagged/${file}.${part}.tsv`,
    split,
    types,
    isTweets,
  });
  return Object.entries(parts).map(corpusOf);
}

const trainAndTest = { train: 'train', test: 'test' } as const;

const broadTwitter = (section: string, split: Split): Corpus => ({
  name: `btc-${section}`,
  file: `ner/BTC/CONLL-format/data/${section}.conll`,
  split,
  types: named,
  isTweets: true,
});

/** All labelled sets, each with the part it plays. Nothing of a test split is trained on, or looked at to choose. */
const corpora: readonly Corpus[] = [
  { name: 'wikigold', file: 'ner/wikigold/CONLL-format/data/wikigold.conll.txt', split: wikigoldSplit, types: named },
  broadTwitter('a', 'test'),
  broadTwitter('h', 'test'),
  broadTwitter('e', 'validation'),
  ...['b', 'f', 'g'].map((section) => broadTwitter(section, 'train')),
  ...inParts('wnut', 'wnut17', { train: 'train', dev: 'validation' }, social, true),
  ...inParts('litbank', 'litbank', { train: 'train', dev: 'train', test: 'test' }, { ...named, FAC: 'any' }),
  ...inParts('gum', 'gum_ccby', { train: 'train', dev: 'validation', test: 'test' }, named),
  ...inParts('re3d', 're3d_open', { train: 'train' }, { ...named, NORP: 'any' }),
  ...inParts('sec', 'sec_filings', trainAndTest, named),
  ...inParts('crossner', 'crossner', { train: 'train', dev: 'train', test: 'train' }, named),
  ...inParts('germeval', 'germeval14_de', { dev: 'train', test: 'test' }, german),
  ...['de_lft', 'de_onb', 'de_sbb', 'fr', 'nl'].flatMap((paper) =>
    inParts('europeana', `europeana_${paper}`, { train: 'train' }, named),
  ),
  ...inParts('meddocan', 'meddocan_es', trainAndTest, clinical),
  ...inParts('lener', 'lener_pt', trainAndTest, named),
  ...inParts('swedish', 'swedish_webbnyheter', trainAndTest, named),
];

/** A labelled text of a corpus: single sentences as data sets hold them, some or a document's as a reader sees them. */
export interface CorpusText {
  readonly corpus: string;
  readonly split: Split;
  readonly form: 'sentence' | 'running' | 'document';
  readonly example: Example;
}

/**
 * All texts of all corpora, each in all forms.
 * @param isSteered whether more is kept for validation, to choose by: a third of wikigold's training documents, and
 *   the largest set of its kind
 */
export function* readCorpora(data: string, isSteered = false): Generator<CorpusText> {
  for (const corpus of corpora) {
    const bySplit = new Map<Split, Sentence[]>();
    let document = 0;
    for (const sentence of sentencesOf(readText(join(data, corpus.file)))) {
      if (sentence.words[0] === '-DOCSTART-') {
        document++;
        continue;
      }
      const own = typeof corpus.split === 'string' ? corpus.split : corpus.split(document);
      const split = isSteered && own === 'train' && isSteeredBy(corpus, document) ? 'validation' : own;
      const known = bySplit.get(split) ?? [];
      known.push({ ...sentence, document: typeof corpus.split === 'string' ? 0 : document + 1 });
      bySplit.set(split, known);
    }
    for (const [split, sentences] of bySplit) yield* textsOf(corpus, split, sentences);
  }
}

const isSteeredBy = ({ name, file }: Corpus, document: number) =>
  (name === 'wikigold' && document % 3 === 0) || file.includes('crossner.test');

function* textsOf(corpus: Corpus, split: Split, sentences: readonly Sentence[]): Generator<CorpusText> {
  const { name } = corpus;
  for (const sentence of sentences) {
    yield { corpus: name, split, form: 'sentence', example: toExample(sentence, corpus, false) };
  }
  const chance = new Chance(`${name} ${split}`);
  for (let at = 0; at < sentences.length; ) {
    const count = corpus.isTweets ? 1 : 1 + chance.below(5);
    const together = sentences.slice(at, at + count);
    yield { corpus: name, split, form: 'running', example: toExample(joined(together), corpus, true) };
    at += count;
  }
  for (let at = 0; at < sentences.length; ) {
    const document = sentences[at]?.document ?? 0;
    if (document === 0) return;
    const together = sentences.filter((sentence) => sentence.document === document);
    yield { corpus: name, split, form: 'document', example: toExample(joined(together), corpus, true) };
    at += together.length;
  }
}

const joined = (sentences: readonly Sentence[]): Pick<Sentence, 'words' | 'tags'> => ({
  words: sentences.flatMap(({ words }) => words),
  tags: sentences.flatMap(({ tags }) => tags),
});

/** Sentences of lines `word TAB tag` or `word blank tag`, parted by empty lines. */
function* sentencesOf(text: string): Generator<Omit<Sentence, 'document'>> {
  let [words, tags]: [string[], string[]] = [[], []];
  for (const line of text.split(/\r?\n/)) {
    const [word, tag] = line.trim().split(/\s+/);
    if (word && tag) {
      words.push(plain(word));
      tags.push(tag);
    } else if (words.length > 0) {
      yield { words, tags };
      [words, tags] = [[], []];
    }
  }
  if (words.length > 0) yield { words, tags };
}

function plain(word: string): string {
  const brackets: Readonly<Record<string, string>> = { '-LRB-': '(', '-RRB-': ')', '``': '"', "''": '"' };
  return brackets[word] ?? word;
}

const titles = new Set(
  'mr mrs ms miss mister dr sir lady lord madam madame captain capt colonel col major general gen sergeant sgt lieutenant lt rev reverend father professor prof president senator sen judge king queen prince princess count countess uncle aunt herr frau don doña dona señor señora sr sra monsieur mme mlle'.split(
    ' ',
  ),
);
export const isTitle = (word: string) => titles.has(word.toLowerCase().replace(/\.$/, ''));

/** Joins words to a text, with blanks between all of them or as one would write them. */
function toExample(
  { words, tags }: Pick<Sentence, 'words' | 'tags'>,
  { types, isTweets }: Corpus,
  isRunning: boolean,
): Example {
  let text = '';
  const spans: MarkedSpan[] = [];
  const spaces = new Spacing();
  const starts: number[] = [];
  for (const word of words) {
    if (isRunning ? spaces.before(word) : text !== '') text += ' ';
    starts.push(text.length);
    text += word;
  }
  const endOf = (i: number) => (starts[i] ?? 0) + (words[i] ?? '').length;
  for (let i = 0; i < words.length; ) {
    const handle = isTweets ? handleAt(words, i) : 0;
    if (handle > 0) {
      spans.push({ start: starts[i] ?? 0, end: endOf(i + handle - 1), type: 'username' });
      i += handle;
      continue;
    }
    const tag = tags[i] ?? 'O';
    const name = tag.slice(2);
    let to = i + 1;
    if (tag !== 'O') while (tags[to] === `I-${name}` && !(isTweets && handleAt(words, to))) to++;
    const type = types[name];
    if (tag !== 'O' && type) {
      let from = i;
      while (type === 'person' && from < to - 1 && isTitle(words[from] ?? '')) from++;
      spans.push({ start: starts[from] ?? 0, end: endOf(to - 1), type });
    }
    i = to;
  }
  const annotated = new Set<EntityType>(isTweets ? ['username'] : []);
  for (const type of Object.values(types))
    if (type !== 'any' && type !== 'age' && type !== 'job-title') annotated.add(type);
  return { text, spans, annotated };
}

/** How many words a handle (`@` and a name) at `i` takes. */
function handleAt(words: readonly string[], i: number): number {
  const word = words[i] ?? '';
  if (/^@\w+$/.test(word)) return 1;
  return word === '@' && /^\w{3,}$/.test(words[i + 1] ?? '') ? 2 : 0;
}

/** Where a writer puts blanks between words. */
class Spacing {
  #last = '';
  #isQuoted = false;

  /** Whether a blank stands before the next word. */
  before(word: string): boolean {
    const last = this.#last;
    this.#last = word;
    if (word === '"') {
      this.#isQuoted = !this.#isQuoted;
      if (!this.#isQuoted) return false;
      this.#last = '“';
      return last !== '' && !'([{'.includes(last);
    }
    if (last === '' || /^[([{“‘$#@]$/.test(last)) return false;
    return !/^(?:[,.;:!?)\]}%”’…]+|'s|'re|'ve|'ll|'d|'m|n't|’s)$/i.test(word);
  }
}

/** Postal addresses without a text around them, each as its pieces: what others labelled. */
export function readAddresses(data: string): string[] {
  const found: string[] = [];
  let words: string[] = [];
  let isAddress = false;
  for (const line of readText(join(data, 'tagged/usaddress_parts.train.tsv')).split('\n')) {
    const [word, tag] = line.split('\t');
    if (word && tag) {
      if (/RECIPIENT|BUILDING_NAME|LANDMARK|CORNER|NOT_ADDRESS/.test(tag)) isAddress = false;
      words.push(word);
    } else {
      if (isAddress && words.length > 2 && /\d/.test(words.join(''))) found.push(words.join(' ').replace(/[,.]$/, ''));
      [words, isAddress] = [[], true];
    }
  }
  return found;
}

/** Real addresses of offices, on one line each: kept for the test. */
export function readOffices(data: string): string[] {
  const rows = readRows(join(data, 'gazetteers/congress_offices_cc0/legislators-district-offices.yaml.gz'));
  const offices: string[] = [];
  let office = new Map<string, string>();
  const flush = () => {
    const [street, city, state, zip] = ['address', 'city', 'state', 'zip'].map((key) => office.get(key));
    const suite = office.get('suite');
    if (street && city && state && zip && /\d/.test(street)) {
      offices.push(`${street}${suite ? `, ${suite}` : ''}, ${city}, ${state} ${zip}`);
    }
    office = new Map();
  };
  for (const row of rows) {
    const [, dash, key = '', value = ''] = /^ *(- )?(\w+): ?(.*)$/.exec(row) ?? [];
    if (dash) flush();
    office.set(key, value.replace(/^['"]|['"]$/g, ''));
  }
  flush();
  return offices;
}
