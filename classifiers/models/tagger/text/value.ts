import type { EntityType } from '../../../../src/models/tagger/entity-types.js';
import type { MarkedPart } from '../example.js';

/** What a slot is filled with. */
export interface Value {
  readonly text: string;
  readonly type?: EntityType;
  /** Of names; offsets in `text`. */
  readonly parts?: readonly MarkedPart[];
}
