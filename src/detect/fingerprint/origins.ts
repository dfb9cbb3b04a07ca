import type { Asked } from './passages.js';

/** A document in which a shingle stands, and the block of it. `Id` tells documents apart. */
export interface Standing<Id> {
  readonly document: Id;
  readonly block: number;
}

/** A document that a text has a passage of. */
export interface FoundIn<Id> {
  readonly document: Id;
  /** Which share of the text stands there too, as far as shingles tell, 0..1. */
  readonly share: number;
}

/** What of a text stands in documents that are known. */
export interface KnownPassages<Id> {
  /** Documents with a passage that few others have: it was copied from there, or from where they have it. */
  readonly copied: readonly FoundIn<Id>[];
  /** Passages that many have: of each the documents, as far as they are known. Nobody can say whose it is. */
  readonly common: readonly (readonly FoundIn<Id>[])[];
}

/** Documents in which a shingle stands, from which on it is common and says nothing of where a text is from. */
export const commonFrom = 17;

/** Places at which a text and a document agree, for it to be a copied passage. */
const leastPlaces = 3;
/** Words between places: shingles that overlap are one turn of phrase, not two. */
const placeWords = 3;
/** Words within which the places stand. */
const passageWords = 100;

interface Hit {
  readonly at: number;
  readonly block: number;
}

/**
 * Finds the documents that a text has passages of. A passage is known by three places within a hundred words of the text
 * that stand in one block of the document or in two neighbours: shingles that unrelated texts share stand far apart.
 * @param standing for each shingle where it is known to stand, in no more than some tens of documents
 */
export function knownPassages<Id>(
  { shingles, kept }: Asked,
  standing: readonly (readonly Standing<Id>[])[],
): KnownPassages<Id> {
  const rare = new Map<Id, Hit[]>();
  const common = new CommonRuns<Id>();
  for (const [n, { at }] of shingles.entries()) {
    const documents = standing[n] ?? [];
    const isCommon = documents.length >= commonFrom;
    const hits = isCommon ? common.runAt(at) : rare;
    for (const { document, block } of documents) {
      const known = hits.get(document);
      if (known) known.push({ at, block });
      else hits.set(document, [{ at, block }]);
    }
  }
  return {
    copied: withPassage(rare, kept),
    common: common.runs.map((hits) => withPassage(hits, kept)).filter((found) => found.length > 0),
  };
}

/** Common shingles that follow each other, each run by itself: a text may hold more than one common passage. */
class CommonRuns<Id> {
  readonly runs: Map<Id, Hit[]>[] = [];
  #last = Number.NEGATIVE_INFINITY;

  runAt(at: number): Map<Id, Hit[]> {
    const current = this.runs.at(-1);
    const goesOn = current !== undefined && at - this.#last <= passageWords / leastPlaces;
    this.#last = at;
    if (goesOn) return current;
    const run = new Map<Id, Hit[]>();
    this.runs.push(run);
    return run;
  }
}

function withPassage<Id>(hits: ReadonlyMap<Id, readonly Hit[]>, kept: number): FoundIn<Id>[] {
  const found: FoundIn<Id>[] = [];
  for (const [document, all] of hits) {
    if (!hasPassage(all)) continue;
    found.push({ document, share: Math.min(1, all.length / kept) });
  }
  return found.sort((a, b) => b.share - a.share);
}

/** @param hits in the order of the text */
function hasPassage(hits: readonly Hit[]): boolean {
  return hits.length >= leastPlaces && hits.some((first, n) => placesFrom(hits, n, first) >= leastPlaces);
}

/** Places near the one at which hit `n` stands, from it on; counted until they are enough. */
function placesFrom(hits: readonly Hit[], n: number, { at: from, block }: Hit): number {
  let places = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (let next = n; next < hits.length && places < leastPlaces; next++) {
    const hit = hits[next];
    if (!hit || hit.at - from > passageWords) break;
    if (hit.at - last < placeWords || Math.abs(hit.block - block) > 1) continue;
    places += 1;
    last = hit.at;
  }
  return places;
}
