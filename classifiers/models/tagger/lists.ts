import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { allFakers } from '@faker-js/faker';
import JSZip from 'jszip';
import { CharacterClass, classOf } from '../../../src/models/tagger/characters.js';
import { hashWord } from '../../../src/models/tagger/features.js';
import { LexiconBits, lexiconLists } from '../../../src/models/tagger/lexicon.js';
import { Gap, Tokens } from '../../../src/models/tagger/tokens.js';
import { adherents, ethnicities, faiths, nationalities, nationals, parties, partisans } from './text/closed-words.js';
import { companyForms, conditions, drugs, jobs } from './text/words.js';

/** A lexicon before it is written, and the vectors of its words that have one, row by row from row 1. */
export interface BuiltLexicon {
  readonly hashes: Uint32Array;
  readonly values: Uint32Array;
  readonly vectors: readonly Float32Array[];
}

export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

export function readRows(path: string): string[] {
  return readText(path)
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '');
}

const wordsOf = (name: string) => name.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 1);

/** Collects what lists say of words, by their hashes. */
class LexiconBuilder {
  readonly #values = new Map<number, number>();

  /** Raises a field of each word of a name to a value. */
  raise(name: string, field: 'given' | 'family' | 'plain', value: number): void {
    const { at, bits } = LexiconBits[field];
    const mask = (1 << bits) - 1;
    for (const word of wordsOf(name)) {
      const hash = hashWord(word);
      const known = this.#values.get(hash) ?? 0;
      if (((known >>> at) & mask) < value) this.#values.set(hash, ((known & ~(mask << at)) | (value << at)) >>> 0);
    }
  }

  mark(name: string, list: (typeof lexiconLists)[number]): void {
    const bit = 1 << (LexiconBits.lists.at + lexiconLists.indexOf(list));
    for (const word of wordsOf(name)) {
      const hash = hashWord(word);
      this.#values.set(hash, ((this.#values.get(hash) ?? 0) | bit) >>> 0);
    }
  }

  number(word: string, row: number): void {
    const hash = hashWord(word);
    const known = this.#values.get(hash) ?? 0;
    if (known >>> LexiconBits.word.at === 0) this.#values.set(hash, (known | (row << LexiconBits.word.at)) >>> 0);
  }

  build(): Pick<BuiltLexicon, 'hashes' | 'values'> {
    const entries = [...this.#values].filter(([hash, value]) => hash !== 0 && value !== 0).sort(([a], [b]) => a - b);
    return {
      hashes: Uint32Array.from(entries, ([hash]) => hash),
      values: Uint32Array.from(entries, ([, value]) => value),
    };
  }
}

/** Builds the lexicon from the folder of data. */
export async function buildLexicon(data: string): Promise<BuiltLexicon> {
  const lexicon = new LexiconBuilder();
  addGiven(lexicon, data);
  addFamily(lexicon, data);
  await addPlaces(lexicon, data);
  addOthers(lexicon, data);
  addPlainProse(lexicon, data);
  const vectors = addVectors(lexicon, data);
  return { ...lexicon.build(), vectors };
}

function addGiven(lexicon: LexiconBuilder, data: string): void {
  const folder = join(data, 'gazetteers');
  for (const sex of ['female', 'male']) {
    for (const row of readRows(join(folder, 'census1990', `dist.${sex}.first`))) {
      const [name = '', share = '0'] = row.split(/\s+/);
      lexicon.raise(name, 'given', Number(share) >= 0.1 ? 3 : Number(share) >= 0.01 ? 2 : 1);
    }
    for (const name of readRows(join(folder, 'nltk_names', `${sex}.txt`))) lexicon.raise(name, 'given', 1);
  }
  for (const row of readRows(join(folder, 'nyc_given_names', 'given-name-gender-ethnicity.csv')).slice(1)) {
    const [name = '', , , count = '0'] = row.split(',');
    lexicon.raise(name, 'given', Number(count) >= 200 ? 2 : 1);
  }
  for (const name of forenamesByCountry(data)) lexicon.raise(name, 'given', 2);
  for (const country of ['us', 'es']) {
    for (const name of readRows(join(folder, 'smashew_names', `first_names__${country}.txt.gz`))) {
      lexicon.raise(name, 'given', 1);
    }
  }
  for (const { rawDefinitions } of Object.values(allFakers)) {
    for (const name of Object.values(rawDefinitions.person?.first_name ?? {}).flat()) {
      if (typeof name === 'string') lexicon.raise(name, 'given', 1);
    }
  }
}

export function forenamesByCountry(data: string): string[] {
  const file = join(data, 'gazetteers/popular_names_by_country_cc0/common-forenames-by-country.csv');
  return readRows(file)
    .slice(1)
    .flatMap((row) => row.split(',').slice(-2))
    .filter((name) => /^\p{L}/u.test(name));
}

export function surnamesByCountry(data: string): string[] {
  const file = join(data, 'gazetteers/popular_names_by_country_cc0/common-surnames-by-country.csv');
  return readRows(file)
    .slice(1)
    .flatMap((row) => row.split(',').slice(4, 6))
    .filter((name) => /^\p{L}/u.test(name));
}

/** Family names of the census of 2010 with how many bear them. */
export function censusFamilies(data: string): [string, number][] {
  return readRows(join(data, 'gazetteers/census2010/last-name.csv.gz'))
    .slice(1)
    .map((row) => {
      const [name = '', count = '0'] = row.split(',');
      return [name, Number(count)];
    });
}

function addFamily(lexicon: LexiconBuilder, data: string): void {
  for (const [name, count] of censusFamilies(data)) {
    lexicon.raise(name, 'family', count >= 30000 ? 3 : count >= 3000 ? 2 : 1);
  }
  for (const name of surnamesByCountry(data)) lexicon.raise(name, 'family', 2);
  const folder = join(data, 'gazetteers/smashew_names');
  for (const file of readdirSync(folder).filter((name) => /^surnames__[a-z]+\.txt/.test(name))) {
    if (!/__us/.test(file)) for (const name of readRows(join(folder, file))) lexicon.raise(name, 'family', 1);
  }
}

/** Cities of the world with what is known of each: name, plain name, country, people. */
export async function readCities(data: string): Promise<{ name: string; country: string; people: number }[]> {
  const zip = await JSZip.loadAsync(readFileSync(join(data, 'gazetteers/geonames_cities15000/cities15000.zip')));
  const text = await zip.file('cities15000.txt')?.async('string');
  return (text ?? '').split('\n').flatMap((row) => {
    const [, name, , , , , , , country, , , , , , people] = row.split('\t');
    return name && country ? [{ name, country, people: Number(people) }] : [];
  });
}

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv'];

/** Names of countries in a language. */
export function countriesIn(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  return letters.flatMap((a) => letters.flatMap((b) => names.of(a + b) ?? []));
}

export function regionNames(): string[] {
  return Object.values(allFakers).flatMap(({ rawDefinitions }) => {
    const states: unknown = rawDefinitions.location?.state;
    return Array.isArray(states) ? states.filter((state): state is string => typeof state === 'string') : [];
  });
}

async function addPlaces(lexicon: LexiconBuilder, data: string): Promise<void> {
  for (const { name } of await readCities(data)) lexicon.mark(name, 'city');
  for (const language of languages) for (const name of countriesIn(language)) lexicon.mark(name, 'country');
  for (const name of regionNames()) lexicon.mark(name, 'country');
}

function addOthers(lexicon: LexiconBuilder, data: string): void {
  const folder = join(data, 'gazetteers');
  const companies: { data: readonly (readonly unknown[])[] } = JSON.parse(
    readText(join(folder, 'sec_company_names/company_tickers.json.gz')),
  );
  for (const row of companies.data) if (typeof row[2] === 'string') lexicon.mark(row[2], 'company');
  const postal = join(folder, 'libpostal_dictionaries');
  const kinds = [
    ['company_types', 'company-form'],
    ['street_types', 'street'],
    ['personal_titles', 'title'],
  ] as const;
  for (const language of readdirSync(postal).filter((name) => name !== 'NOTICE' && name !== 'all')) {
    for (const [file, list] of kinds) {
      if (!readdirSync(join(postal, language)).includes(`${file}.txt`)) continue;
      for (const row of readRows(join(postal, language, `${file}.txt`))) {
        for (const name of row.split('|')) lexicon.mark(name, list);
      }
    }
  }
  for (const row of readRows(join(folder, 'chicago_job_titles/job_titles.tsv'))) {
    lexicon.mark(row.split('\t')[0] ?? '', 'job');
  }
  for (const name of jobs) lexicon.mark(name, 'job');
  for (const name of companyForms) lexicon.mark(name, 'company-form');
  for (const name of conditions) lexicon.mark(name, 'condition');
  for (const name of drugs) lexicon.mark(name, 'drug');
  for (const name of [...nationalities, ...nationals, ...ethnicities]) lexicon.mark(name, 'people');
  for (const name of [...adherents, ...faiths]) lexicon.mark(name, 'religion');
  for (const name of [...parties, ...partisans]) lexicon.mark(name, 'politics');
}

/** All plain prose there is, file by file. */
export function* readProse(data: string): Generator<string> {
  const folder = join(data, 'prose');
  const files = readdirSync(folder, { recursive: true }).map(String).sort();
  for (const file of files) if (file.endsWith('.txt.gz')) yield readText(join(folder, file));
}

/** How often a word is written with a capital within a sentence, and how often without one. */
function addPlainProse(lexicon: LexiconBuilder, data: string): void {
  const counts = new Map<string, [small: number, capital: number]>();
  const tokens = new Tokens(1 << 12);
  for (const text of readProse(data)) {
    tokens.clear();
    for (let at = 0; at < text.length; ) {
      if (tokens.length + 64 > tokens.capacity) tokens.clear();
      const from = tokens.length;
      at = tokens.addPiece(text, at);
      for (let i = Math.max(from, 1); i < tokens.length; i++) countToken(text, tokens, i, counts);
    }
  }
  for (const [word, [small, capital]] of counts) {
    if (small + capital < 5) continue;
    const share = small / (small + capital);
    lexicon.raise(word, 'plain', share < 0.2 ? 1 : share < 0.8 ? 2 : 3);
  }
}

function countToken(text: string, tokens: Tokens, i: number, counts: Map<string, [number, number]>): void {
  const [start, end] = [tokens.start[i] ?? 0, tokens.end[i] ?? 0];
  const kind = classOf[text.charCodeAt(start)];
  if (end - start < 2 || (kind !== CharacterClass.lower && kind !== CharacterClass.upper)) return;
  const before = text[(tokens.end[i - 1] ?? 1) - 1] ?? '.';
  if (tokens.gap[i] === Gap.lineStart || /[.!?:"“”‘—_\n]/.test(before)) return;
  if (kind === CharacterClass.upper && classOf[text.charCodeAt(start + 1)] === CharacterClass.upper) return;
  const word = text.slice(start, end).toLowerCase();
  const count = counts.get(word) ?? [0, 0];
  count[kind === CharacterClass.lower ? 0 : 1]++;
  counts.set(word, count);
}

function addVectors(lexicon: LexiconBuilder, data: string): Float32Array[] {
  const vectors: Float32Array[] = [];
  for (const row of readRows(join(data, 'vectors/glove6B_50d_9k/glove.6B.50d.top9k.txt.gz'))) {
    const [word = '', ...numbers] = row.split(' ');
    vectors.push(Float32Array.from(numbers, Number));
    lexicon.number(word, vectors.length);
  }
  return vectors;
}
