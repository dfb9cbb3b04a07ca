import { standsAlone } from './boundary.js';
import { confidence } from './confidence.js';
import { type Context, ContextReader, hintContexts } from './context.js';
import type { DetectOptions } from './detector.js';
import { CONFIDENCE, type Finding } from './finding.js';
import { isValid, matchAt, type Search, type Span } from './match.js';
import { type Contender, resolveOverlaps } from './overlap.js';
import type { Additions, Excludable, InfotypeInfo, Recognised } from './recogniser.js';
import type { Match } from './rewritten-search.js';
import { Vocabulary } from './vocabulary.js';

/** A match that is sure enough, with what makes it so. */
export interface Scored extends Contender, Match {
  readonly match: Recognised;
  readonly context: Context | undefined;
}

/** What is told of a match. */
export function toFinding({ match, start, end, id, confidence: sure }: Scored): Finding {
  const validated = match.infotype.validator !== undefined;
  return { infotype: id, start, end, confidence: sure, validated, source: match.byModel ? 'model' : 'pattern' };
}

/** What a scan may ask before it visits a candidate. */
export interface Gate {
  /** The confidence asked for. */
  readonly least: number;
  /** Whether a match of an infotype in `start`..`end` that begins at `start` can have context. */
  mayHaveContext(owner: number, start: number, end: number): boolean;
}

/**
 * Looks at the candidates of a text: calls `visit` for each start and pattern, starts ascending for each pattern. What
 * the gate says can come to nothing may be left out.
 */
export type Scan = (text: string, gate: Gate, visit: (search: Search, start: number) => void) => void;

/** What makes the scan of a detector out of its searches: the prefilter, or in tests each pattern at each place. */
export type ScanFactory = (searches: readonly Search[]) => Scan;

/** What is the same for all texts. */
export interface Prepared {
  readonly vocabulary: Vocabulary;
  readonly additions: Additions;
  /** The number of each infotype, by its id. */
  readonly owners: ReadonlyMap<string, number>;
  /** What lists of hints say: the cells of a column share theirs. */
  readonly hinted: WeakMap<readonly string[], ReadonlyMap<number, Context>>;
}

function hintedBy({ vocabulary, hinted }: Prepared, hints: readonly string[] | undefined) {
  if (!hints || hints.length === 0) return undefined;
  const known = hinted.get(hints) ?? hintContexts(vocabulary, hints);
  hinted.set(hints, known);
  return known;
}

export function prepare(infotypes: readonly InfotypeInfo[], additions: Additions): Prepared {
  const vocabulary = new Vocabulary();
  infotypes.forEach(({ context }, owner) => {
    vocabulary.add(owner, context ?? []);
  });
  const owners = new Map(infotypes.map(({ id }, owner) => [id, owner]));
  return { vocabulary, additions, owners, hinted: new WeakMap() };
}

/**
 * All matches at or above the asked confidence that begin at or behind `from`, sorted by start. Those of one pattern do not overlap: the earliest that
 * is sure enough goes before the others.
 * @param isChosen 1 for each infotype that is asked for, by number
 */
export function scoreText(
  text: string,
  from: number,
  scan: Scan,
  prepared: Prepared,
  isChosen: Uint8Array,
  options: DetectOptions,
): Scored[] {
  const scoring = new Scoring(text, prepared, isChosen, options);
  scan(text, scoring, (search, at) => {
    if (at >= from) scoring.candidate(search, at);
  });
  const { recognisers } = prepared.additions;
  if (recognisers.length > 0) {
    const wanted = (id: string) => isChosen[prepared.owners.get(id) ?? -1] === 1;
    const matches = (options.recognised ?? []).filter(({ infotype }) => wanted(infotype.id));
    const { nearby, hidden, onUnread, onNote } = options;
    const around = { nearby, wanted, hidden, onUnread, onNote, matters: scoring.matters() };
    for (const one of recognisers) one.find(text, (match) => matches.push(match), around);
    matches.sort((a, b) => a.start - b.start);
    for (const match of matches) if (match.start >= from) scoring.recognised(match);
  }
  return scoring.scored.sort((a, b) => a.start - b.start);
}

/** Scores the matches in one text. */
class Scoring implements Gate {
  readonly scored: Scored[] = [];
  readonly #reader: ContextReader;
  readonly #hinted: ReadonlyMap<number, Context> | undefined;
  readonly #taken = new Map<Search, number>();
  /** The last span that was judged of each infotype: its patterns often match the same. */
  readonly #judged = new Map<number, Span & { readonly valid: boolean }>();
  readonly least: number;
  readonly #isExcluded: ((match: Excludable) => boolean) | null;

  constructor(
    private readonly text: string,
    private readonly prepared: Prepared,
    private readonly isChosen: Uint8Array,
    private readonly options: DetectOptions,
  ) {
    this.#reader = new ContextReader(text, prepared.vocabulary);
    this.#hinted = hintedBy(prepared, options.hints);
    this.least = options.minConfidence ?? CONFIDENCE.low;
    this.#isExcluded = prepared.additions.exclusion(text, options.path);
  }

  /** Takes a pattern's candidate in if it matches, stands alone, is sure enough and valid. */
  candidate(search: Search, at: number): void {
    const { owner, sure, infotype } = search;
    if (!this.isChosen[owner] || sure.hint < this.least || at < (this.#taken.get(search) ?? 0)) return;
    const span = matchAt(this.text, search, at);
    if (!span || span.end <= span.start || !standsAlone(this.text, span.start, span.end)) return;
    const context = this.#contextOf(owner, span);
    const confidence = sure[context?.reach ?? 'none'];
    if (confidence < this.least || !this.#isValid(search, span)) return;
    this.#taken.set(search, span.end);
    this.#add({ infotype, pattern: search.pattern, ...span }, at, context, confidence);
  }

  /** Takes in what a recogniser found, if it is sure enough. */
  recognised(match: Recognised): void {
    const owner = this.prepared.owners.get(match.infotype.id) ?? -1;
    const context = match.byModel ? undefined : this.#contextOf(owner, match);
    const { prior } = match.pattern;
    const chance = match.infotype.validator?.chance;
    const sure = match.byModel ? Math.round(prior * 1000) / 1000 : confidence({ prior, chance, context });
    if (sure >= this.least) this.#add(match, match.start, context, sure);
  }

  /** Whether what models may find matters beside what patterns found; undefined where nobody says. */
  matters(): ((infotypes: readonly string[]) => boolean) | undefined {
    const { modelsMatter } = this.options;
    if (!modelsMatter) return undefined;
    const found = () => resolveOverlaps(this.scored.toSorted((a, b) => a.start - b.start)).map(toFinding);
    return (infotypes) => modelsMatter(infotypes, this.text, found);
  }

  #isValid(search: Search, { start, end }: Span): boolean {
    const last = this.#judged.get(search.owner);
    if (last?.start === start && last.end === end) return last.valid;
    const valid = isValid(this.text, search, { start, end });
    this.#judged.set(search.owner, { start, end, valid });
    return valid;
  }

  #add(match: Recognised, at: number, context: Context | undefined, sure: number): void {
    const { start, end, infotype, yields, byModel: isWhole } = match;
    if (this.#isExcluded?.({ infotype: infotype.id, start, end })) {
      this.options.onExcluded?.(infotype.id, at);
      return;
    }
    const chance = infotype.validator?.chance ?? 1;
    this.scored.push({ match, context, at, start, end, id: infotype.id, confidence: sure, chance, yields, isWhole });
  }

  mayHaveContext(owner: number, start: number, end: number): boolean {
    return this.#hintOf(owner) !== undefined || this.#reader.mayFind(owner, start, end);
  }

  #contextOf(owner: number, { start, end }: Span): Context | undefined {
    if (!this.prepared.vocabulary.has(owner)) return undefined;
    return this.#hintOf(owner) ?? this.#reader.find(owner, start, end);
  }

  /** The context that words from outside give an infotype, wherever its match stands. */
  #hintOf(owner: number): Context | undefined {
    return this.#hinted?.get(owner);
  }
}
