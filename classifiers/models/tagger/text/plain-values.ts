import type { Chance } from '../example.js';
import { digits, letter } from './address-pieces.js';
import { dateOf } from './dates.js';
import { type Person, username } from './names.js';
import type { Vocabulary } from './values.js';

const months = 'January February March April May June July August September October November December'.split(' ');

/** Values of slots that are nothing to be found by the tagger. */
export function plainValue(slot: string, person: Person, words: Vocabulary, chance: Chance): string | undefined {
  const mail = () =>
    `${username(person, chance, words.isTest)}@${chance.pick(words.companyWords).toLowerCase()}.${chance.pick(['com', 'org', 'net', 'co.uk', 'de', 'io', 'example'])}`;
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
