import { filesystem } from './filesystem.js';
import { postgres } from './postgres.js';
import type { Connector } from './source.js';

/** Every kind of source there is, by name. */
export const connectors: ReadonlyMap<string, Connector> = new Map<string, Connector>(
  [filesystem, postgres].map((connector) => [connector.name, connector as Connector]),
);
