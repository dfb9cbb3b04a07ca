import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Tagger } from './tagger.js';
import { decodeWeights } from './weights.js';

/**
 * Makes a tagger of a file of weights when it is first asked for, and hands out the same one afterwards.
 * @param file weights as `encodeWeights` writes them, gzipped
 */
export function taggerOf(file: URL): () => Tagger {
  let tagger: Tagger | undefined;
  return () => {
    tagger ??= new Tagger(decodeWeights(gunzipSync(readFileSync(file))));
    return tagger;
  };
}
