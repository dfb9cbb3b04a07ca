import type { Chance, Example } from './example.js';

/** Ways of noise that leave everything where it stands, and how often each is taken. */
const inPlace: readonly (readonly [share: number, change: (text: string, chance: Chance) => string])[] = [
  [0.35, (text) => text.toLowerCase()],
  [0.25, (text) => text.toUpperCase()],
  [0.4, misread],
];

/** What training sees besides: lines that programs broke, joined, quoted or widened, and careless typing. */
const further: readonly (readonly [share: number, change: (example: Example, chance: Chance) => Example])[] = [
  [0.45, (example, chance) => inPlaceNoise(example, chance)],
  [0.15, (example, chance) => rewritten(example, wrapped(example.text, 30 + chance.below(60)))],
  [
    0.1,
    (example) =>
      rewritten(
        example,
        replaced(example.text, /(?<!\n)\n(?!\n)/g, () => ' '),
      ),
  ],
  [
    0.04,
    (example) =>
      rewritten(
        example,
        replaced(example.text, /\n/g, () => '\n\n'),
      ),
  ],
  [0.05, (example, chance) => rewritten(example, widened(example.text, chance))],
  [
    0.05,
    (example, chance) => rewritten(example, lineStarts(example.text, chance.pick(['> ', '>', '    ', '| ', '- ']))),
  ],
  [
    0.04,
    (example) =>
      rewritten(
        example,
        replaced(example.text, /[.,](?=\s|$)/g, () => ''),
      ),
  ],
  [
    0.02,
    (example) =>
      rewritten(
        example,
        replaced(example.text, /(?<=\w)(?=[,.:;)](?:\s|$))|(?<=\()(?=\w)/g, () => ' '),
      ),
  ],
  [
    0.02,
    (example, chance) =>
      rewritten(
        example,
        replaced(example.text, /(?<=\p{Ll}{4})(?=\p{Ll}{4})/gu, () => (chance.is(0.05) ? '-\n' : '')),
      ),
  ],
  [0.04, (example) => sameLength(example, (text) => text.normalize('NFD').replace(/\p{M}/gu, ''))],
  [
    0.03,
    (example) => sameLength(example, (text) => text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())),
  ],
  [
    0.01,
    (example) =>
      rewritten(
        example,
        replaced(example.text, /\n/g, () => '<br>\n'),
      ),
  ],
];

/** A text as bad keyboards and scanners leave it. */
export function inPlaceNoise(example: Example, chance: Chance): Example {
  const change = chosen(inPlace, chance);
  return sameLength(example, (text) => change(text, chance));
}

/** A text as keyboards, scanners, mail programs and converters leave it. */
export function withNoise(example: Example, chance: Chance): Example {
  return chosen(further, chance)(example, chance);
}

function chosen<T>(ways: readonly (readonly [share: number, way: T])[], chance: Chance): T {
  let rest = chance.next();
  for (const [share, way] of ways) {
    rest -= share;
    if (rest < 0) return way;
  }
  return chance.pick(ways)[1];
}

const confused: Readonly<Record<string, string>> = {
  l: '1',
  o: '0',
  e: 'c',
  i: 'l',
  m: 'n',
  a: 'o',
  S: '5',
  B: '8',
  I: 'l',
  O: '0',
  n: 'u',
  t: 'f',
  ',': '.',
  g: 'q',
};

function misread(text: string, chance: Chance): string {
  return text.replace(/[loeimaSBIOnt,g]/g, (char) => (chance.is(0.03) ? (confused[char] ?? char) : char));
}

/** The text changed, where that leaves everything in its place; as it is otherwise. */
function sameLength(example: Example, change: (text: string) => string): Example {
  const text = change(example.text);
  return text.length === example.text.length ? { ...example, text } : example;
}

/** A piece of a text and what stands there instead; an insertion where both ends are the same. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

function replaced(text: string, pattern: RegExp, by: () => string): Edit[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    by: by(),
  }));
}

/** Line ends in place of blanks, so that no line is longer than it must be. */
function wrapped(text: string, width: number): Edit[] {
  const edits: Edit[] = [];
  let [lineStart, blank] = [0, -1];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\n') [lineStart, blank] = [i + 1, -1];
    else if (text[i] === ' ') blank = i;
    if (i - lineStart < width || blank < lineStart) continue;
    edits.push({ start: blank, end: blank + 1, by: '\n' });
    [lineStart, blank] = [blank + 1, -1];
  }
  return edits;
}

function widened(text: string, chance: Chance): Edit[] {
  const share = chance.pick([0.03, 0.1, 0.3]);
  return replaced(text, / /g, () => (chance.is(share) ? chance.pick(['  ', '   ', '\t', ' \n']) : ' '));
}

function lineStarts(text: string, before: string): Edit[] {
  return replaced(text, /^/gm, () => before);
}

/** The text with its pieces changed, and marks moved with what they mark; what is put before a mark stays outside. */
function rewritten(example: Example, edits: readonly Edit[]): Example {
  const old = example.text;
  // Where a mark begins that begins at a unit of the old text, and where one ends that ends there.
  const [starts, ends] = [new Int32Array(old.length + 1), new Int32Array(old.length + 1)];
  let [text, last] = ['', 0];
  for (const { start, end, by } of [...edits, { start: old.length, end: old.length, by: '' }]) {
    for (let at = last; at < start; at++) {
      starts[at] = text.length + at - last;
      ends[at + 1] = text.length + at - last + 1;
    }
    text += old.slice(last, start);
    starts.fill(text.length, start, end);
    text += by;
    ends.fill(text.length, start + 1, end + 1);
    last = end;
  }
  const moved = <T extends { readonly start: number; readonly end: number }>(marks: readonly T[]): T[] =>
    marks
      .map((mark) => ({ ...mark, start: starts[mark.start] ?? 0, end: ends[mark.end] ?? 0 }))
      .filter(({ start, end }) => start < end);
  return { ...example, text, spans: moved(example.spans), parts: moved(example.parts ?? []) };
}
