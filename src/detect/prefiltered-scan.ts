import { isNarrowed } from './match.js';
import { scanPattern } from './prefilter/anchor.js';
import { createPrefilter } from './prefilter/prefilter.js';
import type { ScanFactory } from './scoring.js';

/** Visits only the places that the prefilter of all patterns stops at. */
export const prefilteredScan: ScanFactory = (searches) => {
  const prefilter = createPrefilter(searches.map(({ pattern }) => scanPattern(pattern.regex, !isNarrowed(pattern))));
  return (text, visit) => {
    prefilter.candidates(text, (start, patterns) => {
      for (const index of patterns) {
        const search = searches[index];
        if (search) visit(search, start);
      }
    });
  };
};
