import { join, type Label, sameLabel } from './label.js';
import { contentOf } from './labeling.js';
import { couldMatch, type Occurrences } from './occurrences.js';
import type { LabelingPolicy } from './policy.js';

/** Whether any rule on findings asks for one of these infotypes. */
export function asksFor({ rules }: Pick<LabelingPolicy, 'rules'>, infotypes: readonly string[]): boolean {
  return rules.some(({ all, any }) => [...all, ...any].some(({ matches }) => infotypes.some(matches)));
}

/**
 * Whether findings of these infotypes, however many there were, could raise the label of a text beside what was found in
 * it already. No rule matches less for more findings, so it is enough to compare the label as it is with the one that
 * follows when every rule matches that such findings can make match.
 * @param found in this text
 * @param labelOf the label that follows from a content, such as the join with a floor; more content never lowers it
 */
export function couldRaise(
  policy: LabelingPolicy,
  found: readonly Occurrences[],
  infotypes: readonly string[],
  labelOf: (content: Label) => Label = (content) => content,
): boolean {
  const possible = policy.rules.filter((rule) => couldMatch(rule, found, infotypes));
  if (possible.length === 0) return false;
  const content = contentOf(policy, found).label;
  const most = possible.reduce((label, rule) => join(label, rule.label), content);
  return !sameLabel(labelOf(most), labelOf(content));
}
