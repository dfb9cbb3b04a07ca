import { isNarrowed, type Search } from './match.js';
import { derivePlan, type PatternSource, type Plan, planKey } from './prefilter/plan.js';
import { createPrefilter } from './prefilter/prefilter.js';
import type { ScanFactory } from './scoring.js';

/** The patterns of searches as a plan is derived from them. */
export function sourcesOf(searches: readonly Search[]): PatternSource[] {
  return searches.map(({ pattern }) => ({ regex: pattern.regex, standsAlone: !isNarrowed(pattern) }));
}

/**
 * Visits only the places that the prefilter of all patterns stops at; a plan of other patterns is not used. Most of these
 * are numbers that are nothing without context: that is asked before their regexes are, and from arrays that stay in
 * the processor's cache.
 */
export function prefilteredScan(plan?: Plan): ScanFactory {
  return (searches) => {
    const sources = sourcesOf(searches);
    const known = plan?.key === planKey(sources) ? plan : derivePlan(sources);
    const prefilter = createPrefilter(known);
    const longest = Uint8Array.from(known.longest);
    const owners = Uint16Array.from(searches, ({ owner }) => owner);
    const alone = Float64Array.from(searches, ({ sure }) => sure.none);
    return (text, gate, visit) => {
      const { least } = gate;
      prefilter.candidates(text, (start, pattern) => {
        const length = longest[pattern] ?? 0;
        const isWeak = length > 0 && (alone[pattern] ?? 0) < least;
        if (isWeak && !gate.mayHaveContext(owners[pattern] ?? 0, start, start + length)) return;
        const search = searches[pattern];
        if (search) visit(search, start);
      });
    };
  };
}
