import type { Pattern } from './infotype.js';
import { PART_START } from './prefilter/regex-tree.js';

/** Of the characters that were asked for: phrases have a hundred thousand, and a hundred different ones. */
const sources = new Map<string, string>();

function sourceOf(char: string): string {
  const known = sources.get(char);
  if (known !== undefined) return known;
  const source = charSource(char);
  sources.set(char, source);
  return source;
}

/** A character of a phrase in either case, with or without its accent; `ü` also as `ue`. */
function charSource(char: string): string {
  if (char === ' ') return '[ \\u00a0_./-]?';
  if (char === 'ß') return '(?:ß|[sS]{2})';
  const plain = char.normalize('NFD').charAt(0);
  const forms = [...new Set([char, char.toUpperCase(), plain, plain.toUpperCase()])].filter(
    (form) => form.length === 1,
  );
  if (forms.length === 1) return char.replace(/[^\w-]/, '\\$&');
  return `[${forms.join('')}]${/[äöü]/.test(char) ? '[eE]?' : ''}`;
}

interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

/** The regex source of a tree of characters; where one phrase starts another, the longer is tried first. */
function treeSource({ next, ends }: Node): string {
  const branches = [...next].map(([char, node]) => char + treeSource(node));
  if (branches.length === 0) return '';
  return branches.length === 1 && !ends ? `${branches[0]}` : `(?:${branches.join('|')})${ends ? '?' : ''}`;
}

/** The regex source of some phrases, written as a tree: few characters tell that none of hundreds is here. */
function treeOf(phrases: readonly string[]): string {
  const root: Node = { next: new Map(), ends: false };
  for (const phrase of phrases) {
    let node = root;
    for (const source of [...phrase.normalize('NFC')].map(sourceOf)) {
      const next = node.next.get(source) ?? { next: new Map(), ends: false };
      node.next.set(source, next);
      node = next;
    }
    node.ends = true;
  }
  return `(?:${[...root.next].map(([char, node]) => char + treeSource(node)).join('|')})`;
}

/**
 * The regex source that matches any of some lower-case phrases, in any case, with or without accents; a space stands
 * for a blank, `_`, `-`, a dot, a slash or nothing, so that `place of birth` is also found in `placeOfBirth`. No letter
 * may follow.
 */
export function anyOf(phrases: readonly string[]): string {
  return `${treeOf(phrases)}(?![A-Za-zÀ-ɏ])`;
}

/** `No.` and the like behind a label, a remark in brackets, closing marks, `:`, `=`, `|`, a tab, leaders or a line's dash, and what opens the value. */
const BETWEEN =
  '(?:[ \\u00a0_]?(?:[nN](?:[°º.]|[oOrR](?![A-Za-z])|um(?:ber|ero|mer)?(?![A-Za-z]))|#))?(?:[ \\u00a0]?\\([^()\\n]{1,40}\\))?["\'`*\\])#.]{0,3}[ \\u00a0]{0,4}(?:=>|:=|->|[:=|>\\t\\uff1a]|\\.{3,60}|[\\u2013-](?=[ \\u00a0]))' +
  '\\*{0,2}[^\\S\\n]{0,8}(?:\\r?\\n[^\\S\\n]{0,8})?["\'`\\[({*]{0,2}?';

/**
 * A pattern for the value of a field that its label names: `Religion: …`, `"religion": "…"`, `religion=…`,
 * `| Religion | … |`, `<religion>…</religion>`, `patientReligion: …`. Labels as {@link anyOf} takes them; `value` is
 * the regex source of the value, of bounded length. A label begins where a part of a name does. The finding is the value
 * alone. `before` is the regex source of what
 * must (or, as a lookbehind, must not) stand before the label.
 */
export function labelled(labels: readonly string[], value: string, prior: number, before = ''): Pattern {
  return { regex: new RegExp(`${before}${PART_START}${treeOf(labels)}${BETWEEN}(?<value>${value})`), prior };
}

/** A pattern for a text that is nothing but the value: a cell of a column, whose name is the context. */
export function cell(value: string, prior: number): Pattern {
  return { regex: new RegExp(`^\\s{0,4}(?<value>${value})\\s{0,4}$`), prior };
}

/**
 * The regex source of a number given out by an organisation: letters and digits in up to five groups, at least one
 * digit among the first characters, ending in a letter or digit. Four characters at least.
 */
export const ASSIGNED_ID =
  '(?=[A-Za-z/-]{0,8}\\d)(?=[\\w/.-]{4})[A-Za-z0-9]{1,20}(?:[./-][A-Za-z0-9]{1,12}){0,4}(?![A-Za-z0-9_])';
