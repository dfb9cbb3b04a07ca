import type { EntityType } from '../../../../src/models/tagger/entity-types.js';
import type { Chance } from '../example.js';
import { letter } from './address-pieces.js';
import { addressLines } from './addresses.js';
import { dateOf } from './dates.js';
import { familyName, givenName, namePart, type Person, username } from './names.js';
import { plainValue } from './plain-values.js';
import type { Value } from './value.js';
import type { Vocabulary } from './values.js';
import { companyForms, companyTrades, spokenDigits } from './words.js';

/** Slots that are filled from a list, and what stands there then. */
export const listSlots: Readonly<Record<string, EntityType>> = {
  job: 'job-title',
  nat: 'nationality',
  natn: 'nationality',
  rel: 'religion',
  rela: 'religion',
  relf: 'religion',
  pol: 'politics',
  party: 'politics',
  pola: 'politics',
  ori: 'orientation',
  union: 'union',
  unionp: 'union',
  eth: 'ethnicity',
  cond: 'condition',
  drug: 'drug',
};

const people = new Set(['me', 'you', 'x', 'a', 'b', 'c', 'p']);

/** What a slot is filled with, of a person where it is one of theirs; itself where there is no such slot. */
export function fillSlot(slot: string, person: Person, words: Vocabulary, chance: Chance): Value {
  const [who = '', part] = slot.split('.');
  if (part === 'u') return { text: username(person, chance, words.isTest), type: 'username' };
  if (people.has(who)) return namePart(part, person, chance, words.isTest);
  const type = listSlots[slot];
  if (type) return listed(slot, type, words, chance);
  switch (slot) {
    case 'g':
      return givenName(person);
    case 'f':
      return familyName(person);
    case 'place':
      return place(words, chance);
    case 'city':
      return { text: chance.pick(words.cities), type: 'place' };
    case 'country':
      return { text: chance.pick(words.countries), type: 'place' };
    case 'PLACE':
      return { text: place(words, chance).text.toUpperCase(), type: 'place' };
    case 'org':
      return organisation(words, chance);
    case 'orgf':
      return { text: chance.pick(words.family), type: 'organisation' };
    case 'placef':
      return { text: chance.is(0.6) ? chance.pick(words.family) : place(words, chance).text, type: 'place' };
    case 'addr':
      return { text: oneLine(words, chance), type: 'address' };
    case 'addrl':
      return { text: addressLines(words, chance).join('\n'), type: 'address' };
    case 'dob':
      return { text: dateOf(chance, 1930, 2012), type: 'birth-date' };
    case 'age':
      return { text: ageOf(words, chance), type: 'age' };
    case 'ageold':
      return { text: `${ageOf(words, chance)}${chance.pick(oldness)}`, type: 'age' };
    case 'user':
      return { text: username(person, chance, words.isTest), type: 'username' };
    case 'spoken':
      return spokenNumber(chance);
    default:
      return { text: plainValue(slot, person, words, chance) ?? `{${slot}}` };
  }
}

const oldness = [' years old', '-year-old', ' year old', ' yo', ' y/o', ' years of age'];

/** Numbers of years in words, as prose has them. */
const tens = 'twenty thirty forty fifty sixty seventy eighty'.split(' ');
const ones = 'one two three four five six seven eight nine'.split(' ');

function ageOf({ isTest }: Vocabulary, chance: Chance): string {
  const age = 1 + chance.below(95);
  if (isTest || age < 20 || age > 88 || age % 10 === 0 || chance.is(0.95)) return String(age);
  return `${tens[Math.floor(age / 10) - 2]}-${ones[(age % 10) - 1]}`;
}

function oneLine(words: Vocabulary, chance: Chance): string {
  const lines = addressLines(words, chance);
  if (words.isTest) return lines.join(chance.is(0.9) ? ', ' : ' ');
  return lines.join(
    chance.pick([', ', ', ', ', ', ', ', ', ', ', ', ', ', ' ', ' ', ' - ', '; ', ' · ', '. ', ',', ' / ']),
  );
}

function listed(slot: string, type: EntityType, words: Vocabulary, chance: Chance): Value {
  const text = chance.pick(words.lists[slot] ?? []);
  const raised = chance.next();
  if (raised < 0.12) return { text: text.charAt(0).toUpperCase() + text.slice(1), type };
  if (raised < 0.18 && type === 'job-title')
    return { text: text.replace(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (l) => l.toUpperCase()), type };
  return { text, type };
}

function organisation(words: Vocabulary, chance: Chance): Value {
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

function place(words: Vocabulary, chance: Chance): Value {
  const way = chance.next();
  const from = way < 0.65 ? words.cities : way < 0.85 ? words.countries : words.regions;
  return { text: chance.pick(from), type: 'place' };
}

function spokenNumber(chance: Chance): Value {
  const count = 4 + chance.below(8);
  const words: string[] = Array.from({ length: count }, () => chance.pick([...spokenDigits, 'oh']));
  if (chance.is(0.25)) {
    const at = chance.below(count - 1);
    words.splice(at, 2, `${chance.pick(['double', 'triple'])} ${words[at] ?? 'one'}`);
  }
  const between = chance.pick([' ', ' ', ' ', '-', ', ']);
  return { text: words.join(between), type: 'spoken-number' };
}
