import { Chance, type Example } from '../../../classifiers/models/tagger/example.js';
import { generate } from '../../../classifiers/models/tagger/generate.js';
import { withNoise } from '../../../classifiers/models/tagger/noise.js';
import type { Templates } from '../../../classifiers/models/tagger/text/notation.js';
import { parse } from '../../../classifiers/models/tagger/text/notation.js';
import { templatesWithout, trainingTemplates } from '../../../classifiers/models/tagger/text/templates.js';
import { testTemplates } from '../../../classifiers/models/tagger/text/test-templates.js';
import type { Vocabulary } from '../../../classifiers/models/tagger/text/values.js';

const list = (words: string) => words.split(', ');

const words: Vocabulary = {
  isTest: false,
  given: list('Ann, Bruno, Chloé, Dmitri'),
  family: list('Abara, Berg, Castillo, Dunne'),
  shortNames: list('Bob, April'),
  plainFamilies: list('King, Banks'),
  cities: list('Leeds, Graz, Porto'),
  citiesOf: new Map([['GB', ['Leeds']]]),
  countries: list('Chad, Norway'),
  regions: list('Bavaria, Kerala'),
  streets: list('Elm Row'),
  addresses: list('12 Low Road Leeds LS1 4AB'),
  companies: list('Acme Tools Inc., Zeta'),
  companyWords: list('Northgate, Summit'),
  institutions: list('{city} College, {family} & Sons'),
  lists: Object.fromEntries(
    list('job, nat, natn, rel, rela, relf, pol, party, pola, ori, union, unionp, eth, cond, drug').map((slot) => [
      slot,
      [`${slot} word`],
    ]),
  ),
};

const texts = [...generate(trainingTemplates, words, 3000, 'unit')].map(({ example }) => example);

/** Templates of one layout. */
const only = (layout: string, sentences: readonly string[] = []): Templates => ({
  reference: [],
  sentences,
  layouts: { one: [layout] },
  fields: [],
  fieldForms: [],
  headings: [],
});

const marked = ({ text, spans }: Example) => spans.map(({ start, end }) => text.slice(start, end));

describe('generated texts of the tagger', () => {
  it('marks neither blanks nor signs before and behind what is there', () => {
    const edges = texts
      .flatMap(marked)
      .filter((value) => !/^[\p{L}\p{N}(#〒].*[\p{L}\p{M}\p{N}.)/'’”"]$/su.test(value));
    expect(edges.filter((value) => value.length > 1)).toEqual([]);
  });

  it('marks nothing twice, and in the order of the text', () => {
    const wrong = texts.filter(({ text, spans }) =>
      spans.some(({ start, end }, i) => start < (spans[i - 1]?.end ?? 0) || end <= start || end > text.length),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves no slot and no choice unfilled', () => {
    const noisy = texts.map(({ text }) => text.toLowerCase());
    expect(noisy.filter((text) => /\{(?:p|x|me|you|[sw]|org|addr)(?:\.\w)?\}/.test(text))).toEqual([]);
  });

  it('says the same for the same seed', () => {
    const again = [...generate(trainingTemplates, words, 20, 'unit')].map(({ example }) => example.text);
    expect(again).toEqual(texts.slice(0, 20).map(({ text }) => text));
  });

  it('takes a family name behind a given name as one person', () => {
    const [{ example } = { example: undefined }] = generate(only('{x.g} {x.f}'), words, 1, 'a');
    expect(example?.spans).toHaveLength(1);
  });

  it('leaves titles outside of names', () => {
    for (const { example } of generate(only('Dr. {p}'), words, 50, 'b')) {
      expect(example.spans[0]?.start).toBeGreaterThanOrEqual(4);
    }
  });

  it('shares no sentence, layout, field or heading between training and test', () => {
    const all = ({ sentences, reference, layouts, headings, fieldForms, fields }: Templates) => [
      ...[...sentences, ...reference, ...headings].map((line) => line.trim().toLowerCase()),
      ...Object.values(layouts).flat(),
      ...fieldForms.map((form) => `form ${form}`),
      ...fields.flatMap(([labels]) => labels.split('|').map((label) => `label ${label.trim().toLowerCase()}`)),
    ];
    const ofTraining = new Set(all(trainingTemplates));
    // How many, not which: what the test has is not for the eyes of those who write for training.
    expect(all(testTemplates).filter((one) => ofTraining.has(one)).length).toBe(0);
  });

  it('can leave a kind out', () => {
    expect(Object.keys(templatesWithout('chat').layouts)).toEqual(
      Object.keys(trainingTemplates.layouts).filter((kind) => kind !== 'chat'),
    );
  });
});

describe('noise', () => {
  it('moves marks with what they mark', () => {
    const text = 'Dear Ann Berg,\nplease write to 12 Low Road,\nLeeds about the extraordinary order.';
    const spans = ['Ann Berg', '12 Low Road,\nLeeds'].map((value) => {
      const start = text.indexOf(value);
      return { start, end: start + value.length, type: 'person' as const };
    });
    const plain = (value: string) => value.toLowerCase().replace(/<br>|[^a-z]/g, '');
    let same = 0;
    for (let i = 0; i < 300; i++) {
      const noisy = withNoise({ text, spans, annotated: new Set() }, new Chance(`noise ${i}`));
      const found = marked(noisy);
      for (const value of found) expect(value).not.toMatch(/^\s|\s$/);
      if (found.map(plain).join() === 'annberg,lowroadleeds') same++;
    }
    // The rest are those that a scanner misread.
    expect(same).toBeGreaterThan(200);
  });
});

describe('a template', () => {
  it('reads parentheses with a bar as choices and others as they stand', () => {
    expect(parse('a (b|c {p}|) (d) {e')).toEqual([
      'a ',
      { choices: [['b'], ['c ', { slot: 'p' }], []] },
      ' ',
      '(',
      'd',
      ')',
      ' ',
      '{e',
    ]);
  });

  it('keeps parentheses that nothing opens or closes', () => {
    const plain = (template: string) => parse(template).join('');
    expect(plain('1) a (b|c')).toBe('1) a (b|c');
  });
});
