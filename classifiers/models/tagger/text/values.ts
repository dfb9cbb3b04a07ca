import { allFakers } from '@faker-js/faker';
import { hashWord } from '../../../../src/models/tagger/features.js';
import { readAddresses, readOffices } from '../corpora.js';
import {
  censusFamilies,
  countriesIn,
  forenamesByCountry,
  readCities,
  readRows,
  readText,
  regionNames,
  surnamesByCountry,
} from '../lists.js';
import type { AddressWords } from './addresses.js';
import { moreInstitutions } from './bodies.js';
import {
  adherents,
  ethnicities,
  faiths,
  nationalities,
  nationals,
  orientations,
  parties,
  partisans,
  unionists,
  unions,
} from './closed-words.js';
import type { NameWords } from './names.js';
import {
  companyWords,
  conditions,
  drugs,
  institutionForms,
  jobs,
  knownOrganisations,
  plainFamilies,
  shortNames,
} from './words.js';

/** Words and names to fill templates with. Those of training and those of the test have none in common. */
export interface Vocabulary extends NameWords, AddressWords {
  readonly companies: readonly string[];
  readonly institutions: readonly string[];
  /** By the slot that they fill. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** Whether words of {@link closedLists} are parted between training and test, or both have all of them. */
export type ClosedWords = 'shared' | 'apart';

const closedLists: Readonly<Record<string, readonly string[]>> = {
  nat: nationalities,
  natn: nationals,
  rel: [...adherents, ...faiths],
  rela: adherents,
  relf: faiths,
  pol: [...parties, ...partisans],
  party: parties,
  pola: partisans,
  ori: orientations,
  union: unions,
  unionp: unionists,
  eth: ethnicities,
};

/** One in five of any list is for the test. */
const isForTest = (name: string) => hashWord(`${name} split`) % 5 === 0;

const isLatin = (name: string) => /^[\p{sc=Latin}\p{M}' .,&()\d-]+$/u.test(name);

/** Common names several times, since common names are common. */
function censusNames(data: string): string[] {
  return censusFamilies(data).flatMap(([name, count]) =>
    Array.from({ length: count > 50000 ? 12 : count > 5000 ? 4 : count > 500 ? 1 : 0 }, () => name),
  );
}

function capital(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function censusGiven(data: string): string[] {
  return ['female', 'male'].flatMap((sex) =>
    readRows(`${data}/gazetteers/census1990/dist.${sex}.first`).flatMap((row) => {
      const [name = '', share = '0'] = row.split(/\s+/);
      const times = Number(share) > 0.2 ? 8 : Number(share) > 0.02 ? 3 : 1;
      return Array.from({ length: times }, () => capital(name));
    }),
  );
}

function fakerNames(kind: 'first_name' | 'last_name'): string[] {
  return Object.values(allFakers).flatMap(({ rawDefinitions }) =>
    Object.values(rawDefinitions.person?.[kind] ?? {})
      .flat()
      .filter((name): name is string => typeof name === 'string' && isLatin(name)),
  );
}

function fakerStreets(): string[] {
  return Object.values(allFakers).flatMap(({ rawDefinitions }) => {
    const streets: unknown = rawDefinitions.location?.street_name;
    return Array.isArray(streets)
      ? streets.filter((name): name is string => typeof name === 'string' && isLatin(name))
      : [];
  });
}

/** Companies and universities by their own names; the large ones several times. */
function companyNames(data: string): string[] {
  const large = readRows(`${data}/gazetteers/sp500/constituents.csv`)
    .slice(1)
    .flatMap((row) => {
      const name = row.startsWith('"') ? row.split('"')[1] : row.split(',')[1];
      return name ? Array.from({ length: 6 }, () => name.replace(/ \(.*/, '')) : [];
    });
  const filed: { data: readonly (readonly unknown[])[] } = JSON.parse(
    readText(`${data}/gazetteers/sec_company_names/company_tickers.json.gz`),
  );
  const companies = filed.data.flatMap(([, , name]) => (typeof name === 'string' ? [asWritten(name)] : []));
  const universities: readonly { name: string }[] = JSON.parse(
    readText(`${data}/gazetteers/universities/world_universities_and_domains.json.gz`),
  );
  return [...large, ...companies, ...universities.map(({ name }) => name)].filter(isLatin);
}

/** A name as its company writes it, of one that is filed in capitals. */
function asWritten(name: string): string {
  const plain = name.replace(/\s*\/.*$/, '');
  if (plain !== plain.toUpperCase()) return plain;
  return plain
    .split(' ')
    .map((word) => (word.length < 4 ? word : capital(word)))
    .join(' ');
}

/** Titles of jobs of a city's administration, those without abbreviations, in small letters. */
function cityJobs(data: string): string[] {
  return readRows(`${data}/gazetteers/chicago_job_titles/job_titles.tsv`).flatMap((row) => {
    const title = row.split('\t')[0] ?? '';
    return /^[A-Z]{3,}(?: (?:OF|AND|[A-Z]{4,}))*$/.test(title) ? [title.toLowerCase()] : [];
  });
}

/** What there is to fill templates with, for training or for the test. */
export async function readVocabulary(
  data: string,
  isTest: boolean,
  closed: ClosedWords = 'shared',
): Promise<Vocabulary> {
  /** The part of a list; all of one that is too short to part. */
  const own = (names: readonly string[]) => {
    const part = names.filter((name) => name.length > 1 && isForTest(name) === isTest);
    return part.length < 3 ? names : part;
  };
  const cities = (await readCities(data)).filter(({ name }) => isLatin(name));
  const open = { job: [...Array<typeof jobs>(4).fill(jobs).flat(), ...cityJobs(data)], cond: conditions, drug: drugs };
  const parted = closed === 'shared' ? open : { ...open, ...closedLists };
  const citiesOf = new Map<string, string[]>();
  for (const { name, country } of cities) {
    if (isForTest(name) === isTest) citiesOf.set(country, (citiesOf.get(country) ?? []).concat(name));
  }
  return {
    isTest,
    given: own([...censusGiven(data), ...forenamesByCountry(data).filter(isLatin), ...fakerNames('first_name')]),
    family: own([...censusNames(data), ...surnamesByCountry(data).filter(isLatin), ...fakerNames('last_name')]),
    cities: own(
      cities.flatMap(({ name, people }) => Array.from({ length: people > 1e6 ? 6 : people > 2e5 ? 2 : 1 }, () => name)),
    ),
    shortNames: own(shortNames),
    plainFamilies: own(plainFamilies),
    citiesOf,
    countries: own(['en', 'en', 'en', 'de', 'fr', 'es'].flatMap(countriesIn)),
    regions: own(regionNames().filter(isLatin)),
    streets: own(fakerStreets()),
    addresses: isTest ? readOffices(data) : readAddresses(data),
    companies: own([...companyNames(data), ...knownOrganisations.flatMap((name) => Array<string>(12).fill(name))]),
    companyWords: own(companyWords),
    institutions: isTest
      ? own(institutionForms)
      : [...own(institutionForms), ...moreInstitutions.filter((form) => !institutionForms.includes(form))],
    lists: { ...closedLists, ...Object.fromEntries(Object.entries(parted).map(([slot, words]) => [slot, own(words)])) },
  };
}
