import { type LinearModel, logistic, scoresOf } from '../text/linear.js';
import { CARRIER, DISGUISE, findConcepts, findRunTogether, type Hits, MARKER } from './concept-finder.js';
import { type Passage, PassageFeatures, passagesOf } from './passage.js';
import { otherReadings } from './readings.js';

/** A passage that is taken for a planted instruction. Offsets are UTF-16 code units of the text as it is written. */
export interface Hazard {
  readonly start: number;
  readonly end: number;
  /** 0..1 */
  readonly probability: number;
}

/** What is known of where a text stands. */
export interface Setting {
  /** Who opens the document does not see it. */
  readonly hidden?: boolean | undefined;
}

/** Signs by which prompts part who speaks: they have no business in a document. */
const markers =
  /<\|(?:im_start|im_end|system|user|assistant|endoftext|eot_id|start_header_id)[^>\n]{0,40}\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|instructions?|prompt|assistant|admin)(?:[_ -][a-z]{1,20})?>|(?:^|\n)\s{0,4}#{2,4} ?(?:System|Instructions?|Human|Assistant|Response)\b ?:?|(?:^|\n)\s{0,4}\[?(?:System|SYSTEM|Assistant|ASSISTANT|Human|HUMAN)(?: (?:message|prompt|note|override|instruction)s?)?\]?:/gi;
/** An address that something is put into: by a placeholder, or at the end of a query. */
const carriers =
  /(?:https?|hxxps?|ftp):\/\/[^\s"'<>)\]]{3,200}?(?:[?&/=#][^\s"'<>)]{0,100}(?:\{[^}\s]{1,60}\}|\[[^\]\n]{2,60}\]|<[^>\n]{2,60}>|\$\{?[A-Za-z_]{2,40}|%s|(?<=[=?/])[A-Z][A-Z_]{3,30}(?![a-z]))|[?&](?:[A-Za-z_]{1,20}=)?(?=["'\s)\],.]|$))/g;

/** UTF-16 code units looked at together, and how many of them again with those that follow: longer than any passage. */
const WINDOW = 1 << 18;
const OVERLAP = 1 << 13;
/** Log odds that a text gains that nobody sees: there is hardly an honest reason to write to somebody there. */
const HIDDEN_ADDS = 1.5;

/** A passage that may be one, with the ideas it is made of. Offsets are those of the text as it is written. */
export interface Candidate {
  readonly hits: Hits;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** Passages of a text worth a look: as it is written, and in what it says in a guise. */
export function* candidatesIn(text: string): Generator<Candidate> {
  const hits = hitsOf(text);
  for (const passage of passagesOf(hits)) {
    yield { hits, passage, start: hits.starts[passage.first] ?? 0, end: hits.ends[passage.last - 1] ?? 0 };
  }
  for (const { start, end, text: inner, runTogether } of otherReadings(text, hits)) {
    const read = runTogether ? findRunTogether(inner) : hitsOf(inner);
    withDisguise(read);
    for (const passage of passagesOf(read)) yield { hits: read, passage, start, end };
  }
}

/** Finds planted instructions. */
export class HazardFinder {
  readonly #features = new PassageFeatures();

  constructor(private readonly model: LinearModel) {}

  /** All passages from the probability `least` on, sorted; those that overlap are one, with the highest of them. */
  find(text: string, least: number, setting: Setting = {}): Hazard[] {
    const found: Hazard[] = [];
    for (let at = 0; at === 0 || at + OVERLAP < text.length; at += WINDOW - OVERLAP) {
      for (const { start, end, probability } of this.#findIn(text.slice(at, at + WINDOW), least, setting)) {
        found.push({ start: at + start, end: at + end, probability });
      }
    }
    return merged(found);
  }

  #findIn(text: string, least: number, { hidden = false }: Setting): Hazard[] {
    const { slope = 1, offset = 0 } = this.model.classes[0]?.calibration ?? {};
    const found: Hazard[] = [];
    for (const { hits, passage, start, end } of candidatesIn(text)) {
      const score = (scoresOf(this.model, this.#features.of(hits, passage))[0] ?? 0) + (hidden ? HIDDEN_ADDS : 0);
      const probability = logistic(slope * score + offset);
      if (probability >= least) found.push({ start, end, probability });
    }
    return found;
  }
}

/** The ideas of a text, with the signs among them that are no words. */
function hitsOf(text: string): Hits {
  const hits = findConcepts(text);
  const signs: { concept: number; start: number; end: number }[] = [];
  for (const { 0: run, index } of text.matchAll(markers))
    signs.push({ concept: MARKER, start: index, end: index + run.length });
  if (text.includes('://')) {
    for (const { 0: run, index } of text.matchAll(carriers))
      signs.push({ concept: CARRIER, start: index, end: index + run.length });
  }
  return signs.length === 0 ? hits : withSigns(hits, signs);
}

function withSigns(hits: Hits, signs: readonly { concept: number; start: number; end: number }[]): Hits {
  const merged: Hits = {
    concepts: [],
    words: [],
    starts: [],
    ends: [],
    begins: [],
    bare: [],
    stems: [],
    rot13: hits.rot13,
    reversed: hits.reversed,
  };
  const push = (
    concept: number,
    word: number,
    start: number,
    end: number,
    begins: number,
    bare: number,
    stem: number,
  ) => {
    merged.concepts.push(concept);
    merged.words.push(word);
    merged.starts.push(start);
    merged.ends.push(end);
    merged.begins.push(begins);
    merged.bare.push(bare);
    merged.stems.push(stem);
  };
  const sorted = [...signs].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const [n, concept] of hits.concepts.entries()) {
    const start = hits.starts[n] ?? 0;
    for (let sign = sorted[next]; sign && sign.start <= start; sign = sorted[++next]) {
      push(sign.concept, hits.words[n] ?? 0, sign.start, sign.end, 1, 1, sign.concept);
    }
    push(
      concept,
      hits.words[n] ?? 0,
      start,
      hits.ends[n] ?? 0,
      hits.begins[n] ?? 0,
      hits.bare[n] ?? 0,
      hits.stems[n] ?? 0,
    );
  }
  const lastWord = hits.words.at(-1) ?? 0;
  for (const sign of sorted.slice(next)) push(sign.concept, lastWord + 1, sign.start, sign.end, 1, 1, sign.concept);
  return merged;
}

/** Says of every passage of a reading that it was in a guise. */
function withDisguise(hits: Hits): void {
  if (hits.concepts.length === 0) return;
  for (let n = hits.concepts.length - 1; n >= 0; n -= 6) {
    hits.concepts.splice(n, 0, DISGUISE);
    hits.words.splice(n, 0, hits.words[n] ?? 0);
    hits.starts.splice(n, 0, hits.starts[n] ?? 0);
    hits.ends.splice(n, 0, hits.ends[n] ?? 0);
    hits.begins.splice(n, 0, 0);
    hits.bare.splice(n, 0, 0);
    hits.stems.splice(n, 0, DISGUISE);
  }
}

function merged(found: readonly Hazard[]): Hazard[] {
  const sorted = [...found].sort((a, b) => a.start - b.start);
  const whole: { start: number; end: number; probability: number }[] = [];
  for (const one of sorted) {
    const last = whole.at(-1);
    if (last && one.start <= last.end) {
      last.end = Math.max(last.end, one.end);
      last.probability = Math.max(last.probability, one.probability);
    } else whole.push({ ...one });
  }
  return whole;
}
