import type { Reason } from '../decide/decide.js';
import type { Resolved } from '../decide/resolve.js';
import { isWithin, join, type Label, meet } from '../label/label.js';
import { type Found, findLabels, type LookUpDependencies } from './look-up.js';
import type { Origins, TextOrigins } from './origins.js';

/** What a text of unknown origin takes from where its passages are known from. */
export interface RaisedByOrigin {
  /** The resources, as what the text is from: with the label that they lend together. */
  readonly origins: readonly (Found & { readonly copied: true })[];
  /** One for each of them, with the id of the resource. */
  readonly reasons: readonly Reason[];
}

/** Resources named in an answer for one text; the labels of all count. */
const mostNamed = 10;
const nothing: RaisedByOrigin = { origins: [], reasons: [] };

/**
 * Finds where texts without any known origin were copied from. A passage gets the label in force of the document it
 * stands in, whole: nobody can say which half of it the passage would be. What stands in many documents is known to
 * whoever may read the least of them, and gets what their labels have in common. Labels within `unknownOriginFloor` add
 * nothing and are left out.
 * @returns one a text, in order; with nothing for a null
 */
export async function raisedByOrigin(
  deps: LookUpDependencies & { readonly origins: Origins },
  texts: readonly (string | null)[],
): Promise<RaisedByOrigin[]> {
  const asked = texts.filter((text) => text !== null);
  if (asked.length === 0) return texts.map(() => nothing);
  const known = await deps.origins.findAll(asked);
  const labels = await labelsLent(deps, known);
  let next = 0;
  return texts.map((text) => {
    const its = text === null ? undefined : known[next++];
    return its ? raised(its, labels, deps.rules.policy.unknownOriginFloor) : nothing;
  });
}

/** By resource, and by version where one is known. */
async function labelsLent(
  deps: LookUpDependencies,
  known: readonly TextOrigins[],
): Promise<ReadonlyMap<string, { readonly found: Found; readonly label: Label | null }>> {
  const names = new Map<string, { id: string; version: string | undefined }>();
  const add = (id: string, version: string | null) =>
    names.set(key(id, version), { id, version: version ?? undefined });
  for (const { copied, common } of known) {
    for (const { resourceId, version } of copied) add(resourceId, version);
    for (const id of common.flat()) add(id, null);
  }
  const found = await findLabels(deps, [...names.values()]);
  return new Map(
    [...names.keys()].flatMap((name, n) => {
      const one = found[n];
      return one ? [[name, { found: one, label: labelOf(one.resolved) }]] : [];
    }),
  );
}

function key(id: string, version: string | null): string {
  return `${id} ${version ?? ''}`;
}

/** What the resource was labelled last, whatever became of it since: a passage of it is out of there already. */
function labelOf({ label, lastKnownLabel, floor }: Resolved): Label | null {
  if (label) return label;
  return lastKnownLabel && floor ? join(lastKnownLabel, floor) : lastKnownLabel;
}

interface Lent {
  readonly found: Found;
  readonly label: Label;
  readonly detail: string;
}

function raised(
  { copied, common }: TextOrigins,
  labels: Awaited<ReturnType<typeof labelsLent>>,
  least: Label,
): RaisedByOrigin {
  const lent: Lent[] = [];
  for (const { resourceId, version, share } of copied) {
    const one = labels.get(key(resourceId, version));
    const detail = `${resourceId} has ${Math.round(100 * share)} % of it`;
    if (one?.label) lent.push({ found: one.found, label: one.label, detail });
  }
  for (const passage of common) {
    const all = passage.flatMap((id) => labels.get(key(id, null)) ?? []);
    const shared = inCommon(all.flatMap(({ label }) => label ?? []));
    const detail = `${passage[0]} and many others have a passage of it`;
    if (all[0] && shared) lent.push({ found: all[0].found, label: shared, detail });
  }
  const raising = lent.filter(({ label }) => !isWithin(label, least));
  const all = raising.reduce((sum, { label }) => join(sum, label), least);
  const named = raising.slice(0, mostNamed);
  return {
    origins: named.map(({ found }) => ({ ...found, resolved: lending(found.resolved, all), copied: true })),
    reasons: named.map(({ detail }) => ({ code: 'origin-by-fingerprint', detail })),
  };
}

function inCommon([first, ...others]: readonly Label[]): Label | null {
  return first ? others.reduce(meet, first) : null;
}

/** A resource as what a text is from that it lends its label: whatever is seen in the text comes on top. */
function lending({ version, verifiedAt }: Resolved, label: Label): Resolved {
  return {
    state: 'current',
    flags: [],
    usable: true,
    label,
    floor: label,
    withContent: (seen) => join(label, seen),
    version,
    verifiedAt,
    reason: null,
    lastKnownLabel: label,
  };
}
