import { loadCatalogue } from '../../../src/catalogue.js';
import { createDetector } from '../../../src/detect/detector.js';
import { TextWindows } from '../../../src/detect/windows.js';

const detector = createDetector(await loadCatalogue());
const found = (text: string) => detector.detect(text).map((f) => `${f.infotype} ${text.slice(f.start, f.end)}`);
const ssn = 'SSN 536-90-4399';
const hit = ['identity/us-ssn 536-90-4399'];

describe('what stands beside broken text is found', () => {
  test.each([
    [
      'bytes that are not UTF-8, read as U+FFFD',
      Buffer.concat([Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(ssn)]).toString(),
    ],
    ['a cut character at the end', Buffer.from(`${ssn} é`).subarray(0, -1).toString()],
    ['NUL bytes', `\0\0${ssn}\0`],
    ['all control characters', `${String.fromCharCode(...Array.from({ length: 32 }, (_, i) => i))} ${ssn}\x7f`],
    ['a lone high surrogate', `\ud800 ${ssn}\ud83d`],
    ['a lone low surrogate', `\udc00${ssn} \udfff`],
    ['noncharacters', `\uffff\ufffe ${ssn}\ufdd0`],
    ['a byte order mark', `\ufeff${ssn}`],
    ['zero-width characters', `${'\u200b'.repeat(5000)}${ssn}${'\u200d'.repeat(5000)}`],
    ['stacked accents', `e${'\u0301'.repeat(5000)} ${ssn}`],
    ['marks of direction', `\u202e${ssn}\u202c`],
    ['lone carriage returns', `a\r\r${ssn}\r`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual(hit);
  });
});

describe('nothing is found in', () => {
  test.each([
    ['no text', ''],
    ['NUL bytes', '\0'.repeat(100_000)],
    ['zero-width characters', '\u200b\u200c\u200d\u2060\ufeff\u00ad'.repeat(20_000)],
    ['lone surrogates', '\ud800'.repeat(100_000)],
    ['surrogates the wrong way round', '\udc00\ud800'.repeat(50_000)],
    ['replacement characters', '\ufffd'.repeat(100_000)],
    ['line ends', '\n'.repeat(100_000)],
    ['full-width digits without end', '４９２９７１８４'.repeat(10_000)],
    ['references without end', '&#'.repeat(50_000)],
    ['references to nothing', '&#0;&#x110000;&;'.repeat(5000)],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('in windows', () => {
  /** Looks at a text made piece by piece; counts findings and the longest piece that was held. */
  function look(pieces: Iterable<string>) {
    const windows = new TextWindows(detector);
    let length = 0;
    let longest = 0;
    const findings: string[] = [];
    const take = (all: ReturnType<TextWindows['push']>) => {
      for (const { start, text, findings: own } of all) {
        expect(start).toBe(length);
        length += text.length;
        longest = Math.max(longest, text.length);
        for (const f of own) findings.push(`${f.infotype} ${start + f.start} ${text.slice(f.start, f.end)}`);
      }
    };
    for (const piece of pieces) take(windows.push(piece));
    take(windows.end());
    return { length, longest, findings };
  }

  function* repeated(piece: string, length: number): Generator<string> {
    const block = piece.repeat(Math.ceil(65_536 / piece.length));
    for (let made = 0; made < length; made += block.length) yield block;
  }

  test('digits without end are read to the end, in pieces', () => {
    const { length, longest, findings } = look(repeated('4929718462049571', 4 << 20));
    expect(length).toBe(4 << 20);
    expect(longest).toBeLessThan(2 << 20);
    expect(findings).toEqual([]);
  });

  test('a value at the end of a long line is found at its place', () => {
    function* line() {
      yield* repeated('lorem ipsum ', 5 << 20);
      yield ssn;
    }
    const { length, findings } = look(line());
    expect(findings).toEqual([`identity/us-ssn ${length - 11} 536-90-4399`]);
  });

  test('a pair of surrogates is never parted, whatever the pieces', () => {
    const text = '😀'.repeat(1 << 20);
    const windows = new TextWindows(detector, {}, { window: 1001, longest: 4000, lead: 500, tail: 600 });
    const parts: string[] = [];
    for (let at = 0; at < 40_000; at += 777) for (const w of windows.push(text.slice(at, at + 777))) parts.push(w.text);
    for (const { text: rest } of windows.end()) parts.push(rest);
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts.slice(0, -1)) expect(part).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });
});
