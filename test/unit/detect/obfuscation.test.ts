import { loadCatalogue } from '../../../src/catalogue.js';
import { createDetector } from '../../../src/detect/detector.js';
import { disguises } from '../../../src/detect/obfuscation.js';

const detector = createDetector(await loadCatalogue());
const found = (text: string) =>
  detector.detect(text, { deobfuscate: true }).map((f) => `${f.infotype} ${text.slice(f.start, f.end)}`);

const ssn = 'the SSN is 536-90-4399';
const card = '4111 1111 1111 1111';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const hex = (text: string) => Buffer.from(text).toString('hex');

describe('in disguise, on request, is found', () => {
  test.each([
    ['base64', 'identity/us-ssn', base64(ssn)],
    ['base64 for URLs, unpadded', 'identity/us-ssn', Buffer.from(`${ssn}?>`).toString('base64url')],
    ['base64 of base64', 'identity/us-ssn', base64(base64(ssn))],
    ['hexadecimal', 'finance/payment-card', hex(card)],
    ['hexadecimal in capitals, by spaces', 'finance/payment-card', hex(card).toUpperCase().replace(/..\B/g, '$& ')],
    ['hexadecimal escapes', 'finance/payment-card', hex(card).replace(/../g, '\\x$&')],
    ['hexadecimal of base64', 'finance/payment-card', hex(base64(`card ${card}`))],
    ['percent encoding of a sign', 'contact/email', 'ann%40example.com'],
    ['percent encoding of all', 'finance/payment-card', hex(card).replace(/../g, '%$&')],
    ['an address in words', 'contact/email', 'ann at example dot com'],
    ['an address in words, all dots', 'contact/email', 'ann dot lee at mail dot example dot com'],
    ['an address in square brackets', 'contact/email', 'ann [at] example [dot] com'],
    ['an address in round brackets', 'contact/email', 'ann(at)example.com'],
    ['an address in German', 'contact/email', 'ann (at) example (punkt) de'],
    ['digits one by one', 'finance/payment-card', '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1'],
    ['digits one by one in groups', 'finance/payment-card', '4 1 1 1  1 1 1 1  1 1 1 1  1 1 1 1'],
    ['digits by dots', 'finance/payment-card', [...'4111111111111111'].join('.')],
    ['an IBAN one by one', 'finance/iban', [...'DE89370400440532013000'].join(' ')],
  ])('%s', (_, infotype, value) => {
    expect(found(`see: ${value}, thanks`)).toEqual([`${infotype} ${value}`]);
  });

  test('base64 over several lines, with what stands before it as context', () => {
    const value = base64(`${'This is what was sent to us. '.repeat(8)}${ssn}`).replace(/.{76}/g, '$&\r\n');
    expect(found(`body\r\n\r\n${value}\r\n`)).toEqual([`identity/us-ssn ${value}`]);
    expect(found(`ssn: ${base64('536904399 ......')}`)).toEqual([`identity/us-ssn ${base64('536904399 ......')}`]);
  });

  test('what is far into a long run', () => {
    const value = base64(`${'x '.repeat(100_000)}${ssn}`);
    expect(found(value)).toHaveLength(1);
  });
});

describe('not found', () => {
  test('is what is in disguise, unless asked for', () => {
    expect(detector.detect(`ann at example dot com, ${base64(ssn)}`)).toEqual([]);
  });

  test('is what is deeper than two encodings', () => {
    expect(found(base64(base64(base64(ssn))))).toEqual([]);
  });

  test.each([
    ['a sentence', 'we meet at example.com at noon dot'],
    ['a name of a program', 'internationalizationServiceFactoryBean'],
    ['a hash', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
    ['bytes', Buffer.from(Array.from({ length: 99 }, (_, i) => (i * 151) % 256)).toString('base64')],
    ['a short row of digits', '1 2 3 4 5'],
    ['a percentage', 'grew by 20% in 3 years'],
  ])('is a disguise in %s', (_, text) => {
    expect(disguises(text)).toEqual([]);
  });
});

test('text that looks encoded over and over is read in time in proportion to its length', () => {
  for (const piece of [
    'a at ',
    'a dot ',
    '1 ',
    '%41',
    'ab',
    'QUFB',
    'QUFBQUFBQUFBQUFB\n',
    '[at] ',
    '\\x41',
    'a.',
    'a-',
  ]) {
    const text = piece.repeat(200_000 / piece.length);
    expect(disguises(text).every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  }
});

test('a run of sixteen million characters is looked into, and one behind it found', () => {
  const text = `${'x'.repeat(16_000_000)} aGVsbG8gd29ybGQsIGhlbGxvIHdvcmxk`;
  expect(disguises(text).at(-1)?.text).toBe('hello world, hello world');
});
