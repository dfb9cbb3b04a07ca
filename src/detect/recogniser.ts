import type { Aliases, Category, Validator } from './infotype.js';

/** What is known of an infotype, whatever recognises it. */
export interface InfotypeInfo {
  readonly id: string;
  readonly title: string;
  /** ISO 3166 alpha-2; empty for everywhere. */
  readonly region: readonly string[];
  /** A {@link Category}, or one of the user's own. */
  readonly categories: readonly (Category | string)[];
  readonly regulations: readonly string[];
  readonly aliases?: Aliases;
  readonly validator?: Validator;
  /** Words or short phrases that near a match speak for it. */
  readonly context?: readonly string[];
  /** How many trailing characters may be shown when masked. None unless given. */
  readonly keepLast?: number;
}

/** A piece of text that a recogniser takes for one of its infotypes. Offsets are UTF-16 code units. */
export interface Recognised {
  readonly infotype: InfotypeInfo;
  /** See `Pattern.prior`: how likely it is the real thing, before context. */
  readonly pattern: { readonly prior: number };
  readonly start: number;
  readonly end: number;
  /**
   * A copied passage, which does not compete with what stands in it: its finding is what of it nothing else covers.
   */
  readonly passage?: boolean;
  /** Whether a model says it: its prior is how sure that is, and no context and no check adds to it. */
  readonly byModel?: boolean;
  /**
   * Whether it gives way where something else is recognised with medium confidence: a mention of an illness, to a
   * statement that somebody has it.
   */
  readonly yields?: boolean;
}

/** What a recogniser may know besides the text. */
export interface Surroundings {
  /** Texts that stand beside this one, as the other cells of its row: they count as near. */
  readonly nearby?: readonly string[] | undefined;
  /** Whether matches of an infotype are asked for. */
  readonly wanted: (infotype: string) => boolean;
  /**
   * Whether matches of these infotypes could change anything, beside what patterns found: for a recogniser that takes
   * long to ask first. They always could unless given.
   */
  readonly matters?: ((infotypes: readonly string[]) => boolean) | undefined;
  /** Whether who opens the document does not see the text. */
  readonly hidden?: boolean | undefined;
  /** Hears that a model did not look at all of the text. */
  readonly onUnread?: ((reason: UnreadByModel) => void) | undefined;
  /** Hears what is worth saying of the text besides what is found in it. */
  readonly onNote?: ((note: TextNote) => void) | undefined;
}

/** A part of the text is in a language or a script that a model was not trained on: what it did not find says little. */
export type TextNote = 'language-not-covered';

/** Why a model did not look at all of a text: its time was over, or it broke off. */
export type UnreadByModel = 'model-budget' | 'model-failed';

/** Finds infotypes that no pattern of the catalogue describes. Works in linear time on whatever text it gets. */
export interface Recogniser {
  readonly infotypes: readonly InfotypeInfo[];
  /** Emits what it recognises, in any order; matches may overlap. */
  find(text: string, emit: (match: Recognised) => void, around: Surroundings): void;
}

/** What was found, and where, as an exclusion sees it. */
export interface Excludable {
  readonly infotype: string;
  readonly start: number;
  readonly end: number;
}

/** What a detector looks for besides its catalogue, and what it is told to leave out. */
export interface Additions {
  /** Changes whenever any of it does; null when there is nothing. */
  readonly version: string | null;
  readonly recognisers: readonly Recogniser[];
  /** Memory that they hold. */
  readonly residentBytes: number;
  /**
   * A test for one text: whether a match in it is to be dropped. Null when nothing is excluded there.
   * @param path where the text is from, `/`-separated, when that is known
   */
  readonly exclusion: (text: string, path: string | undefined) => ((match: Excludable) => boolean) | null;
}

/** What two look for together, with what both leave out; `other` is for what comes with the program, in order. */
export function joinedAdditions(one: Additions, other: Additions): Additions {
  const versions = [one.version, other.version].filter((version) => version !== null);
  return {
    version: versions.length === 0 ? null : versions.join(' '),
    recognisers: [...one.recognisers, ...other.recognisers],
    residentBytes: one.residentBytes + other.residentBytes,
    exclusion: (text, path) => {
      const drops = [one.exclusion(text, path), other.exclusion(text, path)].filter((drop) => drop !== null);
      return drops.length === 0 ? null : (match) => drops.some((drop) => drop(match));
    },
  };
}

/** Nothing besides the catalogue. */
export const noAdditions: Additions = { version: null, recognisers: [], residentBytes: 0, exclusion: () => null };
