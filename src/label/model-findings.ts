import { join, type Label, sameLabel } from './label.js';
import { contentOf } from './labeling.js';
import { asks, couldMatch, type Occurrences } from './occurrences.js';
import type { ContentRule, LabelingPolicy } from './policy.js';

type Rules = Pick<LabelingPolicy, 'rules'>;

/** Whether any rule on findings asks for one of these infotypes. */
export function asksFor(policy: Rules, infotypes: readonly string[]): boolean {
  return rulesAskingFor(policy, infotypes).length > 0;
}

/**
 * Whether findings of these infotypes, however many there were, could raise the label of a text beside what was found in
 * it already. No rule matches less for more findings, so it is enough to compare the label as it is with the one that
 * follows when every rule matches that such findings can make match.
 * @param found gives what was found in this text
 * @param labelOf the label that follows from a content, such as the join with a floor; more content never lowers it
 */
export function couldRaise(
  policy: LabelingPolicy,
  found: () => readonly Occurrences[],
  infotypes: readonly string[],
  labelOf: (content: Label) => Label = (content) => content,
): boolean {
  const asking = rulesAskingFor(policy, infotypes);
  if (asking.length === 0) return false;
  const known = found();
  const content = contentOf(policy, known).label;
  const most = asking
    .filter((rule) => couldMatch(rule, known, infotypes))
    .reduce((label, rule) => join(label, rule.label), content);
  return !sameLabel(labelOf(most), labelOf(content));
}

/** By policy, and by list of infotypes: each request asks for the same ones. */
const remembered = new WeakMap<Rules, WeakMap<readonly string[], readonly ContentRule[]>>();

function rulesAskingFor(policy: Rules, infotypes: readonly string[]): readonly ContentRule[] {
  const byList = remembered.get(policy) ?? new WeakMap<readonly string[], readonly ContentRule[]>();
  remembered.set(policy, byList);
  const rules = byList.get(infotypes) ?? policy.rules.filter((rule) => asks(rule, infotypes));
  byList.set(infotypes, rules);
  return rules;
}
