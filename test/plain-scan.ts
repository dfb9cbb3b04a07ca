import { matchAt } from '../src/detect/match.js';
import type { ScanFactory } from '../src/detect/scoring.js';

/**
 * The reference that the prefilter is measured against: every pattern at every place of the text, nothing derived and
 * nothing left out. `matchAt` is asked only where the pattern's own regex, searching on its own, finds a match.
 */
export const plainScan: ScanFactory = (searches) => {
  const global = searches.map((search) => ({
    search,
    regex: new RegExp(search.pattern.regex.source, `${search.pattern.regex.flags}g`),
  }));
  return (text, _gate, visit) => {
    for (const { search, regex } of global) {
      regex.lastIndex = 0;
      for (let found = regex.exec(text); found; found = regex.exec(text)) {
        if (matchAt(text, search, found.index)) visit(search, found.index);
        regex.lastIndex = found.index + 1;
      }
    }
  };
};
