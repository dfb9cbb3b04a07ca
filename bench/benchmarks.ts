import { textLabeller } from '../src/app/inspect.js';
import type { Benchmarks } from '../src/cli/bench.js';
import type { CommandContext } from '../src/cli/context.js';
import { loadCedar } from '../src/decide/access-policy.js';
import { readAccessFile } from '../src/policy-file.js';

/** What `clearmark bench` can measure, by name. Loaded one by one: they bring the web framework, and every start waits. */
export function benchmarks({ catalogue, policy }: Pick<CommandContext, 'catalogue' | 'policy'>): Benchmarks {
  return {
    scan: async (options) => (await import('./scan.js')).benchScan(await catalogue(), options),
    extract: async (options) => (await import('./extract.js')).benchExtract(await catalogue(), options),
    log: async ({ tell }) => (await import('./log.js')).benchLog(tell),
    filter: async () => (await import('./filter.js')).benchFilter(await loadCedar(), await readAccessFile()),
    lookup: async ({ resources, tell }) => (await import('./lookup.js')).benchLookup(resources, tell),
    check: async ({ resources, tell }) => (await import('./check.js')).benchCheck(resources, tell),
    origins: async (options) => (await import('./origins.js')).benchOrigins(options),
    inspect: async () => (await import('./inspect.js')).benchInspect(await catalogue(), textLabeller(await policy())),
    hazards: async ({ megabytes }) => (await import('./hazards.js')).benchHazards(megabytes),
    ml: async ({ megabytes }) => (await import('./ml.js')).benchMl(await catalogue(), megabytes),
  };
}
