import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Thrown for a regex that cannot be said without what ripgrep's engine leaves out. */
class UntranslatableRegexError extends Error {
  override readonly name = 'UntranslatableRegexError';
}

const parser = new RegExpParser({ ecmaVersion: 2024 });

/** A regex in the syntax of ripgrep's engine. */
export interface RustRegex {
  readonly source: string;
  /** Whether lookaround was left out, which that engine does not have: it then matches more. */
  readonly simplified: boolean;
}

/**
 * Says a JavaScript regex in the syntax of ripgrep's engine; undefined where it cannot be said. Classes and `\b` are
 * those of ASCII, as in JavaScript; patterns with letters beyond ASCII ask for Unicode by themselves. With `ascii`,
 * classes are cut to ASCII: repeated classes of Unicode make that engine's automata very large.
 */
export function toRust(regex: RegExp, ascii = false): RustRegex | undefined {
  const { source, flags } = regex;
  const pattern = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const translation = { simplified: false, wide: false, ascii };
  try {
    const body = alternatives(pattern.alternatives, translation);
    const marks = `${flags.includes('i') ? 'i' : ''}${translation.wide ? 'u' : ''}`;
    return { source: `(?${marks}:${body})`, simplified: translation.simplified };
  } catch (error) {
    if (error instanceof UntranslatableRegexError) return undefined;
    throw error;
  }
}

interface Translation {
  simplified: boolean;
  wide: boolean;
  readonly ascii: boolean;
}

function alternatives(list: readonly AST.Alternative[], into: Translation): string {
  return list.map(({ elements }) => elements.map((element) => elementSource(element, into)).join('')).join('|');
}

function elementSource(element: AST.Element, into: Translation): string {
  switch (element.type) {
    case 'Character':
      return character(element.value, into);
    case 'CharacterSet':
      return setSource(element, into);
    case 'CharacterClass':
      return classSource(element, into);
    case 'Group':
    case 'CapturingGroup':
      return `(?:${alternatives(element.alternatives, into)})`;
    case 'Quantifier':
      return quantified(element, into);
    case 'Assertion':
      return assertion(element, into);
    default:
      throw new UntranslatableRegexError();
  }
}

function quantified({ element, min, max, greedy }: AST.Quantifier, into: Translation): string {
  const count = max === Number.POSITIVE_INFINITY ? `{${min},}` : `{${min},${max}}`;
  const part = elementSource(element, into);
  return part === '' ? '' : `(?:${part})${count}${greedy ? '' : '?'}`;
}

function assertion(node: AST.Assertion, into: Translation): string {
  if (node.kind === 'word') return node.negate ? '(?-u:\\B)' : '(?-u:\\b)';
  if (node.kind === 'start') return '^';
  if (node.kind === 'end') return '$';
  into.simplified = true;
  return '';
}

function character(code: number, into: Translation): string {
  if (code > 0x7f) into.wide = true;
  if (code >= 0xd800 && code <= 0xdfff) throw new UntranslatableRegexError();
  return `\\x{${code.toString(16)}}`;
}

/** What `\d`, `\s` and `\w` stand for in JavaScript, as members of a class; `\s` without the blanks beyond ASCII. */
const members = { digit: '0-9', space: '\\t\\n\\x0b\\x0c\\r\\x20', word: '0-9A-Za-z_' } as const;

function setSource(set: AST.CharacterSet, into: Translation): string {
  if (set.kind === 'any') return '.';
  if (set.kind === 'property') {
    into.wide = true;
    return set.raw;
  }
  return `[${set.negate ? '^' : ''}${members[set.kind]}]`;
}

function classSource(node: AST.CharacterClass, into: Translation): string {
  const parts = node.elements.map((element) => {
    if (element.type === 'Character') return memberRange(element.value, element.value, into);
    if (element.type === 'CharacterClassRange') return memberRange(element.min.value, element.max.value, into);
    if (element.type === 'CharacterSet') return setSource(element, into);
    throw new UntranslatableRegexError();
  });
  if (parts.join('') === '') throw new UntranslatableRegexError();
  return `[${node.negate ? '^' : ''}${parts.join('')}]`;
}

function memberRange(min: number, max: number, into: Translation): string {
  const last = into.ascii ? Math.min(max, 0x7f) : max;
  if (min > last) return '';
  return min === last ? character(min, into) : `${character(min, into)}-${character(last, into)}`;
}
