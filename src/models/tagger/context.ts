import { CharacterClass, classOf } from './characters.js';
import { type TaggedRun, typeNumbers } from './decode.js';
import { firstTag, outputCount } from './entity-types.js';
import { hashUnits, hashWord } from './features.js';
import { type Lexicon, LexiconBits, lexiconLists } from './lexicon.js';
import type { Runs } from './runs.js';
import { WordCounts } from './word-counts.js';

/** Types of names that a text is consistent in. */
const types = (['person', 'place', 'organisation'] as const).map((type) => typeNumbers.get(type) ?? 0);
const PERSON = 0;
const ORGANISATION = 2;

// What follows was chosen on validation texts (documents of wikigold and GUM, and novels): see the model's card.
/** Names are taken for sure from this raw score on. */
const SURE = 0.7;
/** A name of another type is left alone from this raw score on. */
const SETTLED = 0.5;
/** The share of sure mentions that have to be of one type. */
const SHARE = 0.95;
/** What one sure mention adds to the outputs of a type, each doubling of them once more, up to a most. */
const ONCE = 1;
const MOST = 3;
/** What it adds that a word was a part of somebody's full name. */
const IN_FULL = 3;

/** The column of {@link WordCounts} behind those of the types: how often a word was a part of a full name. */
const full = types.length;
const SHORTEST = 3;
const titles = 1 << lexiconLists.indexOf('title');
const companyForms = 1 << lexiconLists.indexOf('company-form');
/** How prose writes a word. */
const Plain = { both: 2, lower: 3 } as const;

/** Names of people too, but seldom where a month can stand. */
const months: ReadonlySet<number> = new Set(
  'january february march april may june july august september october november december'.split(' ').map(hashWord),
);

/**
 * What a text says surely of words somewhere, for mentions of them that say too little by themselves: who is once named
 * in full stays the same person. Knows one text at a time, and a bounded number of its words.
 */
export class DocumentContext {
  readonly #words = new WordCounts(full + 1);

  constructor(private readonly lexicon: Lexicon) {}

  /** The next text begins. */
  clear(): void {
    this.#words.clear();
  }

  /** Remembers the words of names that are sure. */
  learn(text: string, runs: Runs, found: readonly TaggedRun[]): void {
    for (const { type, from, to, score } of found) {
      const kind = types.indexOf(type);
      if (kind < 0 || score < SURE) continue;
      const isFull = kind === PERSON && capitals(text, runs, from, to) > 1;
      // Further words of an organisation's name say what it does, or where.
      for (let token = from; token < (kind === ORGANISATION ? from + 1 : to); token++) {
        const hash = this.#nameWord(text, runs, token);
        if (hash === 0) continue;
        this.#words.add(hash, kind);
        if (isFull) this.#words.add(hash, full);
      }
    }
  }

  /**
   * Raises the outputs of words of a run that are unsure here and surely something elsewhere.
   * @param found what was found in the run
   * @returns whether there were any
   */
  raise(text: string, runs: Runs, run: number, found: readonly TaggedRun[]): boolean {
    if (this.#words.isEmpty) return false;
    let isRaised = false;
    let at = 0;
    for (let token = runs.from(run); token < runs.to(run); token++) {
      while (at < found.length && (found[at]?.to ?? 0) <= token) at++;
      const next = found[at];
      const here = next && next.from <= token ? next : undefined;
      const kind = here && here.score >= SURE ? -1 : this.#kindAt(text, runs, token);
      const type = types[kind];
      if (type === undefined || (here && here.type !== type && here.score >= SETTLED)) continue;
      if (!this.#isWhole(text, runs, run, token, kind)) continue;
      raiseOutputs(runs, token, type, this.#bonus(this.#hash(text, runs, token), kind));
      isRaised = true;
    }
    return isRaised;
  }

  /** What a token is elsewhere: the kind that nearly all sure mentions of it are of, -1 for none. */
  #kindAt(text: string, runs: Runs, token: number): number {
    const hash = this.#nameWord(text, runs, token);
    return hash === 0 ? -1 : this.#kindOf(hash);
  }

  #kindOf(hash: number): number {
    let [best, most, all] = [-1, 0, 0];
    for (let kind = 0; kind < types.length; kind++) {
      const count = this.#words.get(hash, kind);
      all += count;
      if (count > most) [best, most] = [kind, count];
    }
    return most >= SHARE * all ? best : -1;
  }

  #bonus(hash: number, kind: number): number {
    const more = Math.min(MOST, ONCE + Math.log2(this.#words.get(hash, kind)));
    return kind === PERSON && this.#words.get(hash, full) > 0 ? Math.max(IN_FULL, more) : more;
  }

  #hash(text: string, runs: Runs, token: number): number {
    return hashUnits(text, runs.start[token] ?? 0, runs.end[token] ?? 0);
  }

  /** The hash of a token that is written as a name and is no common word; 0 for another. */
  #nameWord(text: string, runs: Runs, token: number): number {
    const [start, end] = [runs.start[token] ?? 0, runs.end[token] ?? 0];
    if (end - start < SHORTEST || !isCapital(text, start)) return 0;
    const hash = hashUnits(text, start, end);
    const plain = (this.lexicon.get(hash) >>> LexiconBits.plain.at) & Plain.lower;
    if (plain === Plain.lower || months.has(hash)) return 0;
    // At the beginning of a sentence a capital says nothing.
    return plain === Plain.both && beginsSentence(text, start) ? 0 : hash;
  }

  /** Whether a word is not a part of something else: `Smith` of `Smith & Co`, `Miami` of `Miami Vice`. */
  #isWhole(text: string, runs: Runs, run: number, token: number, kind: number): boolean {
    return (
      this.#endsBefore(text, runs, runs.from(run), token, kind) &&
      this.#endsAfter(text, runs, runs.to(run), token, kind)
    );
  }

  #endsBefore(text: string, runs: Runs, from: number, token: number, kind: number): boolean {
    for (let other = token - 1; other >= from; other--) {
      const start = runs.start[other] ?? 0;
      if (joins(text, start)) return false;
      if (!isCapital(text, start)) {
        if (text[start] === '.' && other > from && isInitial(text, runs, other - 1)) continue;
        return true;
      }
      if (isInitial(text, runs, other)) continue;
      const known = this.lexicon.get(this.#hash(text, runs, other));
      if ((known >>> LexiconBits.lists.at) & titles) return true;
      if (((known >>> LexiconBits.plain.at) & Plain.lower) === Plain.lower) return true;
      if (this.#kindOf(this.#hash(text, runs, other)) !== kind) return false;
    }
    return true;
  }

  #endsAfter(text: string, runs: Runs, to: number, token: number, kind: number): boolean {
    for (let other = token + 1; other < to; other++) {
      const start = runs.start[other] ?? 0;
      if (joins(text, start)) return false;
      if (!isCapital(text, start)) return true;
      if (isInitial(text, runs, other)) continue;
      const hash = this.#hash(text, runs, other);
      if ((this.lexicon.get(hash) >>> LexiconBits.lists.at) & companyForms) return false;
      if (this.#kindOf(hash) !== kind) return false;
    }
    return true;
  }
}

function raiseOutputs(runs: Runs, token: number, type: number, more: number): void {
  const at = token * outputCount + firstTag(type);
  runs.outputs[at] = (runs.outputs[at] ?? 0) + more;
  runs.outputs[at + 1] = (runs.outputs[at + 1] ?? 0) + more;
}

function capitals(text: string, runs: Runs, from: number, to: number): number {
  let count = 0;
  for (let token = from; token < to; token++) if (isCapital(text, runs.start[token] ?? 0)) count++;
  return count;
}

function isCapital(text: string, at: number): boolean {
  return classOf[text.charCodeAt(at)] === CharacterClass.upper;
}

function isInitial(text: string, runs: Runs, token: number): boolean {
  const start = runs.start[token] ?? 0;
  return (runs.end[token] ?? 0) - start === 1 && isCapital(text, start);
}

function joins(text: string, at: number): boolean {
  return '&-/'.includes(text[at] ?? ' ');
}

/** Whether no word and no comma stands before a place in the same line. */
function beginsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && classOf[text.charCodeAt(before)] === CharacterClass.blank && at - before < 4) before--;
  const kind = before < 0 ? CharacterClass.lineEnd : classOf[text.charCodeAt(before)];
  return kind === CharacterClass.lineEnd || (kind === CharacterClass.other && text[before] !== ',');
}
