import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { ASCII, BYTES, type ByteSet, byteOf, FIRST_SHARED, isSubset, letterBytes, wordBytes } from './byte-set.js';

/**
 * What a regex may match, as the scanner sees it: never less than the regex does, sometimes more. Assertions are left
 * out, since the regex itself confirms every candidate; but what a lookbehind refuses before a character is kept, which
 * tells where a match may begin, and {@link followerOf} tells what a last lookahead asks for.
 */
export type Tree =
  | { readonly kind: 'bytes'; readonly set: ByteSet; readonly notBefore?: ByteSet }
  | { readonly kind: 'sequence'; readonly parts: readonly Tree[] }
  | { readonly kind: 'choice'; readonly options: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly part: Tree; readonly min: number; readonly max: number };

/** Thrown for a regex that no prefilter can be derived from. */
class UnscannableRegexError extends Error {
  override readonly name = 'UnscannableRegexError';
}

/**
 * Begins a regex that matches only where a part of a name begins: behind no letter, or at a capital behind a small
 * letter (`my_apiKey`).
 */
export const PART_START = '(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))';

const empty: Tree = { kind: 'sequence', parts: [] };
const emptySet = new Uint8Array(BYTES);
const parser = new RegExpParser({ ecmaVersion: 2024 });

/**
 * Reads a regex.
 * @throws {UnscannableRegexError} when it has a backreference
 */
export function treeOf(regex: RegExp): Tree {
  return choice(parse(regex).alternatives, setFlags(regex));
}

function parse({ source, flags }: RegExp): AST.Pattern {
  const unicode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  return parser.parsePattern(source, 0, source.length, unicode);
}

/** The flags that change what a character class covers. */
function setFlags({ flags }: RegExp): string {
  return flags.replace(/[dgy]/g, '');
}

/** Whether every match of a regex begins where the text does. */
export function startsAtTextStart(regex: RegExp): boolean {
  if (regex.flags.includes('m')) return false;
  return parse(regex).alternatives.every(
    ({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start',
  );
}

/** What must follow every match of a regex: what the lookahead that it ends with asks for, if that is anything. */
export function followerOf(regex: RegExp): Tree | undefined {
  const [only, ...others] = parse(regex).alternatives;
  const last = only?.elements.at(-1);
  if (others.length > 0 || last?.type !== 'Assertion' || last.kind !== 'lookahead' || last.negate) return undefined;
  const tree = choice(last.alternatives, setFlags(regex));
  return minLength(tree) > 0 ? tree : undefined;
}

function choice(alternatives: readonly AST.Alternative[], flags: string): Tree {
  const options = alternatives.map(({ elements }) => sequence(elements, flags));
  return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
}

function sequence(elements: readonly AST.Element[], flags: string): Tree {
  const parts: Tree[] = [];
  let refusals: ByteSet[] = [];
  for (const element of elements) {
    if (element.type === 'Assertion') {
      refusals.push(...refusedBefore(element, flags));
      continue;
    }
    const part = elementTree(element, flags);
    const refused = [wordBytes, letterBytes, emptySet]
      .map((set) => refusals.find((one) => isSubset(set, one)))
      .find(Boolean);
    const placed = refused && minLength(part) > 0 ? notBefore(part, refused) : part;
    refusals = [];
    parts.push(...(placed.kind === 'sequence' ? placed.parts : [placed]));
  }
  return parts.length === 1 && parts[0] ? parts[0] : { kind: 'sequence', parts };
}

/**
 * The bytes that an assertion refuses before what follows it; for a word boundary, where a word character follows. Of
 * {@link PART_START} the letters, though a hump is let pass: that is what the boundary `part` stands for.
 */
function refusedBefore(assertion: AST.Assertion, flags: string): ByteSet[] {
  if (assertion.raw === PART_START) return [letterBytes];
  if (assertion.kind === 'word') return assertion.negate ? [] : [wordBytes];
  if (assertion.kind !== 'lookbehind' || !assertion.negate) return [];
  const sets = assertion.alternatives.map(({ elements: [only, ...rest] }) => {
    const isClass = only?.type === 'CharacterClass' || only?.type === 'CharacterSet';
    return isClass && rest.length === 0 ? asciiOnly(setOf(only, flags)) : new Uint8Array(BYTES);
  });
  return [sets.reduce((all, set) => all.map((has, byte) => has | (set[byte] ?? 0)))];
}

/** Bytes that are not ASCII stand for many characters, of which a class may refuse only some. */
function asciiOnly(set: ByteSet): ByteSet {
  return set.map((has, byte) => (byte < ASCII ? has : 0));
}

/** The tree with what may not stand before its first characters; after a word boundary only before word characters. */
function notBefore(tree: Tree, refused: ByteSet): Tree {
  switch (tree.kind) {
    case 'bytes':
      return refused === wordBytes && !isSubset(tree.set, wordBytes) ? tree : { notBefore: refused, ...tree };
    case 'choice':
      return { kind: 'choice', options: tree.options.map((option) => notBefore(option, refused)) };
    case 'sequence': {
      const [first, ...rest] = tree.parts;
      if (!first || minLength(first) === 0) return tree;
      return { kind: 'sequence', parts: [notBefore(first, refused), ...rest] };
    }
    case 'repeat': {
      if (tree.min === 0) return tree;
      const rest: Tree = { ...tree, min: tree.min - 1, max: tree.max - 1 };
      return { kind: 'sequence', parts: [notBefore(tree.part, refused), ...(rest.max > 0 ? [rest] : [])] };
    }
  }
}

function elementTree(element: Exclude<AST.Element, AST.Assertion>, flags: string): Tree {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return choice(element.alternatives, flags);
    case 'Quantifier':
      return element.element.type === 'Assertion'
        ? empty
        : { kind: 'repeat', part: elementTree(element.element, flags), min: element.min, max: element.max };
    case 'Backreference':
      throw new UnscannableRegexError(`the backreference ${element.raw} cannot be looked for in one pass`);
    default:
      return { kind: 'bytes', set: setOf(element, flags) };
  }
}

type CharacterNode = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;

const sets = new Map<string, ByteSet>();

/** The bytes a class of characters covers; the engine itself is asked, so that it and the scanner cannot disagree. */
function setOf(node: CharacterNode, flags: string): ByteSet {
  const key = `${flags}/${node.raw}`;
  const known = sets.get(key);
  if (known) return known;
  const set = new Uint8Array(BYTES);
  if (node.type === 'Character' && !flags.includes('i')) {
    set[byteOf(node.value > 0xffff ? String.fromCodePoint(node.value).charCodeAt(0) : node.value)] = 1;
  } else {
    const one = new RegExp(`^(?:${node.raw})$`, flags);
    for (let byte = 0; byte < FIRST_SHARED; byte++) set[byte] = one.test(String.fromCharCode(byte)) ? 1 : 0;
    addShared(set, node, one);
  }
  sets.set(key, set);
  return set;
}

/** Ranges longer than this cover every byte that is not ASCII. */
const LONGEST_RANGE = 256;

/** Adds the bytes that a class shares with characters beyond U+00FF; rather all of them than one too few. */
function addShared(set: ByteSet, node: CharacterNode, one: RegExp): void {
  const ranges = rangesOf(node, one.flags);
  for (const [from, to] of ranges ?? [[0, 0x10ffff]]) {
    if (to < FIRST_SHARED) continue;
    if (!ranges || to - from > LONGEST_RANGE || to > 0xffff) {
      set.fill(1, ASCII);
      return;
    }
    for (let code = Math.max(from, FIRST_SHARED); code <= to; code++) addCases(set, code, one);
  }
}

/** Adds the bytes of a character and of its other cases. */
function addCases(set: ByteSet, code: number, one: RegExp): void {
  const char = String.fromCharCode(code);
  for (const same of one.ignoreCase ? [char, char.toUpperCase(), char.toLowerCase()] : [char]) {
    set[byteOf(same.charCodeAt(0))] = 1;
  }
}

/** The characters of a class as ranges; undefined when it may cover about anything beyond ASCII. */
function rangesOf(node: CharacterNode, flags: string): (readonly [number, number])[] | undefined {
  // With Unicode folding a small ASCII letter may be another character as well (`k` and the sign of Kelvin).
  if (flags.includes('i') && /[uv]/.test(flags)) return undefined;
  switch (node.type) {
    case 'Character':
      return [[node.value, node.value]];
    case 'CharacterSet':
      return node.kind === 'digit' || node.kind === 'word' ? (node.negate ? undefined : []) : undefined;
    case 'CharacterClass': {
      if (node.negate) return undefined;
      const parts = node.elements.map((element) => {
        if (element.type === 'CharacterClassRange') return [[element.min.value, element.max.value] as const];
        return element.type === 'Character' || element.type === 'CharacterSet' ? rangesOf(element, flags) : undefined;
      });
      return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
    }
    default:
      return undefined;
  }
}

/** The fewest characters a tree matches. */
export function minLength(tree: Tree): number {
  switch (tree.kind) {
    case 'bytes':
      return 1;
    case 'sequence':
      return tree.parts.reduce((sum, part) => sum + minLength(part), 0);
    case 'choice':
      return Math.min(...tree.options.map(minLength));
    case 'repeat':
      return tree.min * minLength(tree.part);
  }
}

/** The most characters a tree matches; infinite when nothing bounds it. */
export function maxLength(tree: Tree): number {
  switch (tree.kind) {
    case 'bytes':
      return 1;
    case 'sequence':
      return tree.parts.reduce((sum, part) => sum + maxLength(part), 0);
    case 'choice':
      return Math.max(...tree.options.map(maxLength));
    case 'repeat':
      return tree.max === 0 ? 0 : tree.max * maxLength(tree.part);
  }
}
