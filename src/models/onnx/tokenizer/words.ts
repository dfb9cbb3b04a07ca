import { byteLevel, byteLevelPattern } from './byte-letters.js';
import type { FilePart } from './file-part.js';
import { type Mapped, piece, relettered } from './mapped.js';
import { prepended } from './normaliser.js';

/** Cuts a text into the pieces that the model of a tokenizer cuts into tokens, each by itself. */
export type Cut = (given: Mapped) => Mapped[];

const supported = [
  'BertPreTokenizer',
  'ByteLevel',
  'Digits',
  'Metaspace',
  'Punctuation',
  'Sequence',
  'Split',
  'Whitespace',
  'WhitespaceSplit',
];

/** What tokenizers take for punctuation: Unicode's, and all signs of ASCII. */
const punctuation = '\\p{P}$+<=>^`|~';

/** @throws {TokenizerError} */
export function cutOf(part: FilePart | null): Cut {
  if (part === null) return (given) => [given];
  switch (part.type) {
    case 'BertPreTokenizer':
      return (given) => matches(given, new RegExp(`[${punctuation}]|[^\\s${punctuation}]+`, 'gu'));
    case 'ByteLevel':
      return bytes(part);
    case 'Digits': {
      const pattern = part.flag('individual_digits', false) ? /\p{N}/gu : /\p{N}+/gu;
      return (given) => split(given, pattern, 'Isolated', false);
    }
    case 'Metaspace':
      return metaspace(part);
    case 'Punctuation': {
      const behavior = part.text('behavior', 'Isolated');
      return (given) => split(given, new RegExp(`[${punctuation}]`, 'gu'), behavior, false);
    }
    case 'Sequence': {
      const steps = part.parts('pretokenizers').map(cutOf);
      return (given) => steps.reduce<Mapped[]>((pieces, step) => pieces.flatMap(step), [given]);
    }
    case 'Split': {
      const pattern = part.pattern('pattern');
      const behavior = part.text('behavior', 'Isolated');
      const invert = part.flag('invert', false);
      return (given) => split(given, pattern, behavior, invert);
    }
    case 'Whitespace':
      return (given) => matches(given, /[\p{L}\p{M}\p{N}\p{Pc}]+|[^\p{L}\p{M}\p{N}\p{Pc}\s]+/gu);
    case 'WhitespaceSplit':
      return (given) => matches(given, /\S+/gu);
    default:
      throw part.unsupported(supported);
  }
}

function bytes(part: FilePart): Cut {
  const isPrefixed = part.flag('add_prefix_space', true);
  const isCut = part.flag('use_regex', true);
  return (given) => {
    const text = isPrefixed && given.text !== '' && !given.text.startsWith(' ') ? prepended(given, ' ') : given;
    return (isCut ? matches(text, byteLevelPattern) : [text]).map(byteLevel);
  };
}

function metaspace(part: FilePart): Cut {
  const mark = part.text('replacement', '▁');
  const isPrefixed = part.text('prepend_scheme', part.flag('add_prefix_space', true) ? 'always' : 'never') !== 'never';
  const isCut = part.flag('split', true);
  return (given) => {
    const marked = relettered(given, given.text.replaceAll(' ', mark));
    const text = isPrefixed && marked.text !== '' && !marked.text.startsWith(mark) ? prepended(marked, mark) : marked;
    return isCut ? split(text, new RegExp(mark, 'gu'), 'MergedWithNext', false) : [text];
  };
}

function matches(given: Mapped, pattern: RegExp): Mapped[] {
  const found: Mapped[] = [];
  for (const { index, 0: match } of given.text.matchAll(pattern)) {
    if (match !== '') found.push(piece(given, index, index + match.length));
  }
  return found;
}

/** Cuts at the matches of a pattern; with `invert`, at what stands between them. */
function split(given: Mapped, pattern: RegExp, behavior: string, invert: boolean): Mapped[] {
  const parts: { from: number; to: number; isDelimiter: boolean }[] = [];
  let at = 0;
  const add = (to: number, isMatch: boolean) => {
    if (to > at) parts.push({ from: at, to, isDelimiter: isMatch !== invert });
    at = Math.max(at, to);
  };
  for (const { index, 0: match } of given.text.matchAll(pattern)) {
    if (match === '') continue;
    add(index, false);
    add(index + match.length, true);
  }
  add(given.text.length, false);
  return joined(parts, behavior).map(({ from, to }) => piece(given, from, to));
}

interface Cutting {
  readonly from: number;
  readonly to: number;
  readonly isDelimiter: boolean;
}

/** What becomes of delimiters: gone, pieces of their own, or part of the piece before or behind. */
function joined(parts: readonly Cutting[], behavior: string): { from: number; to: number }[] {
  if (behavior === 'Removed') return parts.filter(({ isDelimiter }) => !isDelimiter);
  const pieces: { from: number; to: number; last: boolean }[] = [];
  for (const { from, to, isDelimiter } of parts) {
    const before = pieces.at(-1);
    const isOne =
      (behavior === 'MergedWithPrevious' && isDelimiter && before?.last === false) ||
      (behavior === 'MergedWithNext' && !isDelimiter && before?.last === true) ||
      (behavior === 'Contiguous' && isDelimiter && before?.last === true);
    if (isOne && before) Object.assign(before, { to, last: isDelimiter });
    else pieces.push({ from, to, last: isDelimiter });
  }
  return pieces;
}
