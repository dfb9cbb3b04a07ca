import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Encyclopedia } from '../../../classifiers/models/tagger/encyclopedia.js';
import { Chance, type Example } from '../../../classifiers/models/tagger/example.js';
import { renamed } from '../../../classifiers/models/tagger/renamed.js';
import type { Vocabulary } from '../../../classifiers/models/tagger/text/values.js';
import { readWordNet, type WordNet } from '../../../classifiers/models/tagger/wordnet.js';

const words: Vocabulary = {
  isTest: false,
  given: ['Ann', 'Bruno'],
  family: ['Abara', 'Berg'],
  shortNames: ['Bob'],
  plainFamilies: ['King'],
  cities: ['Leeds', 'Graz'],
  citiesOf: new Map(),
  countries: ['Chad'],
  regions: ['Kerala'],
  streets: ['Elm Row'],
  addresses: [],
  companies: ['Acme Tools Inc.'],
  companyWords: ['Summit'],
  institutions: ['Graz College'],
  lists: {},
};

/** Files as WordNet has them, of things that nobody else has. */
const nouns = [
  '  1 A line of the licence.',
  '00000001 18 n 02 Vask 0 Captain_Orla_Vask 0 001 @i 00000009 n 0000 | Norwegian pilot who flew from Leeds to Quell (1901-1980); "she flew alone"  ',
  '00000002 15 n 01 Quell 0 001 @i 00000009 n 0000 | a town on the river Orm  ',
  '00000003 14 n 01 Orm_League 0 001 @i 00000009 n 0000 | a league of towns (founded late)  ',
  "00000004 26 n 01 Vask's_disease 0 001 @ 00000009 n 0000 | a rare swelling of the hands  ",
  '00000005 05 n 01 badger 0 001 @ 00000009 n 0000 | a digging animal  ',
];
const adjectives = [
  '00000006 00 a 01 quiet 0 000 | making no noise  ',
  '00000007 01 a 01 Norwegian 0 000 | of Norway  ',
];

let folder = '';
let wordNet: WordNet;
let texts: readonly Example[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wordnet-'));
  writeFileSync(join(folder, 'data.noun'), nouns.join('\n'));
  writeFileSync(join(folder, 'data.adj'), adjectives.join('\n'));
  wordNet = readWordNet(folder);
  texts = [...new Encyclopedia(wordNet, words).texts(2000, 'unit')];
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('WordNet', () => {
  test('tells people, places and organisations from other things with capitals', () => {
    expect(wordNet.things.map(({ kind, names }) => [kind, ...names])).toEqual([
      ['person', 'Vask', 'Orla Vask'],
      ['place', 'Quell'],
      ['organisation', 'Orm League'],
      ['other', "Vask's disease"],
    ]);
  });

  test('says what someone is without examples and brackets, and when they lived', () => {
    expect(wordNet.things[0]).toMatchObject({
      gloss: 'Norwegian pilot who flew from Leeds to Quell',
      years: ['1901', '1980'],
    });
  });

  test('has plain words apart from those that are always written with a capital', () => {
    expect(wordNet.nouns).toEqual(['badger']);
    expect(wordNet.adjectives).toEqual(['quiet']);
    expect([...wordNet.proper]).toEqual(['Norwegian']);
  });
});

describe('texts of the encyclopedia', () => {
  test('are filled in everywhere', () => {
    for (const { text } of texts) expect(text).not.toMatch(/[{}]|undefined/);
  });

  test('mark what has a name from its first to its last character, in order', () => {
    for (const { text, spans } of texts) {
      let last = 0;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/);
        last = end;
      }
    }
  });

  test('mark names that WordNet knows in what it says of others', () => {
    const flown = texts.find(({ text }) => text.includes('flew from Leeds to Quell'));
    const at = flown?.text.indexOf('Quell') ?? -1;
    expect(flown?.spans).toContainEqual({ start: at, end: at + 5, type: 'place' });
  });

  test('never call a disease someone', () => {
    const named = texts.filter(({ text }) => text.includes("Vask's disease"));
    expect(named.length).toBeGreaterThan(10);
    for (const { text, spans } of named) {
      const at = text.indexOf("Vask's disease");
      expect(spans.filter(({ start, end }) => start < at + 14 && end > at)).toEqual([]);
    }
  });

  test('are the same for the same seed', () => {
    expect([...new Encyclopedia(wordNet, words).texts(5, 'unit')]).toEqual(texts.slice(0, 5));
  });
});

describe('renamed', () => {
  const text = 'Jane Roe of Bonn met R. Roe, and Jane sang.';
  const spans = ['Jane Roe', 'Bonn', 'R. Roe', 'Jane'].map((name, i) => {
    const start = i === 3 ? text.lastIndexOf(name) : text.indexOf(name);
    return { start, end: start + name.length, type: i === 1 ? 'place' : 'person' } as const;
  });
  const example: Example = { text, spans, annotated: new Set(['person', 'place']) };

  test('gives someone the same other name wherever they are named, and leaves what is around it', () => {
    for (let i = 0; i < 50; i++) {
      const other = renamed(example, words, ['badger'], new Chance(`renamed ${i}`));
      const [full = '', town, short = '', given] = other.spans.map(({ start, end }) => other.text.slice(start, end));
      const [first, family] = full.split(' ');
      expect(given).toBe(first);
      expect(short).toBe(`R. ${family}`);
      expect(first).not.toBe('Jane');
      expect(other.text).toBe(`${full} of ${town} met ${short}, and ${given} sang.`);
    }
  });
});
