import { textLabeller } from '../src/app/inspect.js';
import type { Benchmarks } from '../src/cli/bench.js';
import type { CommandContext } from '../src/cli/context.js';
import { benchExtract } from './extract.js';
import { benchInspect } from './inspect.js';
import { benchOrigins } from './origins.js';
import { benchScan } from './scan.js';

/** What `clearmark bench` can measure, by name. */
export function benchmarks({ catalogue, policy }: Pick<CommandContext, 'catalogue' | 'policy'>): Benchmarks {
  return {
    scan: async (options) => benchScan(await catalogue(), options),
    extract: async (options) => benchExtract(await catalogue(), options),
    origins: benchOrigins,
    inspect: async () => benchInspect(await catalogue(), textLabeller(await policy())),
  };
}
