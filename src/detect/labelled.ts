import type { Pattern } from './infotype.js';

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

/** The regex source of a phrase, as {@link anyOf} matches it. */
const phraseSource = (phrase: string) => [...phrase.normalize('NFC')].map(charSource).join('');

/**
 * The regex source that matches any of some lower-case phrases, in any case, with or without accents; a space stands
 * for a blank, `_`, `-`, a dot or nothing, so that `place of birth` is also found in `placeOfBirth`. Longer ones first.
 */
export function anyOf(phrases: readonly string[]): string {
  const sorted = [...phrases].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map(phraseSource).join('|')})`;
}

/** `No.` and the like behind a label, a remark in brackets, closing marks, `:`, `=`, `|`, a tab, leaders or a line's dash, and what opens the value. */
const BETWEEN =
  '(?:[ \\u00a0_]?(?:[nN](?:[°º.]|[oOrR](?![A-Za-z])|um(?:ber|ero|mer)?(?![A-Za-z]))|#))?(?:[ \\u00a0]?\\([^()\\n]{1,40}\\))?["\'`*\\])#.]{0,3}[ \\u00a0]{0,4}(?:=>|:=|->|[:=|>\\t\\uff1a]|\\.{3,60}|[\\u2013-](?=[ \\u00a0]))' +
  '\\*{0,2}[^\\S\\n]{0,8}(?:\\r?\\n[^\\S\\n]{0,8})?["\'`\\[({*]{0,2}';

/**
 * A pattern for the value of a field that its label names: `Religion: …`, `"religion": "…"`, `religion=…`,
 * `| Religion | … |`, `<religion>…</religion>`, `patientReligion: …`. Labels as {@link anyOf} takes them; `value` is
 * the regex source of the value, of bounded length. The finding is the value alone. `before` is the regex source of what
 * must (or, as a lookbehind, must not) stand before the label.
 */
export function labelled(labels: readonly string[], value: string, prior: number, before = ''): Pattern {
  const starts = labels.map((label) => {
    const first = label.charAt(0);
    const lower = [...new Set([first, first.normalize('NFD').charAt(0)])].join('');
    const upper = lower.toUpperCase();
    const start = lower === upper ? `(?<![A-Za-z])${first}` : `(?:(?<![A-Za-zÀ-ɏ])[${lower}]|(?<![A-ZÀ-Þ])[${upper}])`;
    return start + phraseSource(label.slice(1));
  });
  return { regex: new RegExp(`${before}(?:${starts.join('|')})${BETWEEN}(?<value>${value})`), prior };
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
