import type { AllowList } from './allow-list.js';

/** Where a record of the store keeps what it was stamped with; levels of nesting are told apart by dots. */
export interface FilterFields {
  readonly class: string;
  readonly rank: string;
}

/** A filter as a store takes it. */
export interface RenderedFilter {
  /** A string or an object, whichever the store takes. */
  readonly filter: string | Readonly<Record<string, unknown>>;
  /** What the placeholders of an SQL filter stand for, in order. */
  readonly parameters?: readonly unknown[];
}

/** The filter language of one store. */
export interface Dialect {
  /** How many classes one filter may list. */
  readonly mostClasses: number;
  /** How large a filter may be, in UTF-16 code units of its JSON (ASCII throughout, so bytes as well). */
  readonly mostCharacters: number;
  /** What the name of a field must be like, as far as the grammar of the store is concerned. */
  readonly fieldName: FieldName;
  /** `class IN (…) AND rank <= N` in the store's own words; what selects nothing when nothing is permitted. */
  render(allowed: AllowList, fields: FilterFields): RenderedFilter;
}

/** The names that a store's grammar takes, and a sentence that says so. */
export interface FieldName {
  readonly pattern: RegExp;
  readonly allowed: string;
  /** Names that match the pattern and mean something else there, in small letters. */
  readonly reserved?: ReadonlySet<string>;
}

/** Why no filter was made: a name that the store's grammar does not take, or a list that it cannot express. */
export class FilterRefusal extends Error {
  override readonly name = 'FilterRefusal';
  constructor(
    readonly code: 'field_name' | 'not_expressible',
    /** The field that was refused; null when it is the filter as a whole. Quotes nothing of it. */
    readonly field: keyof FilterFields | null,
    readonly detail: string,
  ) {
    super(detail);
  }
}

/** The levels of a nested name: `metadata.cm_class` is `cm_class` in `metadata`. */
export function levels(field: string): [string, ...string[]] {
  const [first = '', ...rest] = field.split('.');
  return [first, ...rest];
}
