import { createHash } from 'node:crypto';
import type { Catalogue } from './catalogue.js';
import { isWeak } from './confidence.js';
import type { Context } from './context.js';
import type { Finding } from './finding.js';
import { searchesOf } from './match.js';
import { searchNamed } from './named-field.js';
import { resolveOverlaps } from './overlap.js';
import { withPassages } from './passages.js';
import { prefilteredScan } from './prefiltered-scan.js';
import {
  type Additions,
  type InfotypeInfo,
  noAdditions,
  type Recognised,
  type TextNote,
  type UnreadByModel,
} from './recogniser.js';
import { searchRewritten } from './rewritten-search.js';
import { type Prepared, prepare, type Scan, type ScanFactory, type Scored, scoreText, toFinding } from './scoring.js';
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
  /** Texts that stand beside this one, such as the other cells of its row. */
  readonly nearby?: readonly string[] | undefined;
  /** What was recognised in this text by a look at more than it: at all cells of its column. */
  readonly recognised?: readonly Recognised[] | undefined;
  /** Where the text is from, `/`-separated: exclusions may name paths. */
  readonly path?: string | undefined;
  /** Whether who opens the document does not see the text. */
  readonly hidden?: boolean | undefined;
  /** Whether it is worth having models look for infotypes that take them long; they look for all unless given. */
  readonly modelsMatter?: ModelsMatter | undefined;
  /** Hears that a model did not look at all of the text; where nobody does, that is an error. */
  readonly onUnread?: ((reason: UnreadByModel) => void) | undefined;
  /** Hears what is worth saying of the text besides findings; the same may be said several times. */
  readonly onNote?: ((note: TextNote) => void) | undefined;
  /** Hears of each match that an exclusion dropped, and where it begins. */
  readonly onExcluded?: ((infotype: string, at: number) => void) | undefined;
}

/**
 * Whether findings of some infotypes could change what becomes of a text.
 * @param text what was looked at, which may be a part or a rewriting of the text given
 * @param found gives what patterns found in it
 */
export type ModelsMatter = (infotypes: readonly string[], text: string, found: () => readonly Finding[]) => boolean;

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
  /** All that is looked for: the catalogue's infotypes and those that were added. */
  readonly infotypes: readonly InfotypeInfo[];
  /** `sha256:<hex>` over everything that decides what is found. */
  readonly version: string;
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

/**
 * Makes a detector for a catalogue; patterns and context words are prepared once.
 * @param additions what else to look for, and what to leave out
 * @param scanFactory how candidates are come upon; the prefilter unless given
 * @throws {UnknownInfotypeError} when an infotype in the options is not in the catalogue
 */
export function createDetector(
  catalogue: Catalogue,
  defaults: DetectOptions = {},
  additions: Additions = noAdditions,
  scanFactory: ScanFactory = prefilteredScan(catalogue.plan),
): Detector {
  const added = additions.recognisers.flatMap((recogniser) => recogniser.infotypes);
  const infotypes: readonly InfotypeInfo[] = [...catalogue.infotypes, ...added];
  const prepared: Prepared = prepare(infotypes, additions);
  const select = selector(infotypes);
  select(defaults);
  let scan: Scan | undefined;
  const scoredOf = (text: string, given: DetectOptions = {}, start = 0) => {
    const options: DetectOptions = {
      infotypes: given.infotypes ?? defaults.infotypes,
      regions: given.regions ?? defaults.regions,
      minConfidence: given.minConfidence ?? defaults.minConfidence,
      hints: given.hints ?? defaults.hints,
      deobfuscate: given.deobfuscate ?? defaults.deobfuscate,
      nearby: given.nearby,
      recognised: given.recognised,
      path: given.path,
      hidden: given.hidden,
      modelsMatter: given.modelsMatter,
      onUnread: given.onUnread,
      onNote: given.onNote,
      onExcluded: given.onExcluded,
    };
    const isChosen = select(options);
    scan ??= scanFactory(catalogue.infotypes.flatMap(searchesOf));
    const candidates = scan;
    // What exclusions drop is told once, where it stands.
    const again = { ...options, onExcluded: undefined, recognised: undefined };
    const search = (piece: string, from: number) =>
      scoreText(piece, from, candidates, prepared, isChosen, piece === text ? options : again);
    const matches = searchRewritten(text, start, options.deobfuscate ?? false, search);
    const named = start > 0 ? [] : searchNamed(text, options.hints ?? [], search);
    return named.length === 0 ? matches : [...matches, ...named].sort((a, b) => a.start - b.start);
  };
  return {
    catalogue,
    infotypes,
    version: versionOf(catalogue, additions),
    detect: (text, options) => keep(text, scoredOf(text, options)).map(toFinding),
    explain: (text, options) => explainAll(text, scoredOf(text, options)),
    detectPart: (text, part, options = {}) => {
      const dropped: { infotype: string; at: number }[] = [];
      const onExcluded = (infotype: string, at: number) => void dropped.push({ infotype, at });
      const { next, contenders } = settlePart(text, scoredOf(text, { ...options, onExcluded }, part.from), part);
      for (const { infotype, at } of dropped) if (at < next) options.onExcluded?.(infotype, at);
      return {
        next,
        findings: keep(text, contenders).map(toFinding),
        explain: () => explainAll(text, contenders),
      };
    },
  };
}

/** Chooses the infotypes that options ask for, by number; the last choice is remembered, as most calls repeat it. */
function selector(infotypes: readonly InfotypeInfo[]): (options: DetectOptions) => Uint8Array {
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

/** The version of a catalogue with what was added to it; its own where nothing was. */
export function versionOf(catalogue: Pick<Catalogue, 'version'>, { version }: Pick<Additions, 'version'>): string {
  if (version === null) return catalogue.version;
  return `sha256:${createHash('sha256').update(`${catalogue.version}\0${version}`).digest('hex')}`;
}

/** The best matches that do not overlap, and around them what of copied passages they leave. */
function keep(text: string, scored: readonly Scored[]): Scored[] {
  const passages = scored.filter(({ match }) => match.passage);
  if (passages.length === 0) return resolveOverlaps(scored);
  return withPassages(text, resolveOverlaps(scored.filter(({ match }) => !match.passage)), passages);
}

function explainAll(text: string, scored: readonly Scored[]): Explanation[] {
  const kept = keep(text, scored);
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
      capped: !winner.match.byModel && isWeak(evidence),
      outranked: [...(outranked[i] ?? [])].sort(),
    };
  });
}
