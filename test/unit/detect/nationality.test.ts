import { namedAs } from '../../../src/detect/nationality.js';

describe('a number where its country is named', () => {
  const { regex, prior } = namedAs('PL', /\b[A-Z]{2} ?\d{7}\b|\bQ\d{8}\b/, 0.4, ['rzeczpospolita']);
  const matchIn = (text: string) => regex.exec(text)?.[0];

  test('is matched behind a word that begins with a name of the country, in any case', () => {
    expect(prior).toBe(0.4);
    expect(matchIn('Polish passport EH 4091245')).toBe('EH 4091245');
    expect(matchIn('POLSKA, paszport EH4091245')).toBe('EH4091245');
    expect(matchIn('polskiego: EH4091245')).toBe('EH4091245');
  });

  test('is matched behind further words that say the same', () => {
    expect(matchIn('Rzeczpospolita / paszport EH4091245')).toBe('EH4091245');
  });

  test('is matched in every one of several shapes', () => {
    expect(matchIn('Polish passport Q40912456')).toBe('Q40912456');
    expect(matchIn('passport Q40912456')).toBeUndefined();
  });

  test('is not matched without the country, behind another word that holds its name, or before it', () => {
    expect(matchIn('French passport EH4091245')).toBeUndefined();
    expect(matchIn('xpolish passport EH4091245')).toBeUndefined();
    expect(matchIn('passport EH4091245 of Poland')).toBeUndefined();
  });

  test('takes an abbreviation as it stands, as a whole word', () => {
    expect(matchIn('Nationality POL, EH4091245')).toBe('EH4091245');
    expect(matchIn('Pol. EH4091245')).toBeUndefined();
    expect(matchIn('POLICY EH4091245')).toBeUndefined();
  });

  test('takes the code of a country right before what the number is of', () => {
    expect(matchIn('plPassport: EH4091245')).toBe('EH4091245');
    expect(matchIn('PL driving licence EH4091245')).toBe('EH4091245');
    expect(matchIn('PL 3, EH4091245')).toBeUndefined();
    expect(namedAs('MY', /\bA\d{8}\b/, 0.4).regex.test('my passport A12345678')).toBe(false);
    expect(namedAs('GB', /\b\d{9}\b/, 0.4).regex.test('ukPassport 925076473')).toBe(true);
  });

  test('is not matched where the country is named far off, or before another number', () => {
    expect(matchIn(`Poland${' '.repeat(56)}EH4091245`)).toBe('EH4091245');
    expect(matchIn(`Poland${' '.repeat(57)}EH4091245`)).toBeUndefined();
    expect(matchIn('Polish since 2004, passport EH4091245')).toBe('EH4091245');
    expect(matchIn('Polish passport ZS7710245, Greek passport EH4091245')).toBe('ZS7710245');
    expect(matchIn('Polish: 77102451, Greek: EH4091245')).toBeUndefined();
  });
});
