import { type LinearModel, logistic, scoresOf } from '../text/linear.js';
import { CARRIER, DISGUISE, findConcepts, findRunTogether, MARKER } from './concept-finder.js';
import { Hits } from './hits.js';
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
    const read = withDisguise(runTogether ? findRunTogether(inner) : hitsOf(inner));
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
  const merged = new Hits(hits.rot13, hits.reversed);
  const sorted = [...signs].sort((a, b) => a.start - b.start);
  let next = 0;
  let word = 0;
  for (const n of hits.concepts.keys()) {
    const hit = hits.at(n);
    word = hit.word;
    for (let sign = sorted[next]; sign && sign.start <= hit.start; sign = sorted[++next]) {
      merged.push({ ...sign, word, begins: 1, bare: 1, stem: sign.concept });
    }
    merged.push(hit);
  }
  for (const sign of sorted.slice(next)) {
    merged.push({ ...sign, word: word + 1, begins: 1, bare: 1, stem: sign.concept });
  }
  return merged;
}

/** Ideas between two that say of a reading that it was in a guise: every passage has one. */
const BETWEEN_DISGUISES = 6;

function withDisguise(hits: Hits): Hits {
  const marked = new Hits(hits.rot13, hits.reversed);
  const count = hits.concepts.length;
  for (let n = 0; n < count; n++) {
    const hit = hits.at(n);
    if ((count - 1 - n) % BETWEEN_DISGUISES === 0) {
      marked.push({ ...hit, concept: DISGUISE, begins: 0, bare: 0, stem: DISGUISE });
    }
    marked.push(hit);
  }
  return marked;
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
