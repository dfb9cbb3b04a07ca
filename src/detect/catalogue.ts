import type { Infotype } from './infotype.js';
import type { Plan } from './prefilter/plan.js';

/** All infotypes in force, in order of their ids, as a value. */
export interface Catalogue {
  /** `sha256:<hex>` over everything that decides what is found; changes when any classifier does. */
  readonly version: string;
  readonly infotypes: readonly Infotype[];
  /** What was derived from all patterns when the program was built; without it, it is derived when it is needed. */
  readonly plan?: Plan | undefined;
}
