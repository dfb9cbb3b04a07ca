import { standsAlone } from './boundary.js';
import type { Catalogue } from './catalogue.js';
import { isWeak } from './confidence.js';
import { type Context, ContextReader, hintContext, Vocabulary } from './context.js';
import { CONFIDENCE, type Finding } from './finding.js';
import type { Infotype } from './infotype.js';
import { isValid, matchAt, type Search, type Span, searchesOf } from './match.js';
import { type Contender, resolveOverlaps } from './overlap.js';
import { prefilteredScan } from './prefiltered-scan.js';
import { type Match, searchRewritten } from './rewritten-search.js';
import { type Part, settlePart } from './settle.js';

export interface DetectOptions {
  /** Only these infotypes; all unless given. */
  readonly infotypes?: ReadonlySet<string> | undefined;
  /** Only infotypes of these regions (ISO 3166 alpha-2) and those of everywhere; all unless given. */
  readonly regions?: ReadonlySet<string> | undefined;
  /** Findings below are left out; {@link CONFIDENCE.low} unless given. */
  readonly minConfidence?: number | undefined;
  /** Words from outside that count as context everywhere in the text, such as the name of its column. */
  readonly hints?: readonly string[] | undefined;
  /** Whether to look into base64, hexadecimal and percent encoding, mail addresses in words, digits spaced out. */
  readonly deobfuscate?: boolean | undefined;
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
  /** The findings of a part of a longer text, up to `next`; see `TextWindows`, which puts the parts together. */
  detectPart(text: string, part: Part, options?: DetectOptions): DetectedPart;
}

/** What stands in a part of a text from its `from` to `next`; offsets are those of the text given. */
export interface DetectedPart {
  readonly next: number;
  readonly findings: readonly Finding[];
  explain(): readonly Explanation[];
}

/** Thrown when an infotype is asked for that the catalogue does not have. */
export class UnknownInfotypeError extends Error {
  override readonly name = 'UnknownInfotypeError';
  readonly code = 'unknown-infotype';
  constructor(readonly infotype: string) {
    super(`there is no infotype "${infotype}"; "clearmark infotypes" lists them`);
  }
}

interface Scored extends Contender, Match {
  readonly search: Search;
  readonly context: Context | undefined;
}

/** Looks at the candidates of a text: calls `visit` for each start and pattern, starts ascending for each pattern. */
export type Scan = (text: string, visit: (search: Search, start: number) => void) => void;

/** What makes the scan of a detector out of its searches: the prefilter, or in tests each pattern at each place. */
export type ScanFactory = (searches: readonly Search[]) => Scan;

/**
 * Makes a detector for a catalogue; patterns and context words are prepared once.
 * @throws {UnknownInfotypeError} when an infotype in the options is not in the catalogue
 */
export function createDetector(
  catalogue: Catalogue,
  defaults: DetectOptions = {},
  scanFactory: ScanFactory = prefilteredScan,
): Detector {
  const searches = catalogue.infotypes.flatMap(searchesOf);
  const vocabulary = new Vocabulary();
  catalogue.infotypes.forEach((infotype, owner) => {
    vocabulary.add(owner, infotype.context ?? []);
  });
  const select = selector(catalogue.infotypes);
  select(defaults);
  let scan: Scan | undefined;
  const scoredOf = (text: string, given: DetectOptions = {}, start = 0) => {
    const options: DetectOptions = {
      infotypes: given.infotypes ?? defaults.infotypes,
      regions: given.regions ?? defaults.regions,
      minConfidence: given.minConfidence ?? defaults.minConfidence,
      hints: given.hints ?? defaults.hints,
      deobfuscate: given.deobfuscate ?? defaults.deobfuscate,
    };
    const isChosen = select(options);
    scan ??= scanFactory(searches);
    const prepared = scan;
    return searchRewritten(text, start, options.deobfuscate ?? false, (piece, from) =>
      score(piece, from, prepared, isChosen, vocabulary, options),
    );
  };
  return {
    catalogue,
    detect: (text, options) => resolveOverlaps(scoredOf(text, options)).map(toFinding),
    explain: (text, options) => explainAll(scoredOf(text, options)),
    detectPart: (text, part, options) => {
      const { next, contenders } = settlePart(text, scoredOf(text, options, part.from), part);
      return { next, findings: resolveOverlaps(contenders).map(toFinding), explain: () => explainAll(contenders) };
    },
  };
}

/** Chooses the infotypes that options ask for, by number; the last choice is remembered, as most calls repeat it. */
function selector(infotypes: readonly Infotype[]): (options: DetectOptions) => Uint8Array {
  const known = new Set(infotypes.map(({ id }) => id));
  let last: { ids: unknown; regions: unknown; chosen: Uint8Array } | undefined;
  return ({ infotypes: ids, regions }) => {
    if (last && last.ids === ids && last.regions === regions) return last.chosen;
    for (const id of ids ?? []) if (!known.has(id)) throw new UnknownInfotypeError(id);
    const chosen = Uint8Array.from(infotypes, ({ id, region }) => {
      const isAsked = !ids || ids.has(id);
      return isAsked && (!regions || region.length === 0 || region.some((r) => regions.has(r))) ? 1 : 0;
    });
    last = { ids, regions, chosen };
    return chosen;
  };
}

/**
 * All matches at or above the asked confidence that begin at or behind `from`, sorted by start; those of one pattern do not overlap, the earliest that
 * is sure enough goes before the others.
 */
function score(
  text: string,
  from: number,
  scan: Scan,
  isChosen: Uint8Array,
  vocabulary: Vocabulary,
  { minConfidence = CONFIDENCE.low, hints = [] }: DetectOptions,
): Scored[] {
  const reader = new ContextReader(text, vocabulary);
  const hinted = new Map<number, Context | undefined>();
  const contextOf = (owner: number, { start, end }: Span): Context | undefined => {
    if (hints.length > 0) {
      if (!hinted.has(owner)) hinted.set(owner, hintContext(vocabulary, owner, hints));
      const hint = hinted.get(owner);
      if (hint) return hint;
    }
    return vocabulary.has(owner) ? reader.find(owner, start, end) : undefined;
  };
  const taken = new Map<Search, number>();
  const scored: Scored[] = [];
  scan(text, (search, at) => {
    if (at < from || !isChosen[search.owner] || search.sure.hint < minConfidence || at < (taken.get(search) ?? 0))
      return;
    const span = matchAt(text, search, at);
    if (!span || span.end <= span.start || !standsAlone(text, span.start, span.end)) return;
    const context = contextOf(search.owner, span);
    const confidence = search.sure[context?.reach ?? 'none'];
    if (confidence < minConfidence || !isValid(text, search, span)) return;
    taken.set(search, span.end);
    const { id, validator } = search.infotype;
    scored.push({ ...span, at, search, context, id, confidence, chance: validator?.chance ?? 1 });
  });
  return scored.sort((a, b) => a.start - b.start);
}

function toFinding({ search, start, end, id, confidence: sure }: Scored): Finding {
  const validated = search.infotype.validator !== undefined;
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
    const { search, context } = winner;
    const evidence = { prior: search.pattern.prior, chance: search.infotype.validator?.chance, context };
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
