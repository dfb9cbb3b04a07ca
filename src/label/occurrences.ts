import { CONFIDENCE } from '../detect/finding.js';
import type { Condition, ContentRule } from './policy.js';

/** Where one medium or high finding begins. */
export interface Position {
  /** Number of the part of the document, or of the text, that it stands in. */
  readonly part: number;
  /** UTF-16 code units from the beginning of the part. */
  readonly start: number;
  readonly isHigh: boolean;
}

/** The position of a finding that begins at `start` (UTF-16 code units) of a part; null for one too unsure to count. */
export function positionOf(part: number, start: number, confidence: number): Position | null {
  return confidence < CONFIDENCE.medium ? null : { part, start, isHigh: confidence >= CONFIDENCE.high };
}

/** How often one infotype was found: what rules on findings look at. */
export interface Occurrences {
  readonly infotype: string;
  readonly mediumCount: number;
  readonly highCount: number;
  /** Different values among the medium and high ones. */
  readonly distinct: number;
  /**
   * Where the medium and high ones stand, as far as that is kept: of those that are missing it is taken that they are
   * near whatever they would have to be near. Absent where nearness says nothing, as in a table, whose rows are cut up.
   */
  readonly positions?: readonly Position[];
}

/** Whether a rule on findings matches: more findings never make it match less. */
export function matches(rule: ContentRule, found: readonly Occurrences[]): boolean {
  const { all, any } = rule;
  const met = all.every((c) => isMet(c, found)) && (any.length === 0 || any.some((c) => isMet(c, found)));
  return met && (rule.within === null || standsWithin(rule, rule.within, found));
}

/** Whether a rule asks for one of these infotypes. */
export function asks({ all, any }: ContentRule, infotypes: readonly string[]): boolean {
  return [...all, ...any].some((condition) => infotypes.some(condition.matches));
}

/**
 * Whether findings of these infotypes could make a rule match that asks for one of them. What the rule asks for besides
 * has to be there only where it has to stand near: texts may be looked at together later, each with a part of it.
 */
export function couldMatch(
  { all, any, within }: ContentRule,
  found: readonly Occurrences[],
  infotypes: readonly string[],
): boolean {
  if (within === null) return true;
  const open = (condition: Condition) => infotypes.some(condition.matches) || isMet(condition, found);
  return all.every(open) && (any.length === 0 || any.some(open));
}

function isMet(condition: Condition, found: readonly Occurrences[]): boolean {
  let count = 0;
  let distinct = 0;
  for (const one of found) {
    if (!condition.matches(one.infotype)) continue;
    const matching = countAt(condition, one);
    count += matching;
    distinct += Math.min(one.distinct, matching);
  }
  return count >= (condition.count ?? 0) && distinct >= (condition.distinct ?? 0) && count > 0;
}

function countAt({ confidence }: Pick<Condition, 'confidence'>, one: Occurrences): number {
  return confidence === 'high' ? one.highCount : one.mediumCount;
}

/** A finding and the conditions it counts for, by their number. */
interface Counted extends Position {
  readonly conditions: readonly number[];
}

/**
 * Whether a rule that matches somewhere does so in one stretch of text: in one pass over the findings in their order.
 * Where some of those it is about were only counted, they may stand anywhere, so it does.
 */
function standsWithin({ all, any }: ContentRule, within: number, found: readonly Occurrences[]): boolean {
  const conditions = [...all, ...any];
  const needed = conditions.map((condition) => condition.count ?? 1);
  const counted: Counted[] = [];
  for (const one of found) {
    const of = conditions.flatMap((condition, n) => (condition.matches(one.infotype) ? [n] : []));
    if (of.length === 0) continue;
    const { positions = [] } = one;
    if (positions.length < one.mediumCount && of.some((n) => isOmitted(conditions[n], one))) return true;
    for (const position of positions) {
      const counting = of.filter((n) => conditions[n]?.confidence === 'medium' || position.isHigh);
      if (counting.length > 0) counted.push({ ...position, conditions: counting });
    }
  }
  counted.sort((a, b) => a.part - b.part || a.start - b.start);
  return hasStretch(counted, within, needed, all.length);
}

function isOmitted(condition: Condition | undefined, one: Occurrences): boolean {
  if (!condition) return false;
  const kept = (one.positions ?? []).filter(({ isHigh }) => isHigh || condition.confidence === 'medium').length;
  return kept < countAt(condition, one);
}

/** @param mandatory how many of the conditions are needed each; of the others, where there are any, one is */
function hasStretch(counted: readonly Counted[], within: number, needed: readonly number[], mandatory: number) {
  const counts = needed.map(() => 0);
  const isEnough = (n: number) => (counts[n] ?? 0) >= (needed[n] ?? 0);
  const add = (one: Counted, by: 1 | -1) => {
    for (const n of one.conditions) counts[n] = (counts[n] ?? 0) + by;
  };
  let first = 0;
  for (const last of counted) {
    add(last, 1);
    for (let one = counted[first]; one && (one.part !== last.part || last.start - one.start > within); ) {
      add(one, -1);
      one = counted[++first];
    }
    const met = needed.map((_, n) => isEnough(n));
    const optional = met.slice(mandatory);
    if (met.slice(0, mandatory).every(Boolean) && (optional.length === 0 || optional.some(Boolean))) return true;
  }
  return false;
}
