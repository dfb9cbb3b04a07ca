import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Additions, InfotypeInfo } from '../detect/recogniser.js';
import { taggerOf } from '../models/tagger/open.js';
import { type ModelUse, taggerRecogniser } from '../models/tagger/recogniser.js';

const opened = new Map<string, ReturnType<typeof taggerOf>>();

/**
 * Has the tagger look too: names, places and what else patterns cannot describe. Its weights are read when the first
 * text asks for them, once in a process.
 * @param known infotypes of the catalogue, some of which the tagger finds too
 * @param weights file of its weights
 */
export function withTagger(
  additions: Additions,
  known: readonly InfotypeInfo[],
  weights: URL,
  use: ModelUse,
): Additions {
  const open = opened.get(weights.href) ?? taggerOf(weights);
  opened.set(weights.href, open);
  const hash = createHash('sha256').update(readFileSync(weights));
  const version = hash.update(`${use} ${additions.version}`).digest('hex');
  return { ...additions, version, recognisers: [...additions.recognisers, taggerRecogniser(open, known, use)] };
}
