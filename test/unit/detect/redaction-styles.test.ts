import { digitsOf, luhn } from '../../../src/detect/checksums.js';
import { createRedactor, type RedactionStyle, withRepeats } from '../../../src/detect/redact.js';

const ssn = ['536', '90', '4399'];
const card = ['4111', '1111', '1111', '1111'];
const at = (text: string, value: string, infotype = 'identity/us-ssn') => {
  const start = text.indexOf(value);
  return { infotype, start, end: start + value.length };
};
const redactor = (style: RedactionStyle, but: Partial<Parameters<typeof createRedactor>[0]> = {}) =>
  createRedactor({ style, key: new Uint8Array(16), isReal: () => false, ...but });

describe('numbered redaction', () => {
  test('gives a value one number in all texts, whichever way it is written, and each kind its own count', () => {
    const redact = redactor('numbered');
    const first = `Ann ${ssn.join('-')}, Bob 219-09-9999`;
    const found = [at(first, ssn.join('-')), at(first, '219-09-9999'), at(first, 'Ann', 'person/name')];
    expect(redact(first, found)).toBe('[NAME_1] [US_SSN_1], Bob [US_SSN_2]');
    const second = `ANN has ${ssn.join(' ')} and Cy ${ssn.join('')}`;
    expect(
      redact(second, [...withRepeats(second, [at(second, ssn.join(' '))]), at(second, 'ANN', 'person/name')]),
    ).toBe('[NAME_1] has [US_SSN_1] and Cy [US_SSN_1]');
  });

  test('begins anew with each redactor', () => {
    const text = `SSN ${ssn.join('-')}`;
    for (let n = 0; n < 2; n++) expect(redactor('numbered')(text, [at(text, ssn.join('-'))])).toBe('SSN [US_SSN_1]');
  });
});

describe('redaction that keeps the format', () => {
  const format = (value: string, but: Partial<Parameters<typeof createRedactor>[0]> = {}) =>
    redactor('format', but)(`<${value}>`, [{ infotype: 'a/b', start: 1, end: 1 + value.length }]).slice(1, -1);

  test('puts digits for digits and letters for letters of the same case and script, and keeps what stands between', () => {
    expect(format('AB-12/cd 3.4')).toMatch(/^[A-Z]{2}-\d\d\/[a-z]{2} \d\.\d$/);
    expect(format('ann.lee@example.com')).toMatch(/^[a-z]{3}\.[a-z]{3}@[a-z]{7}\.[a-z]{3}$/);
    expect(format('Иванов')).toMatch(/^\p{Lu}\p{Ll}{5}$/u);
    expect(format('Иванов')).toMatch(/^\p{Script=Cyrillic}+$/u);
    expect(format('王小明')).toMatch(/^\p{Script=Han}{3}$/u);
    expect(format('٠١٢٣')).toMatch(/^[٠-٩]{4}$/);
    expect(format('５３６')).toMatch(/^[０-９]{3}$/);
    expect(format('é')).toMatch(/^[a-z]$/);
  });

  test('tells no sign that may be part of a secret', () => {
    expect(format('p%ss{w}rd~')).toMatch(/^[a-z]\*[a-z]{2}\*[a-z]\*[a-z]{2}\*$/);
  });

  test('never gives the value itself, nor one that passes the check of its kind', () => {
    const number = card.join('');
    const isReal = (_: string, candidate: string) => luhn(digitsOf(candidate));
    for (let n = 0; n < 500; n++) {
      const key = Uint8Array.from({ length: 16 }, (_, i) => (n >> i) & 255);
      const standIn = format(card.join(' '), { key, isReal });
      expect(standIn).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
      expect(luhn(digitsOf(standIn))).toBe(false);
      expect(standIn.replace(/\D/g, '')).not.toBe(number);
      expect(format('7', { key })).not.toBe('7');
    }
  });

  test('gives what has the form where a check takes whatever has it, and stars for what has none', () => {
    expect(format('12-34', { isReal: () => true })).toMatch(/^\d\d-\d\d$/);
    expect(format('- -')).toBe('***');
  });

  test('gives the same stand-in to the same value, however it is spaced, and another to another', () => {
    const redact = redactor('format');
    const text = `${card.join(' ')} ${card.join('')} 4012888888881881`;
    const all = [...text.matchAll(/\d{4}( ?\d{4}){3}/g)].map(({ 0: value, index }) => ({
      infotype: 'finance/payment-card',
      start: index,
      end: index + value.length,
    }));
    expect(all).toHaveLength(3);
    const [spaced, plain, other] = redact(text, all).match(/\d{4} \d{4} \d{4} \d{4}|\d{16}/g) ?? [];
    expect(spaced?.replaceAll(' ', '')).toBe(plain);
    expect(other).not.toBe(plain);
  });

  test('gives others under another key', () => {
    const [one, two] = [1, 2].map((n) => format(card.join(''), { key: new Uint8Array(16).fill(n) }));
    expect(one).not.toBe(two);
  });
});

describe('any redaction', () => {
  test.each(['label', 'numbered', 'format'] as const)(
    'by %s takes out what overlaps as one, in whatever order',
    (style) => {
      const text = 'id AAAA-BBBB-CCCC end';
      const found = [
        { infotype: 'a/b', start: 8, end: 17 },
        { infotype: 'a/c', start: 3, end: 12 },
      ];
      const redacted = redactor(style)(text, found);
      expect(redacted).not.toMatch(/AAAA|BBBB|CCCC/);
      expect(redacted.startsWith('id ') && redacted.endsWith(' end')).toBe(true);
    },
  );

  test.each(['label', 'numbered', 'format'] as const)('by %s leaves no half of a character', (style) => {
    const text = 'x 😀😀 y';
    const redacted = redactor(style)(text, [{ infotype: 'a/b', start: 3, end: 5 }]);
    expect(redacted).not.toMatch(/\p{Cs}/u);
    expect(redacted.startsWith('x ') && redacted.endsWith(' y')).toBe(true);
  });

  test.each(['label', 'numbered'] as const)('by %s tells nothing of the length of a value', (style) => {
    const lengths = [9, 12, 4_000].map((length) => {
      const text = `a ${'7'.repeat(length)} b`;
      return redactor(style)(text, [{ infotype: 'a/b', start: 2, end: 2 + length }]).length;
    });
    expect(new Set(lengths).size).toBe(1);
  });
});
