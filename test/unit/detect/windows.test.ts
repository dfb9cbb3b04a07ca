import { loadCatalogue } from '../../../src/catalogue.js';
import { createDetector, type DetectOptions } from '../../../src/detect/detector.js';
import type { Finding } from '../../../src/detect/finding.js';
import { TextWindows, type WindowSizes } from '../../../src/detect/windows.js';

const catalogue = await loadCatalogue();
const detector = createDetector(catalogue);

let seed = 7;
const random = (below: number) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % below;
};

function* randomPieces(text: string, longest: number): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const length = 1 + random(longest);
    yield text.slice(at, at + length);
    at += length;
  }
}

/** What windows find, at its place in the whole; and that they make up the text. */
function inWindows(text: string, pieces: Iterable<string>, sizes: WindowSizes, options: DetectOptions = {}): Finding[] {
  const windows = new TextWindows(detector, options, sizes);
  const findings: Finding[] = [];
  let read = '';
  const take = (all: ReturnType<TextWindows['push']>) => {
    for (const window of all) {
      expect(window.start).toBe(read.length);
      expect(window.explain().map((one) => one.finding)).toEqual(window.findings);
      read += window.text;
      for (const f of window.findings) {
        findings.push({ ...f, start: f.start + window.start, end: f.end + window.start });
      }
    }
  };
  for (const piece of pieces) take(windows.push(piece));
  take(windows.end());
  expect(read).toBe(text);
  return findings;
}

// Matches of the examples are shorter than `tail`; context and what a lookbehind sees is within `lead`.
const small: WindowSizes = { window: 2000, longest: 1 << 20, lead: 1000, tail: 2600 };

const examples = catalogue.infotypes.flatMap(({ finds, ignores }) => [...finds, ...ignores].map(({ text }) => text));
const odd = [
  '４１１１１１１１１１１１１１１１',
  '4111\u00a01111\u00a01111\u00a01111',
  '536&#45;90-4399',
  'an\u00adn@example.com',
];
const glue = [' ', ' ', '\n', ', ', '\n\n', ' 😀 ', '; ', '4111 1111\n1111 1111 ', '\ud800', '\u00a0', ' – '];

function mixedText(fragments: readonly string[], count: number): string {
  return Array.from({ length: count }, () => {
    const fragment = fragments[random(fragments.length)] ?? '';
    return fragment + (glue[random(glue.length)] ?? '');
  }).join('');
}

describe('windows find what a look at the whole finds', () => {
  test.each(Array.from({ length: 4 }, (_, round) => round))('in text of examples, in pieces of any size (%i)', () => {
    const text = mixedText([...examples.filter((example) => example.length < 1500), ...odd], 400);
    const whole = detector.detect(text);
    expect(whole.length).toBeGreaterThan(50);
    expect(inWindows(text, randomPieces(text, 3000), small)).toEqual(whole);
  });

  test('where blanks are few', () => {
    const text = mixedText(odd.concat(examples.filter((example) => example.length < 60)), 300).replace(/\s+/g, ',');
    expect(inWindows(text, randomPieces(text, 500), small)).toEqual(detector.detect(text));
  });

  test('in what is in disguise', () => {
    const disguised = Array.from({ length: 200 }, (_, i) => {
      const value = `card 4111 1111 1111 1111 of user${i}@example.com`;
      return i % 2 ? Buffer.from(value).toString('base64') : `user${i} at example dot com`;
    }).join(' and then\n');
    const options = { deobfuscate: true };
    const whole = detector.detect(disguised, options);
    expect(whole).toHaveLength(200);
    expect(inWindows(disguised, randomPieces(disguised, 900), small, options)).toEqual(whole);
  });

  test('when a match begins at each place before and behind an edge', () => {
    for (let before = 0; before < 60; before++) {
      const text = `${'x '.repeat(320 + before)}SSN 536-90-4399 ${'y '.repeat(5000)}`;
      const findings = inWindows(text, [text], small);
      expect(findings).toEqual(detector.detect(text));
      expect(findings).toHaveLength(1);
    }
  });
});

test('a chain of matches that overlap is cut, longer than the longest window, and each part found once', () => {
  const text = '1.1.1.1-'.repeat(20_000);
  const sizes = { window: 700, longest: 2800, lead: 1200, tail: 600 };
  const findings = inWindows(text, [text], sizes);
  findings.forEach((finding, i) => void expect(finding.start).toBeGreaterThanOrEqual(findings[i - 1]?.end ?? 0));
});

test('an empty text has no windows', () => {
  expect(inWindows('', [''], small)).toEqual([]);
});
