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
  /** Whether a model found it: its prior is its confidence as measured, to which words near it add nothing. */
  readonly model?: boolean;
}

/** What a recogniser may know besides the text. */
export interface Surroundings {
  /** Texts that stand beside this one, as the other cells of its row: they count as near. */
  readonly nearby?: readonly string[] | undefined;
  /** Whether matches of an infotype are asked for. */
  readonly wanted: (infotype: string) => boolean;
}

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

/** Nothing besides the catalogue. */
export const noAdditions: Additions = { version: null, recognisers: [], residentBytes: 0, exclusion: () => null };
