import { redact, withRepeats } from '../../../src/detect/redact.js';

const ssn = ['536', '90', '4399'];
const at = (text: string, value: string, infotype = 'identity/us-ssn') => {
  const start = text.indexOf(value);
  return { infotype, start, end: start + value.length };
};
const clean = (text: string, ...found: Parameters<typeof redact>[1]) => redact(text, withRepeats(text, found));

describe('a redacted text', () => {
  test('does not hold a value that was taken out anywhere else, however it is written there', () => {
    const text = `SSN ${ssn.join('-')}, later ${ssn.join('')}, ${ssn.join(' ')} and (${ssn.join('.')})`;
    expect(clean(text, at(text, ssn.join('-')))).toBe('SSN [US_SSN], later [US_SSN], [US_SSN] and ([US_SSN])');
  });

  test('knows a value in another case', () => {
    const text = 'Ann.Lee@Example.com or ann.lee@example.com';
    expect(clean(text, at(text, 'Ann.Lee@Example.com', 'contact/email'))).toBe('[EMAIL] or [EMAIL]');
  });

  test('keeps what only begins or ends alike, and what is too short to be told from a word', () => {
    const text = `SSN ${ssn.join('-')}; order ${ssn.join('')}1, no 7${ssn.join('')}`;
    expect(clean(text, at(text, ssn.join('-')))).toBe(`SSN [US_SSN]; order ${ssn.join('')}1, no 7${ssn.join('')}`);
    expect(clean('age 42, room 42', { infotype: 'person/age', start: 4, end: 6 })).toBe('age [AGE], room 42');
  });

  test('keeps the order of what was found, and takes out what overlaps as one', () => {
    const text = `${ssn.join('-')} ${ssn.join('-')} a@example.com`;
    const found = [at(text, ssn.join('-')), at(text, 'a@example.com', 'contact/email')];
    expect(clean(text, ...found)).toBe('[US_SSN] [US_SSN] [EMAIL]');
  });

  test('of a long text with many values takes linear time', () => {
    const text = 'a1 b2 c3 d4 e5 f6 g7 h8 '.repeat(40_000);
    const found = Array.from({ length: 5_000 }, (_, i) => ({ infotype: 'a/b', start: i * 24, end: i * 24 + 11 }));
    expect(withRepeats(text, found).length).toBeGreaterThan(found.length);
  });
});
