/** What an infotype is about; the unordered half of a label. */
export type Category =
  | 'pii'
  | 'financial'
  | 'health'
  | 'credentials'
  | 'legal'
  | 'source-code'
  | 'hr'
  | 'hazard'
  | 'network';

/** One way in which values of an infotype are written. */
export interface Pattern {
  /**
   * Matches candidates. No `g`, `y` or lookbehind of unbounded length; must run in linear time: no nested quantifiers,
   * no ambiguous alternations under a quantifier. A named group `value` narrows the finding to a part of the match.
   */
  readonly regex: RegExp;
  /**
   * How likely a match of this pattern is the real thing in ordinary business text, before validation and without
   * context: 0 < prior < 1. A distinctive shape (`AKIA…`) is near 1, nine bare digits are near 0.
   */
  readonly prior: number;
}

export interface Validator {
  /** Judges one candidate as it stands in the text (with its spaces and dashes). Pure; never throws. */
  readonly test: (candidate: string) => boolean;
  /**
   * The share of random candidates of the patterns' shape that pass, e.g. 1/10 for a Luhn digit, 1/97 for mod 97.
   * It is the likelihood ratio in the confidence, and above {@link WEAK_VALIDATOR} a match needs context to be more
   * than low.
   */
  readonly chance: number;
  /**
   * Whether the scheme leaves the character at `at` of a valid value unchecked, so that another digit there is valid
   * too. None is unless given; all others are changed in the tests, and must be refused.
   */
  readonly unchecked?: (value: string, at: number) => boolean;
  /** The share of changed digits that the scheme cannot tell; 0 unless given. */
  readonly undetected?: number;
}

/** The names other products give this infotype: each a name or several. */
export interface Aliases {
  readonly presidio?: string | readonly string[];
  readonly google?: string | readonly string[];
  readonly purview?: string | readonly string[];
  readonly macie?: string | readonly string[];
  readonly gitleaks?: string | readonly string[];
  readonly stdnum?: string | readonly string[];
}

/** A text in which exactly one value must be found. */
export interface Find {
  readonly text: string;
  /** The exact matched piece of `text`. */
  readonly match: string;
  /** The level it must have at least; `low` unless given. */
  readonly level?: 'low' | 'medium' | 'high';
}

/** A text in which this infotype must not be found, named by what makes it miss. */
export interface Ignore {
  readonly text: string;
  readonly because: string;
}

export interface InfotypeDefinition {
  readonly title: string;
  /** ISO 3166 alpha-2 codes where it is used; empty for everywhere. */
  readonly region: readonly string[];
  readonly categories: readonly Category[];
  /** Regulations under which it is sensitive, e.g. `GDPR`, `HIPAA`, `PCI DSS`. */
  readonly regulations: readonly string[];
  readonly aliases?: Aliases;
  readonly patterns: readonly [Pattern, ...Pattern[]];
  readonly validator?: Validator;
  /** Words or short phrases, lower case, that near a match speak for it. Whole words only. */
  readonly context?: readonly string[];
  /** Values that are documented as examples, and so are never anybody's, in normalised form. */
  readonly neverReal?: readonly string[];
  /** How many trailing characters may be shown when masked (payment cards: 4). None unless given. */
  readonly keepLast?: number;
  readonly finds: readonly [Find, ...Find[]];
  readonly ignores: readonly [Ignore, ...Ignore[]];
}

/** A definition that has its id: the path of its file below `classifiers/`, without the ending. */
export interface Infotype extends InfotypeDefinition {
  readonly id: string;
}

/** Above this, a validator proves too little on its own: one random number in fifty passes it. */
export const WEAK_VALIDATOR = 1 / 50;

/** Declares one infotype; the default export of each file under `classifiers/`. Its id is the path of its file. */
export function defineInfotype(definition: InfotypeDefinition): InfotypeDefinition {
  return definition;
}
