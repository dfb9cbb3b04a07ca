import type { Infotype } from './infotype.js';

/** All infotypes in force, in order of their ids, as a value. */
export interface Catalogue {
  /** `sha256:<hex>` over everything that decides what is found; changes when any classifier does. */
  readonly version: string;
  readonly infotypes: readonly Infotype[];
}
