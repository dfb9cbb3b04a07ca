import { luhn, mod97 } from '../src/detect/checksums.js';
import type { Corpus } from './corpus.js';
import { type Random, seededRandom } from './random.js';

const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const given = 'Anna Jonas Maria Peter Sofia Lukas Elena David Clara Felix Nora Samuel Julia Oscar Laura Victor'.split(
  ' ',
);
const family = 'Keller Novak Jensen Moreau Rossi Silva Brown Taylor Fischer Kowalski Martin Garcia Weber Olsen'.split(
  ' ',
);
const streets = 'Oak Street|Station Road|Market Lane|Mill Avenue|Church Hill|Park Drive'.split('|');
const towns = 'Springfield|Lakeside|Northport|Eastbrook|Greenville'.split('|');

/** One person with everything that is written of persons in tables and letters. */
function person(random: Random): Readonly<Record<string, string>> {
  const first = random.pick(given);
  const last = random.pick(family);
  const born = `${1940 + random.below(65)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  return {
    name: `${first} ${last}`,
    street: `${1 + random.below(180)} ${random.pick(streets)}, ${random.pick(towns)}`,
    phone: `+1 ${2 + random.below(8)}${random.text(DIGITS, 2)} 555 ${random.text(DIGITS, 4)}`,
    email: `${first}.${last}${random.below(100)}@example.${random.pick(['com', 'org', 'net'])}`.toLowerCase(),
    date_of_birth: born,
    ssn: `${100 + random.below(560)}-${two(1 + random.below(99))}-${1000 + random.below(9000)}`,
    card_number: checked(() => `4${random.text(DIGITS, 15)}`, isCard).replace(/(.{4})(?!$)/g, '$1 '),
    iban: checked(() => `DE${two(2 + random.below(97))}${random.text(DIGITS, 18)}`, isIban),
    ip: [10, random.below(256), random.below(256), 1 + random.below(254)].join('.'),
    api_key: `${'AKIA'}${random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`,
    password: `${random.text(LETTERS, 5)}${random.text(DIGITS, 3)}!${random.text(LETTERS, 3).toUpperCase()}`,
  };
}

const two = (number: number) => String(number).padStart(2, '0');
const isCard = (value: string) => luhn([...value].map(Number));
const isIban = (value: string) => mod97(value.slice(4) + value.slice(0, 4)) === 1;

/** Draws until a value passes its check: a tenth of cards and a ninety-seventh of account numbers do. */
function checked(draw: () => string, passes: (value: string) => boolean): string {
  for (let tries = 0; tries < 100_000; tries++) {
    const value = draw();
    if (passes(value)) return value;
  }
  throw new Error('no draw passes the check');
}

const forms: readonly ((fields: Readonly<Record<string, string>>) => string)[] = [
  (fields) => Object.values(fields).join(','),
  (fields) => JSON.stringify(fields),
  (fields) =>
    Object.entries(fields)
      .map(([name, value]) => `${name.replaceAll('_', ' ')}: ${value}`)
      .join('\n'),
  (fields) => `INSERT INTO people VALUES ('${Object.values(fields).join("', '")}');`,
];

/** Tables, JSON, forms and SQL of nothing but personal data, about `bytes` in documents of 4 to 256 KB. */
export function denseCorpus(bytes: number): Corpus {
  const random = seededRandom(5);
  const documents: string[] = [];
  let total = 0;
  while (total < bytes) {
    const form = random.pick(forms);
    const size = Math.min(bytes - total, 4_000 << random.below(7));
    const rows = [Object.keys(person(random)).join(',')];
    for (let length = 0; length < size; length += (rows.at(-1) ?? '').length + 1) rows.push(form(person(random)));
    const text = rows.join('\n');
    documents.push(text);
    total += text.length;
  }
  return { documents, bytes: total };
}
