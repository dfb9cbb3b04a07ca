import type { Catalogue } from './catalogue.js';
import { confidence, isWeak } from './confidence.js';
import { type Context, ContextReader, hintContext, indexPhrases, type PhraseIndex } from './context.js';
import { CONFIDENCE, type Finding } from './finding.js';
import type { Infotype } from './infotype.js';
import { findMatches, type Match, type Search, searchesOf } from './match.js';
import { type Contender, resolveOverlaps } from './overlap.js';

export interface DetectOptions {
  /** Only these infotypes; all unless given. */
  readonly infotypes?: ReadonlySet<string> | undefined;
  /** Only infotypes of these regions (ISO 3166 alpha-2) and those of everywhere; all unless given. */
  readonly regions?: ReadonlySet<string> | undefined;
  /** Findings below are left out; {@link CONFIDENCE.low} unless given. */
  readonly minConfidence?: number | undefined;
  /** Words from outside that count as context everywhere in the text, such as the name of its column. */
  readonly hints?: readonly string[] | undefined;
}

/** Why a finding has its confidence. Holds no content of the text: `context` is the catalogue's own phrase. */
export interface Explanation {
  readonly finding: Finding;
  readonly prior: number;
  /** Share of random candidates that pass the validator; null without a validator. */
  readonly chance: number | null;
  readonly context: Context | null;
  /** Whether it was held at `low` because a weak check is all there is. */
  readonly capped: boolean;
  /** Infotypes that matched here too and gave way. */
  readonly outranked: readonly string[];
}

export interface Detector {
  readonly catalogue: Catalogue;
  /**
   * What the text holds, in order, not overlapping; offsets in UTF-16 code units. Options given here go before those
   * the detector was made with.
   * @throws {UnknownInfotypeError} when an infotype asked for is not in the catalogue
   */
  detect(text: string, options?: DetectOptions): Finding[];
  /** The same findings, each with the evidence behind it. */
  explain(text: string, options?: DetectOptions): Explanation[];
}

/** Thrown when an infotype is asked for that the catalogue does not have. */
export class UnknownInfotypeError extends Error {
  override readonly name = 'UnknownInfotypeError';
  readonly code = 'unknown-infotype';
  constructor(readonly infotype: string) {
    super(`there is no infotype "${infotype}"; "clearmark infotypes" lists them`);
  }
}

interface Recogniser {
  readonly infotype: Infotype;
  readonly searches: readonly Search[];
  readonly phrases: PhraseIndex;
}

interface Scored extends Contender {
  readonly match: Match;
  readonly context: Context | undefined;
}

/**
 * Makes a detector for a catalogue; patterns and context words are prepared once.
 * @throws {UnknownInfotypeError} when an infotype in the options is not in the catalogue
 */
export function createDetector(catalogue: Catalogue, defaults: DetectOptions = {}): Detector {
  const recognisers = new Map<string, Recogniser>(
    catalogue.infotypes.map((infotype) => [
      infotype.id,
      { infotype, searches: searchesOf(infotype), phrases: indexPhrases(infotype.context ?? []) },
    ]),
  );
  const select = selector(recognisers);
  select(defaults);
  const scoredOf = (text: string, given: DetectOptions = {}) => {
    const options: DetectOptions = {
      infotypes: given.infotypes ?? defaults.infotypes,
      regions: given.regions ?? defaults.regions,
      minConfidence: given.minConfidence ?? defaults.minConfidence,
      hints: given.hints ?? defaults.hints,
    };
    return score(text, select(options), recognisers, options);
  };
  return {
    catalogue,
    detect: (text, options) => resolveOverlaps(scoredOf(text, options)).map(toFinding),
    explain: (text, options) => explainAll(scoredOf(text, options)),
  };
}

/** Chooses the recognisers that options ask for; the last choice is remembered, as most calls repeat it. */
function selector(recognisers: ReadonlyMap<string, Recogniser>): (options: DetectOptions) => readonly Recogniser[] {
  const all = [...recognisers.values()];
  let last: { ids: unknown; regions: unknown; chosen: readonly Recogniser[] } | undefined;
  return ({ infotypes, regions }) => {
    if (last && last.ids === infotypes && last.regions === regions) return last.chosen;
    for (const id of infotypes ?? []) if (!recognisers.has(id)) throw new UnknownInfotypeError(id);
    const chosen = all.filter(
      ({ infotype: { id, region } }) =>
        (!infotypes || infotypes.has(id)) && (!regions || region.length === 0 || region.some((r) => regions.has(r))),
    );
    last = { ids: infotypes, regions, chosen };
    return chosen;
  };
}

/** All matches at or above the asked confidence, sorted by start; they may overlap. */
function score(
  text: string,
  chosen: readonly Recogniser[],
  recognisers: ReadonlyMap<string, Recogniser>,
  { minConfidence = CONFIDENCE.low, hints = [] }: DetectOptions,
): Scored[] {
  const matches: Match[] = [];
  for (const { searches } of chosen) for (const search of searches) findMatches(text, search, matches);
  matches.sort((a, b) => a.start - b.start);
  const hinted = new Map<string, Context | undefined>();
  if (hints.length > 0) for (const r of chosen) hinted.set(r.infotype.id, hintContext(r.phrases, hints));
  const reader = new ContextReader(text);
  const scored: Scored[] = [];
  for (const match of matches) {
    const { id, validator } = match.infotype;
    const phrases = recognisers.get(id)?.phrases;
    const context = hinted.get(id) ?? (phrases?.size ? reader.find(phrases, match.start, match.end) : undefined);
    const sure = confidence({ prior: match.pattern.prior, chance: validator?.chance, context });
    if (sure < minConfidence) continue;
    const { start, end } = match;
    scored.push({ match, context, start, end, id, confidence: sure, chance: validator?.chance ?? 1 });
  }
  return scored;
}

function toFinding({ match, start, end, id, confidence: sure }: Scored): Finding {
  const validated = match.infotype.validator !== undefined;
  return { infotype: id, start, end, confidence: sure, validated, source: 'pattern' };
}

function explainAll(scored: readonly Scored[]): Explanation[] {
  const kept = resolveOverlaps(scored);
  const outranked = kept.map(() => new Set<string>());
  let from = 0;
  for (const lost of scored) {
    while (from < kept.length && (kept[from]?.end ?? 0) <= lost.start) from++;
    for (let at = from; at < kept.length && (kept[at]?.start ?? 0) < lost.end; at++) {
      if (kept[at] !== lost && kept[at]?.id !== lost.id) outranked[at]?.add(lost.id);
    }
  }
  return kept.map((winner, i) => {
    const { match, context } = winner;
    const evidence = { prior: match.pattern.prior, chance: match.infotype.validator?.chance, context };
    return {
      finding: toFinding(winner),
      prior: evidence.prior,
      chance: evidence.chance ?? null,
      context: context ?? null,
      capped: isWeak(evidence),
      outranked: [...(outranked[i] ?? [])].sort(),
    };
  });
}
