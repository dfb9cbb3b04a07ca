import { anyOf, cell, labelled } from '../../../src/detect/labelled.js';

const religion = labelled(
  ['religion', 'place of birth', 'état civil'],
  anyOf(['catholic', 'roman catholic']),
  0.5,
).regex;
const found = (text: string) => religion.exec(text)?.groups?.value;

describe('a labelled value', () => {
  test.each([
    'Religion: Catholic',
    '"religion" : "Catholic"',
    'religion=Catholic&x=1',
    '| Religion | Catholic |',
    '<religion>Catholic</religion>',
    '**Religion:** Catholic',
    'Religion (optional): Catholic',
    'Religion ........ Catholic',
    'RELIGION:\n  Catholic',
    'patientReligion: Catholic',
    'patient_religion: Catholic',
    'placeOfBirth: Catholic',
    'PLACE-OF-BIRTH: Catholic',
    'Etat civil : Catholic',
    'ÉTAT CIVIL : Catholic',
    'Religion no.: Catholic',
  ])('is found in %j', (text) => {
    expect(found(text)).toBe('Catholic');
  });

  test.each([
    ['a label inside a word', 'irreligion: Catholic'],
    ['no sign between label and value', 'religion Catholic'],
    ['a value that goes on', 'religion: Catholicism'],
    ['another label between', 'Religion: Name: Catholic'],
    ['an empty line between', 'Religion:\n\nCatholic'],
  ])('is not found with %s', (_, text) => {
    expect(found(text)).toBeUndefined();
  });

  test('is the longer of two phrases that begin alike', () => {
    expect(found('religion: roman catholic')).toBe('roman catholic');
  });
});

describe('the value of a cell', () => {
  const { regex } = cell(anyOf(['catholic']), 0.1);

  test('is all that stands in it, but for blanks', () => {
    expect(regex.exec(' Catholic ')?.groups?.value).toBe('Catholic');
    expect(regex.test('a Catholic school')).toBe(false);
  });
});
