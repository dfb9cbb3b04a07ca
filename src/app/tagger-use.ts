import { asksFor } from '../label/model-findings.js';
import type { LabelingPolicy } from '../label/policy.js';
import { type ModelUse, taggerFinds } from '../scan/with-tagger.js';

/**
 * Where the tagger looks into what is crawled and scanned. What is found there is kept, and labelled anew under other
 * policies, so whether a document has a high label already must not decide what is known of it: the cascade looks into
 * all readable text as soon as a policy asks for anything that the tagger finds, and into none otherwise.
 * @param use undefined where it is switched off
 * @param asked infotypes that somebody asked for besides; the policy decides where nobody did
 */
export function taggerUse(
  use: ModelUse | undefined,
  policy: Pick<LabelingPolicy, 'rules'>,
  asked?: ReadonlySet<string>,
): ModelUse | undefined {
  if (use !== 'cascade') return use;
  return (asked ? taggerFinds.some((id) => asked.has(id)) : asksFor(policy, taggerFinds)) ? use : undefined;
}
