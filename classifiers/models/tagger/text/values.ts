import { allFakers } from '@faker-js/faker';
import type { EntityType } from '../../../../src/models/tagger/entity-types.js';
import { hashWord } from '../../../../src/models/tagger/features.js';
import { readAddresses, readOffices } from '../corpora.js';
import type { Chance, MarkedPart } from '../example.js';
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
import {
  companyForms,
  companyTrades,
  companyWords,
  conditions,
  drugs,
  ethnicities,
  institutionForms,
  jobs,
  nationalities,
  orientations,
  politics,
  religions,
  spokenDigits,
  unions,
} from './words.js';

/** Words and names to fill templates with. Those of training and those of the test have none in common. */
export interface Vocabulary {
  readonly isTest: boolean;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly streets: readonly string[];
  readonly addresses: readonly string[];
  readonly companies: readonly string[];
  readonly companyWords: readonly string[];
  readonly institutions: readonly string[];
  readonly lists: Readonly<Partial<Record<EntityType, readonly string[]>>>;
}

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
export async function readVocabulary(data: string, isTest: boolean): Promise<Vocabulary> {
  /** The part of a list; all of one that is too short to part. */
  const own = (names: readonly string[]) => {
    const part = names.filter((name) => name.length > 1 && isForTest(name) === isTest);
    return part.length < 3 ? names : part;
  };
  const cities = (await readCities(data)).filter(({ name }) => isLatin(name));
  const lists = {
    'job-title': [...jobs, ...jobs, ...cityJobs(data)],
    nationality: nationalities,
    religion: religions,
    politics,
    condition: conditions,
  };
  const others = { drug: drugs, orientation: orientations, union: unions, ethnicity: ethnicities };
  return {
    isTest,
    given: own([...censusGiven(data), ...forenamesByCountry(data).filter(isLatin), ...fakerNames('first_name')]),
    family: own([...censusNames(data), ...surnamesByCountry(data).filter(isLatin), ...fakerNames('last_name')]),
    cities: own(
      cities.flatMap(({ name, people }) => Array.from({ length: people > 1e6 ? 6 : people > 2e5 ? 2 : 1 }, () => name)),
    ),
    countries: own(['en', 'en', 'en', 'de', 'fr', 'es'].flatMap(countriesIn)),
    regions: own(regionNames().filter(isLatin)),
    streets: own(fakerStreets()),
    addresses: isTest ? readOffices(data) : readAddresses(data),
    companies: own(companyNames(data)),
    companyWords: own(companyWords),
    institutions: own(institutionForms),
    lists: Object.fromEntries(Object.entries({ ...lists, ...others }).map(([type, words]) => [type, own(words)])),
  };
}

/** What a slot is filled with. */
export interface Value {
  readonly text: string;
  readonly type?: EntityType;
  /** Of names; offsets in `text`. */
  readonly parts?: readonly MarkedPart[];
}

/** A person of a text: the same wherever the text speaks of them. */
export interface Person {
  readonly given: string;
  readonly middle: string;
  readonly family: string;
}

export function inventPerson(words: Vocabulary, chance: Chance): Person {
  const kind = chance.next();
  const middle = kind < 0.08 ? `${chance.pick(words.given).charAt(0)}.` : kind < 0.14 ? chance.pick(words.given) : '';
  const double = chance.next();
  let family = chance.pick(words.family);
  if (double < 0.04) family = `${family}-${chance.pick(words.family)}`;
  else if (double < 0.07) family = `${family} ${chance.pick(words.family)}`;
  else if (double < 0.1)
    family = `${chance.pick(['van', 'de', 'von', 'van der', 'de la', 'del', 'al', 'bin', 'ter', 'Di', 'Mac'])} ${family}`;
  else if (double < 0.11) family = `O'${family}`;
  const given = chance.is(0.04) ? `${chance.pick(words.given)}-${chance.pick(words.given)}` : chance.pick(words.given);
  return { given, middle, family };
}

/** A name out of pieces `g`iven, `f`amily and `o`ther, with what each is. */
function nameOf(pieces: readonly (readonly [string, 'given' | 'family' | 'other'])[], between = ' '): Value {
  let text = '';
  const parts: MarkedPart[] = [];
  for (const [piece, part] of pieces) {
    if (piece === '') continue;
    if (text !== '') text += between;
    parts.push({ start: text.length, end: text.length + piece.length, part });
    text += piece;
  }
  return { text, type: 'person', parts };
}

export function fullName({ given, middle, family }: Person, chance: Chance): Value {
  const way = chance.next();
  if (way < 0.03)
    return nameOf([
      [`${family},`, 'family'],
      [given, 'given'],
      [middle, 'other'],
    ]);
  if (way < 0.06)
    return nameOf([
      [`${given.charAt(0)}.`, 'other'],
      [family, 'family'],
    ]);
  if (way < 0.075)
    return nameOf([
      [family.toUpperCase(), 'family'],
      [given, 'given'],
    ]);
  if (way < 0.095)
    return nameOf([
      [given, 'given'],
      [family.toUpperCase(), 'family'],
    ]);
  return nameOf([
    [given, 'given'],
    [middle, 'other'],
    [family, 'family'],
  ]);
}

export const givenName = ({ given }: Person): Value => nameOf([[given, 'given']]);
export const familyName = ({ family }: Person): Value => nameOf([[family, 'family']]);

const months = 'January February March April May June July August September October November December'.split(' ');
const germanMonths = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

export function dateOf(chance: Chance, from: number, to: number): string {
  const [day, month, year] = [1 + chance.below(28), chance.below(12), from + chance.below(to - from)];
  const two = (n: number) => String(n).padStart(2, '0');
  const name = months[month] ?? '';
  const ways = [
    `${day} ${name} ${year}`,
    `${name} ${day}, ${year}`,
    `${two(day)}/${two(month + 1)}/${year}`,
    `${year}-${two(month + 1)}-${two(day)}`,
    `${two(day)}.${two(month + 1)}.${year}`,
    `${month + 1}/${day}/${year}`,
    `${name.slice(0, 3)} ${day}, ${year}`,
    `the ${day}${day === 1 ? 'st' : day === 2 ? 'nd' : day === 3 ? 'rd' : 'th'} of ${name} ${year}`,
    `${day}. ${germanMonths[month]} ${year}`,
    `${two(day)}-${name.slice(0, 3)}-${year}`,
  ];
  return chance.pick(ways);
}

const digits = (chance: Chance, count: number) => Array.from({ length: count }, () => chance.below(10)).join('');
const letter = (chance: Chance) => String.fromCharCode(65 + chance.below(26));

export function organisation(words: Vocabulary, chance: Chance): Value {
  const way = chance.next();
  const one = chance.pick(words.companyWords);
  const form = chance.is(0.7) ? ` ${chance.pick(companyForms)}` : '';
  let text: string;
  if (way < 0.25) text = chance.pick(words.companies);
  else if (way < 0.5) text = `${one} ${chance.pick(companyTrades)}${form}`;
  else if (way < 0.58) text = `${chance.pick(words.family)} ${chance.pick(companyTrades)}${form}`;
  else if (way < 0.66) text = `${one}${form}`;
  else if (way < 0.7) text = letter(chance) + letter(chance) + (chance.is(0.7) ? letter(chance) : '');
  else {
    text = chance
      .pick(words.institutions)
      .replaceAll('{city}', () => chance.pick(words.cities))
      .replaceAll('{family}', () => chance.pick(words.family))
      .replaceAll('{given}', () => chance.pick(words.given));
  }
  return { text: text.replace(/\.$/, (dot) => (chance.is(0.7) ? dot : '')), type: 'organisation' };
}

export function place(words: Vocabulary, chance: Chance): Value {
  const way = chance.next();
  const from = way < 0.65 ? words.cities : way < 0.85 ? words.countries : words.regions;
  return { text: chance.pick(from), type: 'place' };
}

const streetTypes =
  'Street St St. Road Rd Avenue Ave Ave. Lane Drive Dr Court Close Way Place Boulevard Blvd Terrace Crescent Square Parkway Trail Circle'.split(
    ' ',
  );
const states =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC'.split(
    ' ',
  );
const treeNames =
  'Oak Maple Pine Cedar Elm Park Main High Church Mill Station King Queen Victoria Lake Hill River Spring Sunset Washington Lincoln Jefferson Madison North South West East First Second Third 5th 12th 42nd Garden Meadow Forest Orchard Market Bridge Castle School Chapel Albert George London Grove'.split(
    ' ',
  );

function streetName(words: Vocabulary, chance: Chance): string {
  const way = chance.next();
  return way < 0.5 ? chance.pick(treeNames) : way < 0.8 ? chance.pick(words.family) : chance.pick(words.given);
}

function ukCode(chance: Chance): string {
  const area = letter(chance) + (chance.is(0.6) ? letter(chance) : '');
  return `${area}${1 + chance.below(30)} ${chance.below(10)}${letter(chance)}${letter(chance)}`;
}

/** Lines of a postal address; those of the test are laid out in other ways. */
export function addressLines(words: Vocabulary, chance: Chance): string[] {
  const number = String(1 + chance.below(chance.is(0.5) ? 200 : 9999));
  const [city, name, type] = [chance.pick(words.cities), streetName(words, chance), chance.pick(streetTypes)];
  const state = chance.pick(states);
  const flat = `${chance.pick(['Apt', 'Apt.', 'Unit', 'Suite', 'Flat', '#', 'Floor', 'Apartment', 'Ste'])} ${1 + chance.below(60)}${chance.is(0.3) ? letter(chance) : ''}`;
  const zip = chance.is(0.2) ? `${digits(chance, 5)}-${digits(chance, 4)}` : digits(chance, 5);
  const german = `${chance.pick([words.family, words.companyWords, treeNames].map((list) => chance.pick(list)))}${chance.pick(['straße', 'str.', 'strasse', 'weg', 'allee', 'platz', 'gasse', 'ring', ' Straße', '-Straße'])} ${number.slice(0, 3)}`;
  const french = `${number.slice(0, 3)}${chance.is(0.1) ? ' bis' : ''}${chance.is(0.3) ? ',' : ''} ${chance.pick(['rue', 'avenue', 'boulevard', 'place', 'chemin', 'impasse', 'allée', 'quai'])} ${chance.pick(['de ', 'du ', 'de la ', "de l'", 'des ', '', ''])}${chance.pick([chance.pick(words.cities), chance.pick(words.family), 'République', 'Gare', 'Moulin', 'Église', 'Victor Hugo'])}`;
  const spanish = `${chance.pick(['Calle', 'C/', 'Avenida', 'Avda.', 'Plaza', 'Paseo', 'Via', 'Viale', 'Corso', 'Piazza', 'Rua', 'Travessa'])} ${chance.pick(['', 'de ', 'del ', 'da '])}${chance.pick([chance.pick(words.family), chance.pick(words.cities), 'Mayor', 'Roma', 'Garibaldi', 'San Juan'])}${chance.pick([', ', ' ', ' nº '])}${number.slice(0, 3)}${chance.is(0.2) ? `, ${1 + chance.below(9)}º ${letter(chance)}` : ''}`;
  const dutch = `${chance.pick([chance.pick(words.family), 'Kerk', 'Dorps', 'Molen', 'School', 'Haupt', 'Stor', 'Stations'])}${chance.pick(['straat', 'laan', 'weg', 'gracht', 'plein', 'gatan', 'vägen', 'gade', 'vej'])} ${number.slice(0, 3)}${chance.is(0.2) ? letter(chance) : ''}`;
  const five = digits(chance, 5);
  const streets = chance.is(0.3) && words.streets.length > 0 ? chance.pick(words.streets) : `${name} ${type}`;
  const ways: readonly (() => string[])[] = words.isTest
    ? [
        () => [
          `${number} ${chance.pick(['N', 'S', 'W', 'E', 'NW', 'SE'])} ${streets}, ${flat}`,
          `${city} ${state} ${zip}`,
        ],
        () => [`${flat}, ${number} ${streets}`, city, ukCode(chance), 'United Kingdom'],
        () => [`${number} ${streets}`, `${city}, ${state}, USA`, zip],
        () => [german, `D-${five} ${city}`],
        () => [french, `F-${five} ${city}`],
        () => [spanish, `${five} ${city} (${chance.pick(words.regions)})`],
        () => [`${dutch}, ${digits(chance, 4)} ${letter(chance)}${letter(chance)} ${city}`],
        () => [`House No. ${number}, ${streets}`, `${city} - ${digits(chance, 6)}`, chance.pick(words.regions)],
        () => [chance.pick(words.addresses)],
        () => [chance.pick(words.addresses)],
        () => [`Post Office Box ${digits(chance, 4)}`, `${city}, ${state} ${zip}`],
      ]
    : [
        () => [`${number} ${streets}`, `${city}, ${state} ${zip}`],
        () => [`${number} ${streets}, ${flat}`, `${city}, ${state} ${zip}`],
        () => [`${number} ${streets}`, flat, `${city}, ${state} ${zip}`, 'USA'],
        () => [`${number} ${streets}`, city, ukCode(chance)],
        () => [`${flat}`, `${number} ${streets}`, `${city} ${ukCode(chance)}`],
        () => [`${number} ${streets}`, chance.pick(words.cities), city, ukCode(chance), chance.pick(words.countries)],
        () => [german, `${five} ${city}`],
        () => [german, `${five} ${city}`, chance.pick(['Deutschland', 'Germany', 'Österreich', 'Schweiz'])],
        () => [french, `${five} ${city}`],
        () => [french, `${five} ${city.toUpperCase()}`, 'France'],
        () => [spanish, `${five} ${city}`],
        () => [spanish, `${five} ${city}`, chance.pick(words.countries)],
        () => [dutch, `${digits(chance, 4)} ${letter(chance)}${letter(chance)} ${city}`],
        () => [dutch, `${digits(chance, 3)} ${digits(chance, 2)} ${city}`],
        () => [
          `${number} ${streets}`,
          `${city} ${chance.pick(['NSW', 'VIC', 'QLD', 'WA', 'SA', 'TAS'])} ${digits(chance, 4)}`,
        ],
        () => [
          `${number} ${streets}`,
          `${city}, ${chance.pick(['ON', 'QC', 'BC', 'AB', 'MB'])} ${letter(chance)}${digits(chance, 1)}${letter(chance)} ${digits(chance, 1)}${letter(chance)}${digits(chance, 1)}`,
        ],
        () => [`${number}, ${streets}`, city, `${chance.pick(words.regions)} ${digits(chance, 6)}`, 'India'],
        () => [`P.O. Box ${digits(chance, 3 + chance.below(2))}`, `${city}, ${state} ${zip}`],
        () => [`PO Box ${digits(chance, 4)}, ${city}`],
        () => [`Flat No. ${number.slice(0, 3)}, ${name} Nagar`, city, digits(chance, 6)],
        () => [`Plot ${number.slice(0, 2)}, ${streets}`, `${city} ${digits(chance, 5)}`, chance.pick(words.countries)],
        () => [`No. ${number.slice(0, 2)}, ${streets}`, `${five} ${city}`, chance.pick(words.regions)],
        () => [german, `${chance.pick(['CH', 'A', 'L', 'DK', 'NL'])}-${digits(chance, 4)} ${city}`],
        () => [`Postfach ${digits(chance, 4)}`, `${five} ${city}`],
        () => [
          `${chance.pick(['BP', 'Apartado', 'Casella postale', 'Box', 'Postbus', 'GPO Box'])} ${digits(chance, 3)}, ${five} ${city}`,
        ],
        () => [spanish, `${five} ${city} ${letter(chance)}${letter(chance)}`],
        () => [spanish, `${five} ${city}`, chance.pick(words.regions)],
        () => [
          `${number} ${chance.pick(['North', 'N.', 'East', 'W.', 'South'])} ${streets}`,
          `${city}, ${state} ${zip}`,
        ],
        () => [
          `${number} ${streets}`,
          `${city} ${ukCode(chance)}`,
          chance.pick(['UK', 'England', 'Scotland', 'Wales']),
        ],
        () => [`${number} ${streets}`],
        () => [`${number} ${streets}, ${city}`],
        () => [german],
        () => [`${german}, ${city}`],
        () => [chance.pick(words.addresses)],
        () => [chance.pick(words.addresses)],
        () => [chance.pick(words.addresses)],
      ];
  return chance.pick(ways)();
}

export function spokenNumber(chance: Chance): Value {
  const count = 4 + chance.below(8);
  const words: string[] = Array.from({ length: count }, () => chance.pick([...spokenDigits, 'oh']));
  if (chance.is(0.25)) {
    const at = chance.below(count - 1);
    words.splice(at, 2, `${chance.pick(['double', 'triple'])} ${words[at] ?? 'one'}`);
  }
  const between = chance.pick([' ', ' ', ' ', '-', ', ']);
  return { text: words.join(between), type: 'spoken-number' };
}

export function username({ given, family }: Person, chance: Chance): string {
  const [g, f] = [given, family].map((name) => name.toLowerCase().replace(/[^\p{L}]/gu, '')) as [string, string];
  const ways = [
    `${g}${f}`,
    `${g}.${f}`,
    `${g}_${f}`,
    `${g.charAt(0)}${f}`,
    `${f}${g.charAt(0)}`,
    `${g}${chance.below(100)}`,
    `${f}${1950 + chance.below(60)}`,
    `${g}_${chance.below(999)}`,
    `x${g}x`,
    `${chance.pick(['dark', 'cool', 'super', 'the', 'real', 'mr', 'lil'])}${g}`,
    `${g.charAt(0)}.${f}${chance.below(10)}`,
    `${chance.pick(['wolf', 'tiger', 'pixel', 'ninja', 'gamer', 'sky', 'moon'])}_${chance.below(1000)}`,
    `${f}-${g}`,
    `u${digits(chance, 6)}`,
  ];
  return chance.pick(ways);
}

/** Values of slots that are nothing to be found by the tagger. */
export function plainValue(slot: string, person: Person, words: Vocabulary, chance: Chance): string | undefined {
  const mail = () =>
    `${username(person, chance)}@${chance.pick(words.companyWords).toLowerCase()}.${chance.pick(['com', 'org', 'net', 'co.uk', 'de', 'io', 'example'])}`;
  const amount = () =>
    chance.pick([
      `$${digits(chance, 3)}.${digits(chance, 2)}`,
      `€${digits(chance, 4)}`,
      `£${1 + chance.below(90)}.${digits(chance, 2)}`,
      `${1 + chance.below(90)},${digits(chance, 3)} USD`,
      `${digits(chance, 3)},${digits(chance, 2)} EUR`,
    ]);
  const values: Readonly<Record<string, () => string>> = {
    date: () => dateOf(chance, 2015, 2027),
    time: () =>
      `${1 + chance.below(12)}:${chance.below(6)}${digits(chance, 1)}${chance.pick(['', ' am', ' pm', 'pm'])}`,
    weekday: () => chance.pick('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')),
    month: () => chance.pick(months),
    phone: () =>
      chance.pick([
        `+1 ${digits(chance, 3)}-${digits(chance, 3)}-${digits(chance, 4)}`,
        `(${digits(chance, 3)}) ${digits(chance, 3)}-${digits(chance, 4)}`,
        `+44 20 ${digits(chance, 4)} ${digits(chance, 4)}`,
        `0${digits(chance, 3)} ${digits(chance, 6)}`,
        `${digits(chance, 3)}.${digits(chance, 3)}.${digits(chance, 4)}`,
        `+49 ${digits(chance, 3)} ${digits(chance, 7)}`,
      ]),
    email: mail,
    amount,
    number: () => digits(chance, 1 + chance.below(6)),
    small: () => String(2 + chance.below(40)),
    ref: () =>
      chance.pick([
        `${letter(chance)}${letter(chance)}-${digits(chance, 5)}`,
        `#${digits(chance, 6)}`,
        `INV-${2015 + chance.below(12)}-${digits(chance, 4)}`,
        `${letter(chance)}${digits(chance, 7)}`,
        `${digits(chance, 3)}-${digits(chance, 2)}-${digits(chance, 4)}`,
      ]),
    url: () =>
      `https://www.${chance.pick(words.companyWords).toLowerCase()}.com/${chance.pick(['login', 'account', 'orders', 'help', ''])}`,
    product: () =>
      chance.pick([
        'Windows 11',
        'Galaxy S23',
        'iPhone 15 Pro',
        'ThinkPad X1',
        'Model 3',
        'PlayStation 5',
        'Office 365',
        'Photoshop',
        'Jenkins',
        'Docker',
        'Kubernetes',
        'PostgreSQL',
        'Jira',
        'Excel',
        'Java',
        'Python',
        'Ruby',
        'LaserJet 400',
        'Golf GTI',
        'Ford Transit',
        'Kindle',
        'Outlook',
        'Zoom',
        'Slack',
        'Apache Kafka',
        'Spring Boot',
        'Maven',
        'Redis',
      ]),
    iban: () =>
      `DE${digits(chance, 2)} ${digits(chance, 4)} ${digits(chance, 4)} ${digits(chance, 4)} ${digits(chance, 4)} ${digits(chance, 2)}`,
    hex: () => Array.from({ length: 8 + chance.below(32) }, () => chance.below(16).toString(16)).join(''),
    ip: () => [0, 0, 0, 0].map(() => chance.below(256)).join('.'),
  };
  return values[slot]?.();
}
