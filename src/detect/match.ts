import { confidence } from './confidence.js';
import type { Reach } from './context.js';
import type { Infotype, Pattern } from './infotype.js';

/** A pattern made ready to confirm candidates. */
export interface Search {
  readonly infotype: Infotype;
  /** The number of the infotype in its catalogue. */
  readonly owner: number;
  readonly pattern: Pattern;
  /** The pattern, sticky: it matches where it is told to, or not at all. */
  readonly here: RegExp;
  /** The same with the places of its groups, when only the group `value` is the finding. */
  readonly within: RegExp | undefined;
  readonly neverReal: ReadonlySet<string>;
  /** The confidence of a match that passes validation, by the reach of its context. */
  readonly sure: Readonly<Record<Reach | 'none', number>>;
}

/** Where a match stands. Offsets are UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const NARROWED = '(?<value>';

/** Whether the finding of a pattern is a group within its match rather than the whole. */
export function isNarrowed({ regex }: Pattern): boolean {
  return regex.source.includes(NARROWED);
}

/** One search for each pattern of an infotype, which is the `owner`th of its catalogue. */
export function searchesOf(infotype: Infotype, owner: number): Search[] {
  const neverReal = new Set(infotype.neverReal?.map(normalise));
  return infotype.patterns.map((pattern) => {
    const { source, flags } = pattern.regex;
    const { prior } = pattern;
    const chance = infotype.validator?.chance;
    const with_ = (reach: Reach) => confidence({ prior, chance, context: { phrase: '', reach } });
    return {
      infotype,
      owner,
      pattern,
      here: new RegExp(source, `${flags}y`),
      within: isNarrowed(pattern) ? new RegExp(source, `${flags}dy`) : undefined,
      neverReal,
      sure: {
        none: confidence({ prior, chance }),
        far: with_('far'),
        after: with_('after'),
        before: with_('before'),
        hint: with_('hint'),
      },
    };
  });
}

/** A value without the separators it is written with, in capitals: the form of `neverReal`. */
function normalise(value: string): string {
  return value.replace(/[\s.\-/]/g, '').toUpperCase();
}

/** The finding of a pattern whose match starts at `at`, if it matches there; not yet validated. */
export function matchAt(text: string, { here, within }: Search, at: number): Span | undefined {
  here.lastIndex = at;
  if (!here.test(text)) return undefined;
  if (!within) return { start: at, end: here.lastIndex };
  within.lastIndex = at;
  const value = within.exec(text)?.indices?.groups?.value;
  return value ? { start: value[0], end: value[1] } : { start: at, end: here.lastIndex };
}

/** Whether the validator lets a match pass, and it is none of the values that are nobody's. */
export function isValid(text: string, { infotype, neverReal }: Search, { start, end }: Span): boolean {
  if (!infotype.validator && neverReal.size === 0) return true;
  const candidate = text.slice(start, end);
  if (infotype.validator && !infotype.validator.test(candidate)) return false;
  return neverReal.size === 0 || !neverReal.has(normalise(candidate));
}
