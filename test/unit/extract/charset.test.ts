import iconv from 'iconv-lite';
import { decodeText } from '../../../src/extract/charset.js';

const german = 'Prüfung der Größe: Straße 5, Zürich. '.repeat(20);
const russian = 'Привет, мир! Это обычный русский текст для проверки. 12\n'.repeat(20);

describe('charsets', () => {
  it.each([
    ['utf-8', '\ufeffgrün', 'grün'],
    ['utf-16le', '\ufeffgrün', 'grün'],
    ['utf-16be', '\ufeffgrün', 'grün'],
    ['utf-32le', '\ufeffgrün', 'grün'],
  ])('follows the byte order mark of %s and drops it', (charset, written, read) => {
    expect(decodeText(iconv.encode(written, charset, { addBOM: false }))).toEqual({ text: read, charset });
  });

  it.each([
    ['utf-16le', german],
    ['utf-16be', german],
    ['utf-16le', russian],
    ['utf-16be', russian],
    ['utf-16le', 'id'],
  ])('tells %s without a mark', (charset, text) => {
    expect(decodeText(iconv.encode(text, charset, { addBOM: false }))).toEqual({ text, charset });
  });

  it('takes valid UTF-8 for what it is, whatever is declared', () => {
    expect(decodeText(Buffer.from(german), 'iso-8859-1')).toEqual({ text: german, charset: 'utf-8' });
  });

  it('follows the declaration where bytes are not UTF-8', () => {
    expect(decodeText(iconv.encode(russian, 'koi8-r'), 'KOI8-R')).toEqual({ text: russian, charset: 'koi8-r' });
  });

  it('does not believe in UTF-8 that is not', () => {
    expect(decodeText(iconv.encode(german, 'windows-1252'), 'utf-8').text).toBe(german);
  });

  it.each([
    ['windows-1251', russian],
    ['shift_jis', 'これは日本語のテキストです。文字コードを確認します。'.repeat(10)],
    ['windows-1252', german],
  ])('guesses %s from the bytes', (charset, text) => {
    expect(decodeText(iconv.encode(text, charset)).text).toBe(text);
  });

  it('reads a UTF-8 log with a broken byte as UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(german), Buffer.from([0xff]), Buffer.from(german)]);
    expect(decodeText(bytes).text).toBe(`${german}\ufffd${german}`);
  });

  it('reads bytes of no known charset without failing', () => {
    const text = decodeText(Buffer.from([0x41, 0x81, 0xfe, 0x42])).text;
    expect(text).toMatch(/^A.+B$/);
  });
});
