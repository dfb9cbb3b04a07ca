/**
 * Sentences, layouts and fields with slots: what texts are made of. `me`, `you`, `x`, `a`, `b` and `c` are people of a
 * text, whose names are `{me}`, `{me.g}` (given) and `{me.f}` (family); `{p}`, `{g}` and `{f}` are other people's. `{S}`
 * is a sentence, `{F}` a block of fields, `{T}` a table. `(one|two|)` is one of what stands in it, or nothing; `{name}`
 * of a rule is one of its lines.
 */
export interface Templates {
  /** Sentences as encyclopedias have them, in which family names are companies and towns too: slot `{W}`. */
  readonly reference: readonly string[];
  readonly sentences: readonly string[];
  readonly layouts: Readonly<Record<string, readonly string[]>>;
  /** Names of a field, parted by `|`, and what it holds. */
  readonly fields: readonly (readonly [labels: string, value: string])[];
  /** How a field is written: `L` its name, `V` its value. */
  readonly fieldForms: readonly string[];
  readonly headings: readonly string[];
  /** Pieces of sentences by their names. */
  readonly rules?: Readonly<Record<string, readonly string[]>>;
}

/** What a genre of texts adds to what all are made of. */
export type Genre = Partial<Templates>;

/** Words, parted by commas or line ends. */
export const list = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
/** Templates, one a line; `¶` is a line end within one. */
export const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replaceAll('¶', '\n'));
/** Layouts, parted by lines of dashes. */
export const blocks = (text: string): readonly string[] =>
  text.split(/\n---\n/).map((block) => block.replace(/^\n|\n$/g, ''));

/** A piece of a template: plain text, a slot, or choices. */
export type Piece = string | { readonly slot: string } | { readonly choices: readonly (readonly Piece[])[] };

/** Reads a template. Parentheses without a bar in them, and those that nothing closes, are plain text. */
export function parse(template: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < template.length; ) {
    const { choices, end } = parseChoices(template, at, false);
    pieces.push(...(choices[0] ?? []));
    if (end < template.length) pieces.push(')');
    at = end + 1;
  }
  return pieces;
}

/** Reads up to the next parenthesis that closes, or to the end. */
function parseChoices(template: string, from: number, isInside: boolean) {
  const choices: Piece[][] = [[]];
  const add = (...pieces: readonly Piece[]) => choices[choices.length - 1]?.push(...pieces);
  let at = from;
  while (at < template.length && template[at] !== ')') {
    const slot = /^\{([\w.]+)\}/.exec(template.slice(at, at + 40));
    if (slot) {
      add({ slot: slot[1] ?? '' });
      at += slot[0].length;
    } else if (template[at] === '|' && isInside) {
      choices.push([]);
      at++;
    } else if (template[at] === '(') {
      const inner = parseChoices(template, at + 1, true);
      const isClosed = inner.end < template.length;
      if (isClosed && inner.choices.length > 1) add({ choices: inner.choices });
      else add('(', ...inner.choices.flatMap((choice, i) => (i > 0 ? ['|', ...choice] : choice)), isClosed ? ')' : '');
      at = inner.end + 1;
    } else {
      const plain = /^.[^(){|]*/s.exec(template.slice(at))?.[0] ?? '';
      add(plain);
      at += plain.length;
    }
  }
  return { choices: choices as readonly (readonly Piece[])[], end: at };
}
