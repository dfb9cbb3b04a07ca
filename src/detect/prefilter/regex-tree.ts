import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { BYTES, type ByteSet, isSubset, OTHER, wordBytes } from './byte-set.js';

/**
 * What a regex may match, as the scanner sees it: never less than the regex does, sometimes more. Assertions are left
 * out, since the regex itself confirms every candidate.
 */
export type Tree =
  | { readonly kind: 'bytes'; readonly set: ByteSet }
  | { readonly kind: 'sequence'; readonly parts: readonly Tree[] }
  | { readonly kind: 'choice'; readonly options: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly part: Tree; readonly min: number; readonly max: number };

/** Thrown for a regex that no prefilter can be derived from. */
export class UnscannableRegexError extends Error {
  override readonly name = 'UnscannableRegexError';
}

const empty: Tree = { kind: 'sequence', parts: [] };
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

/**
 * Whether a regex itself demands, by a lookbehind or a word boundary at its start, that none of these bytes stands
 * before a match: `(?<![\\w-])…`. Said too seldom rather than too often.
 */
export function refusesBefore(regex: RegExp, bytes: ByteSet): boolean {
  return parse(regex).alternatives.every(({ elements: [first] }) => {
    if (first?.type !== 'Assertion') return false;
    if (first.kind === 'word') return isSubset(bytes, wordBytes) && !first.negate && startsWithWord(regex);
    if (first.kind !== 'lookbehind' || !first.negate) return false;
    return first.alternatives.some(({ elements: [only, ...rest] }) => {
      const isClass = only?.type === 'CharacterClass' || only?.type === 'CharacterSet';
      return isClass && rest.length === 0 && isSubset(bytes, setOf(only, setFlags(regex)));
    });
  });
}

function startsWithWord(regex: RegExp): boolean {
  return firstSets(treeOf(regex)).every((set) => isSubset(set, wordBytes));
}

/** What a match may begin with; for a tree that matches the empty text, also what may follow it. */
function firstSets(tree: Tree): ByteSet[] {
  switch (tree.kind) {
    case 'bytes':
      return [tree.set];
    case 'choice':
      return tree.options.flatMap(firstSets);
    case 'repeat':
      return firstSets(tree.part);
    case 'sequence': {
      const needed = tree.parts.findIndex((part) => minLength(part) > 0);
      return tree.parts.slice(0, needed < 0 ? undefined : needed + 1).flatMap(firstSets);
    }
  }
}

function choice(alternatives: readonly AST.Alternative[], flags: string): Tree {
  const options = alternatives.map(({ elements }) => sequence(elements.map((element) => elementTree(element, flags))));
  return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
}

function sequence(parts: readonly Tree[]): Tree {
  const flat = parts.flatMap((part) => (part.kind === 'sequence' ? part.parts : [part]));
  return flat.length === 1 && flat[0] ? flat[0] : { kind: 'sequence', parts: flat };
}

function elementTree(element: AST.Element, flags: string): Tree {
  switch (element.type) {
    case 'Assertion':
      return empty;
    case 'Group':
    case 'CapturingGroup':
      return choice(element.alternatives, flags);
    case 'Quantifier':
      return { kind: 'repeat', part: elementTree(element.element, flags), min: element.min, max: element.max };
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
    set[node.value < BYTES ? node.value : OTHER] = 1;
  } else {
    const one = new RegExp(`^(?:${node.raw})$`, flags);
    for (let byte = 0; byte < BYTES; byte++) set[byte] = one.test(String.fromCharCode(byte)) ? 1 : 0;
    if (coversMore(node, flags)) set[OTHER] = 1;
  }
  sets.set(key, set);
  return set;
}

/** Whether a class may cover characters that are not ASCII; said too often rather than not often enough. */
function coversMore(node: CharacterNode, flags: string): boolean {
  const foldsBeyondAscii = flags.includes('i') && /[uv]/.test(flags);
  if (foldsBeyondAscii) return true;
  switch (node.type) {
    case 'Character':
      return node.value >= BYTES;
    case 'CharacterSet':
      return !('negate' in node) || node.negate || node.kind === 'space' || node.kind === 'property';
    case 'CharacterClass':
      return (
        node.negate ||
        node.elements.some((element) => {
          if (element.type === 'CharacterClassRange') return element.max.value >= BYTES;
          return element.type === 'Character' || element.type === 'CharacterSet' ? coversMore(element, flags) : true;
        })
      );
    default:
      return true;
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
