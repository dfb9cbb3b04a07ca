import type { Label } from '../label/label.js';
import { contentOf } from '../label/labeling.js';
import type { Occurrences } from '../label/occurrences.js';
import { readVersionOrigins, type VersionOrigin } from '../store/explanations.js';
import { resourceId, resourceNumber } from '../store/lookup.js';
import type { Asking } from './asking.js';
import type { Found, LookUpDependencies } from './look-up.js';
import { keptSince } from './rules.js';

/** Where the outcome for one candidate comes from. */
export interface Explanation {
  /** The meet of all who are asked for, of the purpose's and of the destination's bounds. */
  readonly clearance: Label;
  readonly principals: readonly { readonly type: string; readonly id: string; readonly clearance: Label }[];
  /** The versions whose labels were joined. */
  readonly versions: readonly (Omit<VersionOrigin, 'resource'> & { readonly resource: string })[];
  /** What was found in the text that came, and which labeling rules that meets; null when none came. */
  readonly text: {
    readonly findings: readonly { readonly infotype: string; readonly count: number }[];
    readonly rules: readonly string[];
  } | null;
}

interface Explained {
  readonly origins: readonly Found[];
  readonly seen: { readonly occurrences: readonly Occurrences[] } | null;
}

/** Explains decisions, one for one: who was asked for, and which label comes from which findings of which version. */
export async function explain(
  { database, rules, clock }: LookUpDependencies,
  { asked, subjects }: Asking,
  candidates: readonly Explained[],
): Promise<Explanation[]> {
  const numbers = candidates.flatMap(({ origins }) => origins.flatMap(({ id }) => numberOf(id) ?? []));
  const versions = await readVersionOrigins(database, rules.classes, [...new Set(numbers)], keptSince(rules, clock()));
  // Of a thousand candidates each may name a hundred resources: nothing is looked for along a list.
  const byResource = new Map<number, VersionOrigin[]>();
  for (const one of versions) byResource.set(one.resource, [...(byResource.get(one.resource) ?? []), one]);
  const principals = subjects.chain.map(({ type, id, clearance }) => ({ type, id, clearance }));
  return candidates.map(({ origins, seen }) => ({
    clearance: asked.clearance,
    principals,
    versions: origins.flatMap(({ id, resolved }) =>
      (byResource.get(numberOf(id) ?? -1) ?? [])
        .filter(({ version }) => (resolved.version ?? version) === version)
        .map((one) => ({ ...one, resource: resourceId(one.resource) })),
    ),
    text: seen && {
      findings: seen.occurrences.map(({ infotype, mediumCount }) => ({ infotype, count: mediumCount })),
      rules: contentOf(rules.policy, seen.occurrences).rules,
    },
  }));
}

function numberOf(id: string | null): number | null {
  return id === null ? null : resourceNumber(id);
}
