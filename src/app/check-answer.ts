import { decideAnswer } from '../decide/answer.js';
import { isWithin } from '../label/label.js';
import { aggregate, contentOf } from '../label/labeling.js';
import type { LabelingPolicy } from '../label/policy.js';
import type { Asking } from './asking.js';
import type { CheckAnswer } from './check.js';
import { occurrencesInAll } from './inspect.js';
import type { Judged } from './judge-candidates.js';
import type { Rules } from './rules.js';

/** Decides on the answer as a whole; `drop`: places of the candidates to leave out. */
export function answerOf(
  { rules: { policy } }: { readonly rules: Rules },
  { asked }: Asking,
  judged: readonly Judged[],
) {
  const results = judged.map(({ decided }) => decided);
  const texts = judged.map((one) => returnedText(policy, one));
  const labelOf = (places: readonly number[]) => {
    const labels = places.flatMap((place) => results[place]?.returned ?? []);
    const told = places.flatMap((place) => texts[place] ?? []);
    return aggregate(policy, labels, told.length === 0 ? [] : occurrencesInAll(told));
  };
  const findings = texts.flat().reduce((sum, text) => sum + text.findings.length, 0);
  const infotypesIn = (place: number) => infotypesLeft(judged[place]);
  return decideAnswer(
    results,
    asked,
    { labelOf, infotypesIn },
    Math.min(32, Math.max(1, Math.floor(mostCounted / (findings + 1)))),
  );
}

/** Findings counted to see what an answer may be made of, for each step of a search: each takes some microseconds. */
const mostCounted = 32_000;

/**
 * What of a text is returned: the findings in it that stay. Those that a person labelled over say nothing new: a label
 * that was lowered by hand holds for an answer as well.
 */
function returnedText(policy: LabelingPolicy, { candidate: { text }, seen, decided: { redacts, returned } }: Judged) {
  if (text === undefined || seen === null || returned === null) return [];
  const stays = ({ infotype }: { readonly infotype: string }) => !redacts?.(infotype);
  const content = contentOf(policy, seen.occurrences.filter(stays)).label;
  return isWithin(content, returned) ? [{ text, findings: seen.findings.filter(stays) }] : [];
}

/** The infotypes that stay in a text that is returned; null where there is none to look into. */
function infotypesLeft(one: Judged | undefined): string[] | null {
  const { redacts = null } = one?.decided ?? {};
  return one?.seen?.occurrences.map(({ infotype }) => infotype).filter((infotype) => !redacts?.(infotype)) ?? null;
}

/** An answer with what to leave out by the names that candidates came with. */
export function namedDrop(
  answer: Omit<CheckAnswer['answer'], 'drop'>,
  drop: readonly number[],
  judged: readonly Judged[],
): CheckAnswer['answer'] {
  if (drop.length === 0) return answer;
  return { ...answer, drop: drop.flatMap((place) => judged[place]?.candidate.id ?? []) };
}
