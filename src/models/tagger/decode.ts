import { entityTypes, firstTag, nameParts, outputCount, partsAt, tagCount } from './entity-types.js';

/** An entity among tokens: `type` by number, `from` the first token, `to` behind the last. */
export interface TaggedRun {
  readonly type: number;
  readonly from: number;
  readonly to: number;
  /** 0 to 1: how likely the least likely of its tokens is of the type, before calibration. */
  readonly score: number;
}

/** Tokens of a run are looked at together; a longer one is cut, which no entity is likely to reach. */
export const longestRun = 512;

/** A tag this far below tag 0 plays no part: its odds are about 1 in 400, and a token where all are parts two runs. */
const NEGLIGIBLE = -6;

/** Whether what a token's outputs say is that it is outside of any entity. */
export function isOutside(outputs: Float32Array, token: number): boolean {
  return (outputs[token * outputCount + outputCount - 1] ?? 0) < NEGLIGIBLE;
}

/**
 * The likeliest sequence of tags of a run of tokens in which no entity goes on that did not begin, as entities.
 * @param outputs of all tokens, {@link outputCount} each
 */
export class RunDecoder {
  readonly #back = new Uint8Array(longestRun * tagCount);
  readonly #tags = new Uint8Array(longestRun);
  #scores = new Float32Array(tagCount);
  #next = new Float32Array(tagCount);

  decode(outputs: Float32Array, from: number, to: number): TaggedRun[] {
    this.#search(outputs, from, to);
    const found: TaggedRun[] = [];
    for (let i = from; i < to; ) {
      const tag = this.#tags[i - from] ?? 0;
      let end = i + 1;
      if (tag > 0) {
        const type = (tag - 1) >> 1;
        while (end < to && this.#goesOn(this.#tags[end - from] ?? 0, type)) end++;
        found.push({ type, from: i, to: end, score: scoreOf(outputs, type, i, end) });
      }
      i = end;
    }
    return found;
  }

  /** Whether an entity goes on with a tag. Titles of one job stand side by side seldom, parts of one title often. */
  #goesOn(tag: number, type: number): boolean {
    return tag === firstTag(type) + 1 || (tag === firstTag(type) && inOnePiece.has(type));
  }

  #search(outputs: Float32Array, from: number, to: number): void {
    for (let tag = 0; tag < tagCount; tag++) {
      const goesOn = tag > 0 && tag % 2 === 0;
      this.#scores[tag] = goesOn ? Number.NEGATIVE_INFINITY : (outputs[from * outputCount + tag] ?? 0);
    }
    for (let i = from + 1; i < to; i++) this.#step(outputs, i, (i - from) * tagCount);
    let tag = largest(this.#scores);
    for (let i = to - 1; i >= from; i--) {
      this.#tags[i - from] = tag;
      tag = this.#back[(i - from) * tagCount + tag] ?? 0;
    }
  }

  /** From anywhere to outside or to a first token; to a further token only from one of its type. */
  #step(outputs: Float32Array, token: number, backAt: number): void {
    const [scores, next, back] = [this.#scores, this.#next, this.#back];
    const at = token * outputCount;
    const best = largest(scores);
    const top = scores[best] ?? 0;
    next[0] = top + (outputs[at] ?? 0);
    back[backAt] = best;
    for (let first = 1; first < tagCount; first += 2) {
      next[first] = top + (outputs[at + first] ?? 0);
      back[backAt + first] = best;
      const [begun, gone] = [scores[first] ?? 0, scores[first + 1] ?? 0];
      next[first + 1] = Math.max(begun, gone) + (outputs[at + first + 1] ?? 0);
      back[backAt + first + 1] = gone >= begun ? first + 1 : first;
    }
    [this.#scores, this.#next] = [next, scores];
  }
}

function largest(scores: Float32Array): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  return best;
}

/** The least share that the tags of a type have among those of a token. */
function scoreOf(outputs: Float32Array, type: number, from: number, to: number): number {
  let least = 1;
  for (let token = from; token < to; token++) {
    const at = token * outputCount;
    let top = Number.NEGATIVE_INFINITY;
    for (let tag = 0; tag < tagCount; tag++) top = Math.max(top, outputs[at + tag] ?? 0);
    let all = 0;
    for (let tag = 0; tag < tagCount; tag++) all += Math.exp((outputs[at + tag] ?? 0) - top);
    const first = at + firstTag(type);
    const own = Math.exp((outputs[first] ?? 0) - top) + Math.exp((outputs[first + 1] ?? 0) - top);
    least = Math.min(least, own / all);
  }
  return least;
}

/** Which part of a name a token is, by number. */
export function partOf(outputs: Float32Array, token: number): number {
  const at = token * outputCount + partsAt;
  let best = 0;
  for (let part = 1; part < nameParts.length; part++) {
    if ((outputs[at + part] ?? 0) > (outputs[at + best] ?? 0)) best = part;
  }
  return best;
}

/** The number of a type. */
export const typeNumbers: ReadonlyMap<string, number> = new Map(entityTypes.map((type, i) => [type, i]));

/** Types of which two never stand side by side without a sign between them. */
const inOnePiece: ReadonlySet<number> = new Set(
  ['address', 'job-title', 'condition', 'birth-date', 'age', 'spoken-number'].map(
    (type) => typeNumbers.get(type) ?? -1,
  ),
);
