import type { DefinitionOf } from '../../../../src/detect/custom/definition.js';
import { finder, tableOf, testKeys } from '../../../custom.js';

const definition = {
  id: 'custom/customer',
  kind: 'exact-data-match',
  title: 'Customer number',
  primary: 'number',
  supporting: ['last name', 'born', 'city'],
} as const satisfies DefinitionOf<'exact-data-match'>;

const csv = `number,last name,born,city,note
C-100-200,Müller,1980-02-01,"Zürich, West",x
C-100-201,O'Brien,1975-11-30,Cork,
C-100-202,van der Berg,1990-07-15,"The ""Hague""",y
`;
const columns = { primary: 'number', supporting: ['last name', 'born', 'city'] };
const { bytes } = tableOf(csv, columns);

const custom = (text: string, but: object = {}) => finder([[{ ...definition, ...but }, bytes]]).custom(text);

describe('a value of the table is found near one of its row', () => {
  test.each([
    ['as it is written', 'Müller has C-100-200.', 'C-100-200'],
    ['without separators, in other letters and accents', 'MULLER: c100200', 'c100200'],
    ['with spaces', 'C 100 201 is of OBrien', 'C 100 201'],
    ['near a value of several words', 'C-100-202 (Van Der Berg)', 'C-100-202'],
    ['near a quoted value', 'C-100-200 lives in Zurich West', 'C-100-200'],
  ])('%s', (_what, text, expected) => {
    expect(custom(text)).toEqual([expected]);
  });
});

describe('a value is not found', () => {
  test.each([
    ['that is not in the table', 'Müller has C-100-209.'],
    ['alone', 'it is C-100-200'],
    ['near a value of another row', "O'Brien has C-100-200"],
    ['farther than so many characters from its row', `Müller ${'lorem '.repeat(60)} C-100-200`],
    ['as a part of a longer one', 'Müller has C-100-2001, C-100-200-7 and XC-100-200'],
  ])('%s', (_what, text) => {
    expect(custom(text)).toEqual([]);
  });
});

test('as many supporting values are needed as the definition says', () => {
  expect(custom('C-100-200', { required: 0 })).toEqual(['C-100-200']);
  expect(custom('C-100-200 Müller', { required: 2 })).toEqual([]);
  expect(custom('C-100-200 Müller 1980-02-01', { required: 2 })).toEqual(['C-100-200']);
});

test('values in other cells of the row count as near', () => {
  expect(custom('C-100-200', { within: 10 })).toEqual([]);
  expect(finder([[definition, bytes]]).custom('C-100-200', { nearby: ['Müller'] })).toEqual(['C-100-200']);
});

test('a value is as sure as can be, and goes before what else stands there', () => {
  const table = tableOf('ssn,name\n536-90-4399,Doe\n', { primary: 'ssn', supporting: ['name'] });
  const { detector } = finder([[{ ...definition, primary: 'ssn', supporting: ['name'] }, table.bytes]]);
  const [finding] = detector.detect('SSN 536-90-4399 of Doe');
  expect(finding).toMatchObject({ infotype: 'custom/customer', confidence: 0.999, validated: true });
});

test('a missing column is refused by its name, with those that are there', () => {
  expect(() => tableOf(csv, { primary: 'iban', supporting: [] })).toThrow(
    'primary: the table has no column "iban"; it has "number", "last name", "born", "city", "note"',
  );
  expect(() => tableOf(csv, { primary: 'number', supporting: ['born', 'street'] })).toThrow(/^supporting\.1: /);
});

test('a table without a header is refused without quoting its values', () => {
  expect(() => tableOf('C-100-200,Müller\n', columns)).toThrow(
    'primary: the table has no column "number"; its first line has to name its 2 columns, and looks like values',
  );
});

test('rows whose value would be found everywhere are passed over and counted', () => {
  const { summary } = tableOf('number,name\n,x\n12,y\nC-100-200,z\n\n', { primary: 'number', supporting: ['name'] });
  expect(summary.entries).toBe(1);
  expect(summary.notes).toEqual([
    '1 rows were passed over: they have no primary value',
    expect.stringMatching(/^1 rows .* fewer than 4/),
  ]);
});

test.each([
  ['nothing', '', /empty/],
  ['no row', 'number\n', /no row/],
  ['a quote that is not closed', 'number,x\nC-100-200,"abc\n', /line 2: a quote is opened/],
])('a table with %s is refused', (_what, text, message) => {
  expect(() => tableOf(text, { primary: 'number', supporting: [] })).toThrow(message);
});

test('semicolons, tabs, a byte order mark and Windows line ends are read too', () => {
  for (const delimiter of [';', '\t', '|']) {
    const table = tableOf(`\ufeffnumber${delimiter}name\r\nC-100-200${delimiter}Doe\r\n`, {
      primary: 'number',
      supporting: ['name'],
    });
    expect(finder([[definition, table.bytes]]).custom('Doe C-100-200')).toEqual(['C-100-200']);
  }
});

test('neither values nor their plain hashes are in what is kept, and equal values look different', () => {
  const table = tableOf(`number,name\n${Array.from({ length: 500 }, (_, n) => `C-200-${n + 100},Doe`).join('\n')}\n`, {
    primary: 'number',
    supporting: ['name'],
  });
  const text = table.bytes.toString('latin1').toLowerCase();
  for (const value of ['c-200-100', 'c200100', 'doe']) expect(text).not.toContain(value);
  const supporting = new Set<string>();
  const rows = text.indexOf('}}') < 0 ? 0 : table.bytes.indexOf('}');
  for (let at = rows; at + 12 <= table.bytes.length && supporting.size < 400; at += 4) {
    supporting.add(table.bytes.subarray(at, at + 4).toString('hex'));
  }
  expect(supporting.size).toBeGreaterThan(390);
});

test('the same table under another key is other bytes', () => {
  expect(tableOf(csv, columns, testKeys(2)).bytes.equals(bytes)).toBe(false);
});

test('of many rows each is found, and what is none is not', () => {
  const number = (n: number) => `K${(n + 1) * 7919}Z`;
  const many = `number,name\n${Array.from({ length: 100_000 }, (_, n) => `${number(n)},name${n}`).join('\n')}\n`;
  const table = tableOf(many, { primary: 'number', supporting: ['name'] });
  const { custom: found } = finder([[{ ...definition, required: 0 }, table.bytes]]);
  const sample = Array.from({ length: 2_000 }, (_, n) => n * 49);
  expect(found(sample.map(number).join(', '))).toEqual(sample.map(number));
  expect(found(sample.map((n) => number(n + 200_000)).join(', '))).toEqual([]);
});

test('a text of nothing but values of the table takes linear time', () => {
  expect(custom("C-100-201 O'Brien ".repeat(20_000)).length).toBe(20_000);
});
