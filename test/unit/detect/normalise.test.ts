import { loadCatalogue } from '../../../src/catalogue.js';
import { createDetector } from '../../../src/detect/detector.js';
import { normalise } from '../../../src/detect/normalise.js';

const detector = createDetector(await loadCatalogue());
const found = (text: string) => detector.detect(text).map((f) => `${f.infotype} ${text.slice(f.start, f.end)}`);

const card = 'finance/payment-card';
const ssn = 'identity/us-ssn';
const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const digits = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

describe('a value is found exactly where it stands, written', () => {
  test.each([
    ['in full-width digits', card, '', wide('4111111111111111'), ''],
    [
      'in full-width digits with ideographic spaces',
      card,
      'x ',
      wide('4111 1111 1111 1111').replaceAll(' ', '　'),
      '。',
    ],
    ['in full-width letters and signs', 'contact/email', '連絡先：', wide('ann@example.com'), '　'],
    ['in Arabic-Indic digits', card, 'رقم ', digits(0x660)('4111 1111 1111 1111'), '.'],
    ['in Persian digits', card, '', digits(0x6f0)('4111-1111-1111-1111'), ''],
    ['in Devanagari digits', card, '', digits(0x966)('4111111111111111'), ' x'],
    ['in Bengali digits', card, '', digits(0x9e6)('4111111111111111'), ' x'],
    ['in Thai digits', card, '', digits(0xe50)('4111111111111111'), ' x'],
    ['with no-break spaces', card, 'card ', '4111\u00a01111\u00a01111\u00a01111', '\u00a0.'],
    ['with narrow spaces', 'finance/iban', 'IBAN ', 'DE89\u202f3704\u202f0044\u202f0532\u202f0130\u202f00', '.'],
    ['with figure dashes', ssn, 'SSN ', '536\u201290\u20124399', ','],
    ['with en dashes', ssn, 'SSN ', '536–90–4399', ','],
    ['with minus signs', ssn, 'SSN: ', '536−90−4399', ''],
    ['with soft hyphens', 'contact/email', 'mail ', 'ann@exam\u00adple.com', ' x'],
    ['with zero-width spaces', card, 'card ', '4111\u200b1111\u200b1111\u200b1111', ''],
    ['with joiners at every place', card, 'card ', [...'4111111111111111'].join('\u200d'), ''],
    ['with marks of direction around', card, '\u202a', '4111\u200e111111111111', '\u202c'],
    ['with a byte order mark inside', ssn, 'SSN ', '536-90\ufeff-4399', ''],
    ['behind an escaped line end', card, '{"text":"card\\n', '4111 1111 1111 1111', '"}'],
    ['behind an escaped tab', ssn, 'ssn\\t', '536-90-4399', '\\n'],
    ['behind the number of a blank', 'contact/email', 'mail\\u0020', 'ann@example.com', ''],
    ['behind an escaped line end, a name', 'contact/email', 'to\\n', 'ann@example.com', '\\nbye'],
    ['with decimal references', ssn, 'SSN ', '536&#45;90&#45;4399', ''],
    ['with hexadecimal references', ssn, 'SSN ', '&#x35;36-90-439&#x39;', '&lt;'],
    ['with named references', card, 'card ', '4111&nbsp;1111&nbsp;1111&#160;1111', '&nbsp;'],
    ['over two lines', card, 'The card\n', '4111 1111\n1111 1111', ' was refused.'],
    ['over two lines with CR', card, 'Card: ', '4111 1111 \r\n1111 1111', '\r\nthanks'],
    ['over three lines', 'finance/iban', 'IBAN ', 'DE89 3704\n0044 0532\n0130 00', ''],
    ['with a dash at the line end', ssn, 'my SSN is ', '536-90-\n4399', ', yours?'],
  ])('%s', (_, infotype, before, value, after) => {
    expect(found(before + value + after)).toContain(`${infotype} ${value}`);
  });

  test('with a label that is', () => {
    expect(found(`${wide('SSN')}：536904399`)).toEqual([`${ssn} 536904399`]);
    expect(found('S\u00adSN 536904399')).toEqual([`${ssn} 536904399`]);
  });

  test('far behind an odd character, and before one', () => {
    const far = 'word '.repeat(2000);
    expect(found(`a\u00a0b ${far}SSN 536-90-4399 ${far}SSN 536\u00ad-90-4399 ${far} 1\u00a02`)).toEqual([
      `${ssn} 536-90-4399`,
      `${ssn} 536\u00ad-90-4399`,
    ]);
  });
});

describe('numbers are not joined over a line end', () => {
  test.each([
    ['of a column', '4111 1111\n1111 1111\n1234 5678\n'],
    ['beside other cells', 'a\t4111 1111\n1111 1111\tb'],
    ['of a row in commas', 'x,4111 1111\n1111 1111,y'],
    ['between bars', '| 4111 1111\n1111 1111 |'],
    ['behind a gap', 'total   4111 1111\n1111 1111   x'],
    ['with other groups', 'tel 4111 111\n11111 1111'],
    ['of paragraphs', '4111 1111\n\n1111 1111'],
  ])('%s', (_, text) => {
    expect(found(text).filter((one) => one.startsWith(card))).toEqual([]);
  });
});

describe('nothing is rewritten', () => {
  test.each([
    ['of plain text', 'Write to ann@example.com, SSN 536-90-4399.\n12,34\n'],
    ['of accents, quotes and letters of other scripts', 'élève “naïf” Ελλάδα Россия 日本語、東京。'],
    ['of dashes among words', 'this – or that — 2019'],
    ['of French spacing', 'Attention\u00a0: oui\u00a0!'],
    ['of Persian joiners', 'می‌خواهم'],
    ['of ampersands', 'R&D; a && b; x &unknown; &#0; &#xd800; &#9999999;'],
    ['of a column of numbers', '12\n34\n56\n'],
  ])('%s', (_, text) => {
    expect(normalise(text)).toBeUndefined();
  });
});

describe('the way back', () => {
  test('gives every character its place', () => {
    const text = 'a &#52;１\u00ad２ 4111 1111\n1111';
    const rewriting = normalise(text);
    expect(rewriting?.text).toBe('a 412 4111 1111 1111');
    const piece = (start: number, end: number) => {
      const span = rewriting?.toOriginal({ start, end });
      return span && text.slice(span.start, span.end);
    };
    expect(piece(0, 1)).toBe('a');
    expect(piece(2, 3)).toBe('&#52;');
    expect(piece(3, 4)).toBe('１');
    expect(piece(2, 5)).toBe('&#52;１\u00ad２');
    expect(piece(4, 5)).toBe('２');
    expect(piece(6, 20)).toBe('4111 1111\n1111');
  });

  test('leaves out what is far from anything odd', () => {
    const text = `${'x '.repeat(5000)}１${' y'.repeat(5000)}`;
    const rewriting = normalise(text);
    expect(rewriting?.text).toHaveLength(1025);
    expect(rewriting?.toOriginal({ start: 512, end: 513 })).toEqual({ start: 10_000, end: 10_001 });
    expect(rewriting?.firstFrom(10_000)).toBe(512);
    expect(rewriting?.firstFrom(10_001)).toBe(513);
  });
});
