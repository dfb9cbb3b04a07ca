/**
 * What the tagger tells apart, in the order of its outputs. Adding one in the middle makes weights meaningless: append,
 * and train anew.
 */
export const entityTypes = [
  'person',
  'place',
  'organisation',
  'address',
  'birth-date',
  'age',
  'job-title',
  'nationality',
  'religion',
  'politics',
  'orientation',
  'union',
  'ethnicity',
  'condition',
  'drug',
  'username',
  'spoken-number',
] as const;

export type EntityType = (typeof entityTypes)[number];

/** Tag 0 is outside; each type has one tag for its first token and one for those that follow. */
export const tagCount = 1 + 2 * entityTypes.length;

/** The tag of the first token of an entity of a type, by the type's number; the next tag is that of its others. */
export function firstTag(type: number): number {
  return 1 + 2 * type;
}

/** What a token of a name is, beside its tag: outputs behind those of the tags. */
export const nameParts = ['given', 'family', 'other'] as const;

/** Where the outputs for {@link nameParts} begin; the outputs come in fours. */
export const partsAt = Math.ceil(tagCount / 4) * 4;

/** Outputs a token has in all. The last is free, and holds how far the best tag is above tag 0. */
export const outputCount = partsAt + 4;
