import { readColumn } from '../../../src/models/tagger/column.js';
import { headerSays } from '../../../src/models/tagger/column-header.js';
import { taggerOf } from '../../../src/models/tagger/open.js';
import { taggerWeights } from '../../../src/tagger-weights.js';

const open = taggerOf(taggerWeights);
const family = [
  'Müller',
  'Kowalski',
  'Nguyen',
  'Smith',
  'García',
  'Schneider',
  "O'Brien",
  'Ivanova',
  'Rossi',
  'Okafor',
];
const full = ['Anna Müller', 'Jan Kowalski', 'Mai Nguyen', 'John Smith', 'Lucía García', 'Sean O’Brien', 'Mario Rossi'];
const products = ['Aurora Desk Lamp', 'Milan Chair', 'Victoria Sofa', 'Emma Rug', 'Madison Curtain', 'Henry Vacuum'];
const cities = ['Berlin', 'Paris', 'Madrid', 'Victoria', 'Florence', 'Houston', 'Austin', 'Jackson'];

/** Infotypes that are sure enough for a label, with how many cells have them. */
function kinds(name: string, cells: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const findings of readColumn(open(), name, cells).values()) {
    for (const { infotype, confidence } of findings) {
      if (confidence >= 0.75) counts[infotype] = (counts[infotype] ?? 0) + 1;
    }
  }
  return counts;
}

describe('a column', () => {
  it.each([
    ['last_name', family, { 'person/name': 10 }],
    ['Nachname', family, { 'person/name': 10 }],
    ['customerName', full, { 'person/name': 7 }],
    ['name', family, { 'person/name': 10 }],
    ['col1', full, { 'person/name': 7 }],
  ])('%s of names is of people, also those that no list has', (name, cells, expected) => {
    expect(kinds(name, cells)).toEqual(expected);
  });

  it.each(['product_name', 'name', 'col1', 'item'])('%s of things named like people is of none', (name) => {
    expect(kinds(name, products)).toEqual({});
  });

  it.each(['product_name', 'brand', 'hostname', 'ship'])('%s says that even family names are no people', (name) => {
    expect(kinds(name, family)).toEqual({});
  });

  it.each(['city', 'name', 'col1'])('%s of towns is not of people, though people are named so', (name) => {
    const found = kinds(name, cities);
    expect(Object.keys(found)).toEqual(['location/place']);
  });

  it('of notes is read note by note', () => {
    const notes = [
      'Patient reports asthma since childhood and uses an inhaler daily.',
      'Called about the invoice, will pay at the end of next week.',
      'Maria Lopez mentioned migraine and hypertension during the call.',
    ];
    const found = readColumn(open(), 'notes', notes);
    expect([...found.keys()]).toEqual([notes[0], notes[2]]);
    expect(kinds('notes', notes)).toMatchObject({ 'health/condition': 3, 'person/name': 1 });
    for (const [text, findings] of found) {
      for (const { start, end } of findings) expect(text.slice(start, end)).toMatch(/^\p{L}.*\p{L}$/u);
    }
  });

  it('of illnesses, of jobs, of addresses is what its name says', () => {
    expect(kinds('diagnosis', ['asthma', 'type 2 diabetes', 'hypertension', 'none'])).toEqual({
      'health/condition': 3,
    });
    expect(kinds('occupation', ['Nurse', 'Head of sales', 'Truck driver'])).toEqual({ 'person/job-title': 3 });
    const streets = ['12 Elm Street, Springfield, IL 62701', 'Hauptstraße 5, 10115 Berlin', 'n/a'];
    expect(kinds('home_address', streets)).toEqual({ 'location/postal-address': 2 });
  });

  it('gives offsets within each cell, without blanks around it', () => {
    const parts = (infotype: string) => infotype !== 'person/name';
    const found = readColumn(open(), 'surname', ['  Kowalski ', 'Müller', 'Smith'], parts);
    expect(found.get('  Kowalski ')).toEqual([{ infotype: 'person/family-name', start: 2, end: 10, confidence: 0.92 }]);
  });

  it.each([
    ['nothing', []],
    ['empty cells', ['', ' ']],
    ['numbers', ['17', '42.5', '2024-01-01']],
    ['emoji', ['🙂', '👩‍👩‍👧']],
    ['states', ['open', 'closed', 'pending']],
  ])('of %s holds nothing', (_what, cells) => {
    expect(kinds('value', cells)).toEqual({});
  });

  it('of a hundred thousand cells takes no longer than its text, whatever repeats', () => {
    const cells = Array.from({ length: 100_000 }, (_, n) => full[n % full.length] ?? '');
    expect(readColumn(open(), 'customer', cells).size).toBe(full.length);
  });
});

describe('the name of a column', () => {
  it.each([
    ['first_name', { type: 'person', part: 'given' }],
    ['LastName', { type: 'person', part: 'family' }],
    ['apellidos', { type: 'person', part: 'family' }],
    ['Prénom', { type: 'person', part: 'given' }],
    ['employee', { type: 'person' }],
    ['product_name', { type: 'something-else' }],
    ['customer_city', { type: 'place' }],
    ['patient_diagnosis', { type: 'condition' }],
    ['name', undefined],
    ['x17', undefined],
    ['', undefined],
  ])('%s', (name, expected) => {
    expect(headerSays(name)).toEqual(expected);
  });
});
