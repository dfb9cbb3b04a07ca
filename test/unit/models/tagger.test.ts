import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { taggerOf } from '../../../src/models/tagger/open.js';
import { type Entity, Tagger } from '../../../src/models/tagger/tagger.js';
import { decodeWeights } from '../../../src/models/tagger/weights.js';
import { taggerWeights } from '../../../src/tagger-weights.js';

const open = taggerOf(taggerWeights);

function entitiesOf(text: string): Entity[] {
  const found: Entity[] = [];
  open().tag(text, (entity) => void found.push(entity));
  return found;
}

/** What it finds of a type and is sure of, as it stands in the text. */
function found(text: string, type: Entity['type']): string[] {
  return entitiesOf(text)
    .filter((entity) => entity.type === type && entity.confidence >= 0.65)
    .map(({ start, end }) => text.slice(start, end));
}

const letter = `Dear Margaret,

I spoke with Thomas Wheeler from Brightpath Logistics Ltd. in Manchester yesterday. He will send the papers.

Kind regards,
Susan Carter
14 Maple Street
Springfield, IL 62704`;

describe('the tagger', () => {
  it('finds the people of a letter, and tells a given name from a full one', () => {
    expect(found(letter, 'person')).toEqual(['Margaret', 'Thomas Wheeler', 'Susan Carter']);
    const people = entitiesOf(letter).filter(({ type }) => type === 'person');
    expect(people.map(({ part }) => part)).toEqual(['given', undefined, undefined]);
  });

  it('finds an address over several lines', () => {
    expect(found(letter, 'address')).toEqual(['14 Maple Street\nSpringfield, IL 62704']);
  });

  it('finds places and organisations', () => {
    expect(found(letter, 'place')).toEqual(['Manchester']);
    expect(found(letter, 'organisation')).toEqual(['Brightpath Logistics Ltd.']);
  });

  it.each([
    ['birth-date', 'She was born on 12 March 1984 in Leeds.', '12 March 1984'],
    ['condition', 'The patient was diagnosed with asthma last year.', 'asthma'],
    ['drug', 'He takes metformin twice a day.', 'metformin'],
    ['job-title', 'She works as a software engineer in Leeds.', 'software engineer'],
    ['spoken-number', 'My number is five five three one two nine.', 'five five three one two nine'],
  ] as const)('finds a %s', (type, text, wanted) => {
    expect(found(text, type)).toEqual([wanted]);
  });

  it('says the same of a text wherever it stands in a longer one', () => {
    const before = 'The report says that nothing was found on either day.\n'.repeat(3000);
    // A name is judged by what stands around it: the same few words before.
    const near = before.slice(-200);
    const alone = entitiesOf(`${near}${letter}`);
    const first = before.length - near.length;
    const within = entitiesOf(`${before}${letter}`).filter(({ start }) => start > first);
    expect(within).toEqual(
      alone.map((entity) => ({ ...entity, start: entity.start + first, end: entity.end + first })),
    );
    expect(alone.length).toBeGreaterThan(4);
  });

  it('stops early at what is nothing, and finds the same as if it looked at all of it', () => {
    const weights = decodeWeights(gunzipSync(readFileSync(taggerWeights)));
    expect(weights.layers.some(({ gate }) => gate)).toBe(true);
    const all = new Tagger({ ...weights, layers: weights.layers.map(({ gate: _, ...layer }) => layer) });
    const around = 'const rows = table.map((row) => row.cells.length); // 12 of 40\nThe box is on the table by now.\n';
    for (const text of [letter, `${around.repeat(20)}${letter}${around.repeat(20)}`, letter.toUpperCase()]) {
      const found: Entity[] = [];
      all.tag(text, (entity) => void found.push(entity));
      expect(entitiesOf(text)).toEqual(found);
    }
  });

  it('finds a name at the end of a line of a third of a megabyte', () => {
    const text = `${'the box is on the table and '.repeat(10_000)}Thomas Wheeler called`;
    expect(found(text, 'person').at(-1)).toBe('Thomas Wheeler');
  });

  it('reads one line of 10 MB, and is the same afterwards', () => {
    const line = `${'x'.repeat(10_000_000)} and Thomas Wheeler called`;
    expect(found(line, 'person')).toEqual(['Thomas Wheeler']);
    expect(found(letter, 'person')).toContain('Susan Carter');
  });

  it('is surer of a family name by itself when its person is named in full before or after', () => {
    const inFull = 'Then Peter Oduya spoke with Maria Vrbata, whom Luca Tamberi had called. ';
    const between = 'Nothing else was said that day in the house. '.repeat(1000);
    const sureness = (text: string) =>
      ['of Oduya', 'The Vrbata'].map((mention) => {
        const at = text.indexOf(mention) + mention.indexOf(' ') + 1;
        const here = entitiesOf(text).find(({ type, start }) => type === 'person' && start === at);
        return here?.confidence ?? 0;
      });
    const within = `${between}A row of Oduya chairs. ${between}The Vrbata was cold. ${between}`;
    const byThemselves = sureness(within);
    for (const text of [within + inFull, inFull + within]) {
      sureness(text).forEach((sure, i) => {
        expect(sure).toBeGreaterThan(byThemselves[i] ?? 1);
        expect(sure).toBeGreaterThanOrEqual(0.75);
      });
    }
  });

  it('carries no name from one text to the next', () => {
    const alone = entitiesOf('the Wheeler papers');
    entitiesOf(`${letter}
Thomas Wheeler`);
    expect(entitiesOf('the Wheeler papers')).toEqual(alone);
  });

  it('takes no digits for people', () => {
    const text = 'Call 4411 2231 9981 or Smith99, item 0x4f3a, ISO 8601, RFC 2119, 2026-01-02';
    expect(found(text, 'person').filter((name) => /\d/.test(name))).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n '],
    ['emoji', '😀🎉👩‍👩‍👧‍👦'.repeat(500)],
    ['half a surrogate pair', '\ud83d and \ude00'],
    ['mixed scripts', 'Привет 東京 مرحبا Ελλάδα नमस्ते'],
    ['one letter again and again', 'A'.repeat(100_000)],
    ['names without an end', 'Thomas '.repeat(5_000)],
    ['signs', '"\'.,;:!?()[]{}<>/\\|@#$%^&*'.repeat(1_000)],
  ])('takes %s, and stays within the text', (_what, text) => {
    const entities = entitiesOf(text);
    for (const { start, end } of entities) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    const starts = entities.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});
