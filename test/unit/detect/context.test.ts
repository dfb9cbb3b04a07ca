import { type Context, ContextReader, hintContexts } from '../../../src/detect/context.js';
import { Vocabulary } from '../../../src/detect/vocabulary.js';
import { wordsOf } from '../../../src/detect/words.js';

/** The phrases of one owner, number 0. */
function vocabularyOf(phrases: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  vocabulary.add(0, phrases);
  return vocabulary;
}

/** The context of the piece between » and « in a text. */
function contextOf(marked: string, phrases: readonly string[]): Context | undefined {
  const start = marked.indexOf('»');
  const text = marked.replace('»', '').replace('«', '');
  return new ContextReader(text, vocabularyOf(phrases)).find(0, start, marked.indexOf('«') - 1);
}

describe('words', () => {
  test('split identifiers at underscores, dashes, humps and digits', () => {
    expect(wordsOf('customer_ssn')).toEqual(['customer', 'ssn']);
    expect(wordsOf('customerSSN')).toEqual(['customer', 'ssn']);
    expect(wordsOf('HTTPServer-id2')).toEqual(['http', 'server', 'id', '2']);
    expect(wordsOf('taxFileNumber')).toEqual(['tax', 'file', 'number']);
  });

  test('keep the plural of an abbreviation together', () => {
    expect(wordsOf('SSNs of PANs')).toEqual(['ssns', 'of', 'pans']);
  });

  test('lose case and accents', () => {
    expect(wordsOf('Numéro de SÉCURITÉ')).toEqual(['numero', 'de', 'securite']);
  });
});

describe('context', () => {
  test('is found before and behind a match', () => {
    expect(contextOf('SSN: »123«', ['ssn'])?.reach).toBe('before');
    expect(contextOf('»123« is the SSN', ['ssn'])?.reach).toBe('after');
  });

  test('is found in whole words only', () => {
    expect(contextOf('acid_level »123«', ['cid'])).toBeUndefined();
    expect(contextOf('handled »123«', ['dl'])).toBeUndefined();
  });

  test('is not found in letters of a hash', () => {
    expect(contextOf('index fabadb8,cc95eb0 »4866510«', ['cc'])).toBeUndefined();
    expect(contextOf('cc95eb0fabadb8fabadb8 »4866510«', ['cc'])).toBeUndefined();
    expect(contextOf('cc2 »4866510«', ['cc'])?.reach).toBe('before');
    expect(contextOf('field_cc95eb01 »4866510«', ['cc'])?.reach).toBe('before');
  });

  test('is found in names of columns and fields, written in any manner', () => {
    for (const name of ['social_security', 'socialSecurity', 'Social-Security', 'SOCIAL  SECURITY', 'socialsecurity']) {
      expect(contextOf(`${name}=»123«`, ['social security'])?.phrase).toBe('social security');
    }
  });

  test('is found regardless of accents on either side', () => {
    expect(contextOf('numero de securite sociale »1«', ['sécurité sociale'])).toBeDefined();
    expect(contextOf('Sécurité Sociale »1«', ['securite sociale'])).toBeDefined();
  });

  test('does not reach across a blank line, but across a line break', () => {
    expect(contextOf('SSN\n\n»123«', ['ssn'])).toBeUndefined();
    expect(contextOf('SSN\r\n \r\n»123«', ['ssn'])).toBeUndefined();
    expect(contextOf('SSN\n»123«', ['ssn'])?.reach).toBe('before');
    expect(contextOf('»123«\n\nSSN', ['ssn'])).toBeUndefined();
  });

  test('is far when many words stand between, and gone beyond the window', () => {
    expect(contextOf('ssn a b c d e f »1«', ['ssn'])?.reach).toBe('far');
    expect(contextOf(`ssn ${'x'.repeat(90)} »1«`, ['ssn'])).toBeUndefined();
    expect(contextOf(`»1« ${'x'.repeat(50)} ssn`, ['ssn'])).toBeUndefined();
  });

  test('is far when another value stands between, since the label is its', () => {
    expect(contextOf('SSN: 536904399 Account: »1«', ['ssn'])?.reach).toBe('far');
    expect(contextOf('Phone 2: »1«', ['phone'])?.reach).toBe('before');
  });

  test('is far when it is the label of what follows, or of another sentence or line', () => {
    expect(contextOf('»1« passport: 2', ['passport'])?.reach).toBe('far');
    expect(contextOf('{"bsn":"»1«","ssn":"2"}', ['ssn'])?.reach).toBe('far');
    expect(contextOf('until »1«. Birth certificate', ['birth'])?.reach).toBe('far');
    expect(contextOf('»1«\nssn', ['ssn'])?.reach).toBe('far');
    expect(contextOf('diagnosis confirmed; cell »1«', ['diagnosis'])?.reach).toBe('far');
  });

  test('is not cut out of a word at the edge of the window', () => {
    const text = `acid ${'x'.repeat(77)} `;
    expect(
      new ContextReader(`${'y '.repeat(200)}${text}123`, vocabularyOf(['cid'])).find(
        0,
        400 + text.length,
        403 + text.length,
      ),
    ).toBeUndefined();
  });

  test('does not count words inside the match itself', () => {
    expect(contextOf('»card 123«', ['card'])).toBeUndefined();
  });

  test('takes a hint from outside as the strongest', () => {
    const index = vocabularyOf(['tax file number', 'tfn']);
    expect(hintContexts(index, ['customerTFN']).get(0)).toEqual({ phrase: 'tfn', reach: 'hint' });
    expect(hintContexts(index, ['tax_file_number']).get(0)).toEqual({ phrase: 'tax file number', reach: 'hint' });
    expect(hintContexts(index, ['acid', 'stfn']).get(0)).toBeUndefined();
  });

  test('answers for many sorted positions as one reader for each would', () => {
    const text = 'ssn 111 222 filler text to go on with '.repeat(60);
    const index = vocabularyOf(['ssn', 'filler text']);
    const reader = new ContextReader(text, index);
    for (const match of text.matchAll(/\d+/g)) {
      const alone = new ContextReader(text, index).find(0, match.index, match.index + 3);
      expect(reader.find(0, match.index, match.index + 3)?.reach).toBe(alone?.reach);
    }
  });
});
