import type { Asked } from '../decide/cedar.js';
import type { Reason } from '../decide/decide.js';
import type { Resolved } from '../decide/resolve.js';
import { isWithin, join, type Label, meet } from '../label/label.js';
import { type Found, findLabels, type LookUpDependencies } from './look-up.js';
import type { Origins, TextOrigins } from './origins.js';

/** What a text of unknown origin takes from where its passages are known from. */
export interface RaisedByOrigin {
  /** The resources, as what the text is from: with the label that they lend together. */
  readonly origins: readonly CopiedOrigin[];
}

export interface CopiedOrigin extends Found {
  readonly copied: true;
  /** The label in force of the resource itself; null when there is none that can be used. */
  readonly own: Label | null;
  /** Which share of the text stands there, 0..1; null for a passage that many documents have. */
  readonly share: number | null;
}

/** Whether somebody may know which document it is: only who may have it. */
export function mayKnow({ own }: Pick<CopiedOrigin, 'own'>, asked: Asked): boolean {
  return own !== null && asked.judge(own).allowed;
}

/** Where passages were found, for a reader: by the id of the resource where the reader may have that. */
export function originReasons({ origins }: RaisedByOrigin, asked: Asked): Reason[] {
  return origins.map((origin) => {
    const name = mayKnow(origin, asked) && origin.id !== null ? origin.id : 'a document that is not for this reader';
    const { share } = origin;
    const detail =
      share === null
        ? `${name} and many others have a passage of it`
        : `${name} has ${Math.round(100 * share)} % of it`;
    return { code: 'origin-by-fingerprint', detail };
  });
}

/** Resources named in an answer for one text; the labels of all count. */
const mostNamed = 10;
const nothing: RaisedByOrigin = { origins: [] };

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
  readonly share: number | null;
}

function raised(
  { copied, common }: TextOrigins,
  labels: Awaited<ReturnType<typeof labelsLent>>,
  least: Label,
): RaisedByOrigin {
  const lent: Lent[] = [];
  for (const { resourceId, version, share } of copied) {
    const one = labels.get(key(resourceId, version));
    if (one?.label) lent.push({ found: one.found, label: one.label, share });
  }
  for (const passage of common) {
    const all = passage.flatMap((id) => labels.get(key(id, null)) ?? []);
    const shared = inCommon(all.flatMap(({ label }) => label ?? []));
    if (all[0] && shared) lent.push({ found: all[0].found, label: shared, share: null });
  }
  const raising = lent.filter(({ label }) => !isWithin(label, least));
  const all = raising.reduce((sum, { label }) => join(sum, label), least);
  return {
    origins: raising.slice(0, mostNamed).map(({ found, share }) => {
      const { resolved } = found;
      return { ...found, resolved: lending(resolved, all), copied: true, own: resolved.label, share };
    }),
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
