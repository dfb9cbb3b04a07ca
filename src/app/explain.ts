import type { Asked } from '../decide/cedar.js';
import type { Label } from '../label/label.js';
import { contentOf } from '../label/labeling.js';
import type { Occurrences } from '../label/occurrences.js';
import { readVersionOrigins, type VersionOrigin } from '../store/explanations.js';
import { resourceId, resourceNumber } from '../store/lookup.js';
import type { Asking } from './asking.js';
import type { Actor } from './authenticate.js';
import type { Found, LookUpDependencies } from './look-up.js';
import { type CopiedOrigin, mayKnow } from './raise-by-origin.js';
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
  readonly origins: readonly (Found & Partial<CopiedOrigin>)[];
  readonly seen: { readonly occurrences: readonly Occurrences[] } | null;
}

/** Explains decisions, one for one: who was asked for, and which label comes from which findings of which version. */
export async function explain(
  { database, rules, clock }: LookUpDependencies,
  actor: Pick<Actor, 'roles'>,
  { asked, subjects }: Asking,
  candidates: readonly Explained[],
): Promise<Explanation[]> {
  const shown = candidates.map((one) => ({ ...one, origins: shownTo(actor, asked, one) }));
  const numbers = shown.flatMap(({ origins }) => origins.flatMap(({ id }) => numberOf(id) ?? []));
  const versions = await readVersionOrigins(database, rules.classes, [...new Set(numbers)], keptSince(rules, clock()));
  // Of a thousand candidates each may name a hundred resources: nothing is looked for along a list.
  const byResource = new Map<number, VersionOrigin[]>();
  for (const one of versions) byResource.set(one.resource, [...(byResource.get(one.resource) ?? []), one]);
  const principals = subjects.chain.map(({ type, id, clearance }) => ({ type, id, clearance }));
  return shown.map(({ origins, seen }) => ({
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

/**
 * What somebody may be told of: nothing of a document that was only recognised, unless it is for this reader; and where a
 * reader asks for itself, with no role of its own, nothing of what it may not have.
 */
function shownTo({ roles }: Pick<Actor, 'roles'>, asked: Asked, { origins }: Explained): readonly Found[] {
  return origins.filter(({ copied, own = null, resolved: { label } }) => {
    if (copied) return mayKnow({ own }, asked);
    return roles.length > 0 || (label !== null && asked.judge(label).allowed);
  });
}

function numberOf(id: string | null): number | null {
  return id === null ? null : resourceNumber(id);
}
