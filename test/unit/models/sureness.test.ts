import type { EntityType } from '../../../src/models/tagger/entity-types.js';
import { hashWord } from '../../../src/models/tagger/features.js';
import { Lexicon, LexiconBits, lexiconLists } from '../../../src/models/tagger/lexicon.js';
import { asSureAsTold } from '../../../src/models/tagger/sureness.js';

const listed: Readonly<Record<string, (typeof lexiconLists)[number]>> = {
  asthma: 'condition',
  heart: 'condition',
  failure: 'condition',
  multiple: 'condition',
  aspirin: 'drug',
  nicotine: 'drug',
  patches: 'drug',
  catholic: 'religion',
  labour: 'politics',
  springfield: 'city',
};
const lexicon = new Lexicon({
  hashes: Uint32Array.from(Object.keys(listed), hashWord),
  values: Uint32Array.from(Object.values(listed), (list) => 1 << (LexiconBits.lists.at + lexiconLists.indexOf(list))),
  vectors: new Uint16Array(Object.keys(listed).length),
});

/** Entities as `[type: words]` in a text. */
function read(marked: string) {
  let text = '';
  const entities = [];
  for (const { 1: type, 2: words, 3: plain } of marked.matchAll(/\[([\w-]+): ([^\]]+)\]|([^[]+)/g)) {
    const start = text.length;
    text += words ?? plain ?? '';
    if (words) entities.push({ type: type as EntityType, start, end: text.length, confidence: 0.95 });
  }
  const sure = asSureAsTold(text, entities, lexicon);
  return sure.map(({ type, confidence }) => `${type} ${confidence >= 0.75 ? 'sure' : 'mentioned'}`);
}

describe('a code', () => {
  it.each(['lost [organisation: BDG-10234]', 'see [person: OPS 2041]', 'lost [organisation: BDG]-10234'])(
    'is no name: %s',
    (marked) => {
      expect(read(marked)).toEqual([]);
    },
  );
});

describe('what the tagger finds', () => {
  it.each([
    ['an illness that is in a list', 'she has [condition: asthma]', 'condition sure'],
    ['an illness by how its name is made', 'she has [condition: gastroenteritis]', 'condition sure'],
    ['words that make an illness together', 'it was [condition: heart failure]', 'condition sure'],
    ['a word of illnesses that alone is none', 'reports [condition: failure] of a build', 'condition mentioned'],
    ['such a word with others that are in no list', 'a [condition: linker failure]', 'condition mentioned'],
    ['a word that nothing speaks for', 'calls [condition: SKIPEVAL]', 'condition mentioned'],
    ['a drug that is in a list', 'took [drug: aspirin]', 'drug sure'],
    ['a drug by its stem', 'took [drug: lisinopril]', 'drug sure'],
    ['what drugs come in, with the drug', 'wears [drug: nicotine patches]', 'drug sure'],
    ['what drugs come in alone', 'applied two [drug: patches]', 'drug mentioned'],
    ['a library', 'needs [drug: libpng]', 'drug mentioned'],
    ['a date of birth with a word for it', 'born on [birth-date: 4 May 1970]', 'birth-date sure'],
    ['a date of birth before its word', '[birth-date: 4 May 1970] is her birthday', 'birth-date sure'],
    ['a year of a licence', 'Copyright [birth-date: 2004], 2006', 'birth-date mentioned'],
    ['an address with a place', 'at [address: 12 Elm Road, Springfield]', 'address sure'],
    ['numbers of bugs', 'closes [address: #79283, #71696]', 'address mentioned'],
    ['a number that is spoken', 'it is [spoken-number: five three one nine]', 'spoken-number sure'],
    ['one word of it', 'division by [spoken-number: zero]', 'spoken-number mentioned'],
    ['a place', 'in [place: Springfield]', 'place sure'],
    ['a name before a year', '[organisation: NATO] 2024', 'organisation sure'],
    ['a name with digits', 'works for [organisation: G4S]', 'organisation sure'],
    ['a name with a year', 'plays for [organisation: Schalke 04 1904]', 'organisation sure'],
  ])('%s', (_what, marked, expected) => {
    expect(read(marked)).toEqual([expected]);
  });

  it.each([
    ['with somebody near', '[person: Ada Miller] is [religion: Catholic]', 'religion sure'],
    ['with somebody named behind', 'a [religion: Catholic], [person: Ada Miller]', 'religion sure'],
    ['without anybody', 'a [religion: Catholic] church', 'religion mentioned'],
    [
      'with somebody far off',
      `[person: Ada Miller] ${'and so on '.repeat(30)}[religion: Catholic]`,
      'religion mentioned',
    ],
    ['by a word that has other meanings', '[person: Ada Miller] votes [politics: Labour]', 'politics mentioned'],
  ])('what is special about people, %s', (_what, marked, expected) => {
    expect(read(marked)).toContain(expected);
  });
});
