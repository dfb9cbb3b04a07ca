import { isNarrowed, type Search } from './match.js';
import { derivePlan, type PatternSource, type Plan, planKey } from './prefilter/plan.js';
import { createPrefilter } from './prefilter/prefilter.js';
import type { ScanFactory } from './scoring.js';

/** The patterns of searches as a plan is derived from them. */
export function sourcesOf(searches: readonly Search[]): PatternSource[] {
  return searches.map(({ pattern }) => ({ regex: pattern.regex, standsAlone: !isNarrowed(pattern) }));
}

/** Visits only the places that the prefilter of all patterns stops at; a plan of other patterns is not used. */
export function prefilteredScan(plan?: Plan): ScanFactory {
  return (searches) => {
    const sources = sourcesOf(searches);
    const known = plan?.key === planKey(sources) ? plan : derivePlan(sources);
    const prefilter = createPrefilter(known);
    return (text, visit) => {
      prefilter.candidates(text, (start, pattern) => {
        const search = searches[pattern];
        if (search) visit(search, start, known.longest[pattern] || undefined);
      });
    };
  };
}
