import { textLabeller } from '../src/app/inspect.js';
import type { Benchmarks } from '../src/cli/bench.js';
import type { CommandContext } from '../src/cli/context.js';
import { loadCedar } from '../src/decide/access-policy.js';
import { taggerOf } from '../src/models/tagger/open.js';
import { readAccessFile } from '../src/policy-file.js';
import { taggerWeights } from '../src/tagger-weights.js';
import { benchCheck } from './check.js';
import { benchExtract } from './extract.js';
import { benchFilter } from './filter.js';
import { benchInspect } from './inspect.js';
import { benchLog } from './log.js';
import { benchLookup } from './lookup.js';
import { benchMl } from './ml.js';
import { benchOrigins } from './origins.js';
import { benchScan } from './scan.js';

/** What `clearmark bench` can measure, by name. */
export function benchmarks({ catalogue, policy }: Pick<CommandContext, 'catalogue' | 'policy'>): Benchmarks {
  return {
    scan: async (options) => benchScan(await catalogue(), options),
    extract: async (options) => benchExtract(await catalogue(), options),
    log: ({ tell }) => benchLog(tell),
    filter: async () => benchFilter(await loadCedar(), await readAccessFile()),
    lookup: ({ resources, tell }) => benchLookup(resources, tell),
    check: ({ resources, tell }) => benchCheck(resources, tell),
    origins: benchOrigins,
    ml: async ({ megabytes }) => benchMl(await catalogue(), taggerOf(taggerWeights), megabytes),
    inspect: async () => benchInspect(await catalogue(), textLabeller(await policy())),
  };
}
