import type { Pattern } from './infotype.js';
import { PART_START } from './prefilter/regex-tree.js';

/** A regex source that matches a keyword in any case; a space stands for `_`, `-`, a blank or nothing. */
export function anyCase(keyword: string): string {
  return [...keyword]
    .map((char) => {
      if (char === ' ') return '[ _.-]?';
      const [lower, upper] = [char.toLowerCase(), char.toUpperCase()];
      return lower === upper ? char.replace(/[^\w-]/, '\\$&') : `[${lower}${upper}]`;
    })
    .join('');
}

/** What stands between a name and its value in code, configuration, headers, markup, shells and prose. */
const ASSIGN = `(?:${[
  '(?:\\\\?["\'`\\])]){0,2}\\s{0,3}(?::{1,3}=?|[?+.|]{0,2}={1,3}>?|\\|{1,2}|[,(])\\s{0,8}',
  '[ \\t]{1,3}(?:is[ \\t]{1,2}|to[ \\t]{1,2})?',
  '["\']?>\\s{0,24}',
  // `- name: ADAFRUIT_KEY` and `value: …` on the next line, as in the environment of a container.
  '["\']?,?\\s{1,16}["\']?value["\']?\\s{0,2}[:=]\\s{0,3}',
  // `adafruit:` and `api_key: …` below, or the same as an object.
  '["\']?\\s?[:=]\\s{0,2}\\{?\\s{0,12}["\']?(?:api|auth|access|secret|client)?[_-]?(?:[Tt]oken|[Kk]ey|[Ss]ecret)["\']?\\s{0,2}[:=]\\s{0,3}',
].join('|')})(?:\\\\?[("'\`\\[]){0,2}`;

/**
 * A pattern for a secret that only the name it is assigned to tells apart: `ADAFRUIT_IO_KEY = "…"`,
 * `<adafruit-key>…</adafruit-key>`, `--adafruit-key …`, `adafruit key is …`. `keywords` in lower case, matched in any
 * case where a part of a name begins (`myAdafruitKey`), with up to 32 further characters of the name behind; `value` is the regex source of the secret, without anchors
 * and of bounded length. The finding is the value alone, which must not go on with a letter, digit, `_` or `-`.
 */
export function assignedTo(keywords: readonly string[], value: string, prior = 0.9): Pattern {
  const names = keywords.map(anyCase).join('|');
  return { regex: new RegExp(`${PART_START}(?:${names})[\\w .-]{0,32}?${ASSIGN}(?<value>${value})(?![\\w-])`), prior };
}
