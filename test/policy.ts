import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { defaultTaxonomy, makeLabel } from '../src/label/label.js';
import type { Occurrences } from '../src/label/labeling.js';
import { type LabelingPolicy, type PolicyDocument, parsePolicy } from '../src/label/policy.js';

/** The policy document that ships. */
export const shippedDocument: PolicyDocument = parse(
  readFileSync(new URL('../policies/labeling.yaml', import.meta.url), 'utf8'),
);

/** The policy that ships, with changes. */
export function policyWith(changes: Partial<PolicyDocument> = {}): LabelingPolicy {
  return parsePolicy({ ...shippedDocument, ...changes }, defaultTaxonomy);
}

export const label = (level: string, ...categories: string[]) => makeLabel(defaultTaxonomy, level, categories);

/** As many findings of an infotype, all high and of different values unless said otherwise. */
export function found(infotype: string, count: number, but: Partial<Occurrences> = {}): Occurrences {
  return { infotype, mediumCount: count, highCount: count, distinct: count, ...but };
}
