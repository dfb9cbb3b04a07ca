import type { Asked } from '../decide/cedar.js';
import { type Decided, decide } from '../decide/decide.js';
import type { Resolved } from '../decide/resolve.js';
import { isWithin, join, type Label } from '../label/label.js';
import { contentOf } from '../label/labeling.js';
import type { LabelingPolicy, State } from '../label/policy.js';
import type { DecisionEntry, LoggedCandidate } from '../store/decision-entry.js';
import { resourceId } from '../store/lookup.js';
import { findLabels, type LookUpDependencies } from './look-up.js';

/** A candidate decided again by the label that it had then. What had none is refused as it was. */
export function decidedThen(candidate: LoggedCandidate, asked: Asked, policy: LabelingPolicy): Decided {
  if (candidate.label === null) return refusedAsThen(candidate);
  const seen = candidate.inspected ? { occurrences: candidate.found } : null;
  const origins = candidate.inspected && candidate.origins.length === 0 ? [] : [resolvedThen(candidate, policy)];
  const { state, flags } = candidate;
  return { ...decide({ origins, seen }, asked, policy), state: state as State, flags: flags as Decided['flags'] };
}

/**
 * The candidates of a decision decided again by the labels of today: of the versions that were judged then, while they
 * are kept. What was named and nobody knew is not kept, so that it is refused as it was.
 * @param maxLabelAge milliseconds since a label was last confirmed at its source
 */
export async function decidedAgain(
  deps: LookUpDependencies,
  { candidates }: DecisionEntry,
  { asked, maxLabelAge }: { readonly asked: Asked; readonly maxLabelAge: number | undefined },
): Promise<Decided[]> {
  const named = candidates.map(({ origins }) =>
    origins.flatMap(({ resource, version }) =>
      resource === null ? [] : [{ id: resourceId(resource), version: version ?? undefined }],
    ),
  );
  const found = await findLabels(deps, named.flat(), maxLabelAge);
  let next = 0;
  return candidates.map((candidate, n) => {
    const from = next;
    next += named[n]?.length ?? 0;
    if (candidate.origins.some(({ resource }) => resource === null)) return refusedAsThen(candidate);
    const origins = found
      .slice(from, next)
      .map(({ resolved }, i) => (candidate.origins[i]?.copied ? lentBy(resolved, deps.rules.policy) : resolved));
    if (origins.length === 0 && !candidate.inspected) return refusedAsThen(candidate);
    const seen = candidate.inspected ? { occurrences: candidate.found } : null;
    return decide({ origins, seen }, asked, deps.rules.policy);
  });
}

/** A passage that was copied has the whole label of the document it stands in, whatever became of that since. */
function lentBy(resolved: Resolved, { unknownOriginFloor }: LabelingPolicy): Resolved {
  const last = resolved.label ?? resolved.lastKnownLabel;
  if (last === null) return resolved;
  const label = [last, ...(resolved.label || !resolved.floor ? [] : [resolved.floor])].reduce(join, unknownOriginFloor);
  return { ...resolved, usable: true, label, floor: label, withContent: (seen) => join(label, seen) };
}

/** What all that it came from was together: its label without what was found in the text, and with it. */
function resolvedThen({ label, floor, found }: LoggedCandidate, policy: LabelingPolicy): Resolved {
  const content = contentOf(policy, found).label;
  const isAdded = floor !== null && label !== null && isSame(join(floor, content), label);
  return {
    state: 'current',
    flags: [],
    usable: true,
    label,
    floor,
    // Where content did not add to the floor, a person had labelled over it.
    withContent: label === null ? null : (seen) => (isAdded ? join(floor, seen) : label),
    version: null,
    verifiedAt: null,
    reason: null,
    lastKnownLabel: label,
  };
}

function isSame(one: Label, other: Label): boolean {
  return isWithin(one, other) && isWithin(other, one);
}

function refusedAsThen({ outcome, state, flags, reasons, label }: LoggedCandidate): Decided {
  return {
    outcome,
    label,
    returned: null,
    state: state as State,
    flags: flags as Decided['flags'],
    reasons: reasons.map((code) => ({ code, detail: 'as it was decided then' })),
    redacts: null,
    policies: [],
    watermarks: [],
  };
}
