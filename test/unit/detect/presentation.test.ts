import { maskValue } from '../../../src/detect/mask.js';
import { convertOffsets } from '../../../src/detect/offsets.js';
import { placeholder, redact } from '../../../src/detect/redact.js';

describe('offsets', () => {
  const text = 'aé€😀b\ud800c';
  const spans = [
    { start: 1, end: 2, infotype: 'x' },
    { start: 3, end: 5, infotype: 'y' },
    { start: 5, end: 8, infotype: 'z' },
  ];

  test('in UTF-16 stay as they are', () => {
    expect(convertOffsets(text, spans, 'utf-16')).toEqual(spans);
  });

  test('in UTF-32 count code points', () => {
    expect(convertOffsets(text, spans, 'utf-32').map(({ start, end }) => [start, end])).toEqual([
      [1, 2],
      [3, 4],
      [4, 7],
    ]);
  });

  test('in UTF-8 count the bytes that an encoder writes', () => {
    const bytes = (upTo: number) => Buffer.byteLength(text.slice(0, upTo), 'utf8');
    expect(convertOffsets(text, spans, 'utf-8').map(({ start, end }) => [start, end])).toEqual(
      spans.map(({ start, end }) => [bytes(start), bytes(end)]),
    );
  });

  test('keep what else a span holds', () => {
    expect(convertOffsets(text, spans, 'utf-8').map((s) => s.infotype)).toEqual(['x', 'y', 'z']);
  });
});

describe('redaction', () => {
  test('names the infotype in place of the value', () => {
    expect(placeholder('identity/us-ssn')).toBe('[US_SSN]');
    expect(placeholder('finance/payment-card')).toBe('[PAYMENT_CARD]');
  });

  test('replaces every finding and nothing else', () => {
    const findings = [
      { infotype: 'identity/us-ssn', start: 4, end: 15 },
      { infotype: 'contact/email', start: 15, end: 18 },
    ];
    expect(redact('SSN 536-90-4399a@b!', findings)).toBe('SSN [US_SSN][EMAIL]!');
    expect(redact('nothing', [])).toBe('nothing');
  });
});

describe('masking', () => {
  const text = 'card 4111 1111 1111 1111.';
  const span = { start: 5, end: 24 };

  test('shows the length alone', () => {
    expect(maskValue(text, span, {})).toBe('*'.repeat(19));
  });

  test('keeps the last four of a card', () => {
    expect(maskValue(text, span, { keepLast: 4 })).toBe(`${'*'.repeat(15)}1111`);
  });

  test('never shows more than half', () => {
    expect(maskValue('abcd', { start: 0, end: 4 }, { keepLast: 4 })).toBe('**cd');
  });
});
