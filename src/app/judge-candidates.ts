import { redactsAny } from '../decide/access-policy.js';
import type { Asked } from '../decide/cedar.js';
import { type Decided, decide, labelOfText } from '../decide/decide.js';
import type { Resolved } from '../decide/resolve.js';
import type { Detector, ModelsMatter } from '../detect/detector.js';
import type { Finding } from '../detect/finding.js';
import { couldRaise } from '../label/model-findings.js';
import type { Occurrences } from '../label/occurrences.js';
import type { LabelingPolicy } from '../label/policy.js';
import { taggerFinds } from '../scan/with-tagger.js';
import { resourcesOfContent } from '../store/content-hashes.js';
import { infotypesOf } from '../store/lookup.js';
import type { AccessInForce } from './access-in-force.js';
import type { Asking } from './asking.js';
import { type CheckCandidate, inspectedCandidate, isKnownByContent, namesOf, textOf } from './candidate.js';
import { occurrencesIn } from './inspect.js';
import { type Found, findLabels, type LookUpDependencies } from './look-up.js';
import type { AskAhead } from './model-unread.js';
import type { Origins } from './origins.js';
import { type CopiedOrigin, originReasons, raisedByOrigin } from './raise-by-origin.js';
import { keptSince } from './rules.js';
import { takeTurns } from './turns.js';

export interface JudgeCandidatesDependencies extends LookUpDependencies {
  readonly access: Pick<AccessInForce, 'current'>;
  readonly detector: Detector;
  readonly origins: Origins;
  readonly askAhead: AskAhead;
}

/** What is asked of candidates. */
export interface CandidatesRequest {
  readonly candidates: readonly CheckCandidate[];
  /** Milliseconds. */
  readonly maxLabelAge?: number | undefined;
}

/** A candidate, with what was decided on it. */
export interface Judged {
  readonly candidate: CheckCandidate;
  readonly origins: readonly (Found & Partial<CopiedOrigin>)[];
  /** What was found in the text that came; null when none came. */
  readonly seen: { readonly findings: readonly Finding[]; readonly occurrences: readonly Occurrences[] } | null;
  readonly decided: Decided;
}

/** Decides on each candidate. */
export async function judge(
  deps: JudgeCandidatesDependencies,
  request: CandidatesRequest,
  { asked }: Asking,
): Promise<Judged[]> {
  const forget = await deps.askAhead(
    request.candidates.flatMap((candidate) => textOf(candidate) ?? []),
    {},
  );
  try {
    return await judgeEach(deps, request, asked);
  } finally {
    forget();
  }
}

async function judgeEach(
  deps: JudgeCandidatesDependencies,
  request: CandidatesRequest,
  asked: Asked,
): Promise<Judged[]> {
  const byContent = await byContentHash(deps, request.candidates);
  const named = request.candidates.map((candidate) => namesOf(candidate, byContent));
  const maxLabelAge = strictest(request.maxLabelAge, deps.access.current().engine.policy.maxLabelAge);
  const found = await findLabels(deps, named.flat(), maxLabelAge);
  const infotypes = await expectedIn(deps, request.candidates, named, found);
  const raised = await raisedByOrigin(
    deps,
    request.candidates.map((candidate, i) => (named[i]?.length === 0 ? textOf(candidate) : null)),
  );
  const turns = takeTurns();
  const judged: Judged[] = [];
  let next = 0;
  for (const [i, candidate] of request.candidates.entries()) {
    const from = next;
    next += named[i]?.length ?? 0;
    const copied = raised[i];
    const origins = [...found.slice(from, next), ...(copied?.origins ?? [])];
    const text = textOf(candidate);
    const expected = origins.map(({ id }) => (id === null ? undefined : infotypes.get(id)));
    const { seen, decided } = lookAndDecide(deps, { origins, text, expected }, asked);
    const reasons = copied?.origins.length ? [...decided.reasons, ...originReasons(copied, asked)] : null;
    judged.push({ candidate, origins, seen, decided: reasons ? { ...decided, reasons } : decided });
    if (text !== null) await turns(text.length);
  }
  return judged;
}

/**
 * Looks into the text of a candidate as far as it matters, and decides. The tagger is left out where nothing that it
 * finds could raise the label. But what is taken out of a text may be all that raised it: what is left has to be looked
 * at with everything, so then it is looked at, and decided on, again.
 */
function lookAndDecide(
  { detector, rules: { policy }, access }: JudgeCandidatesDependencies,
  from: { origins: readonly Found[]; text: string | null; expected: Parameters<typeof inspectedCandidate>[2] },
  asked: Asked,
): Pick<Judged, 'seen' | 'decided'> {
  const { origins, text, expected } = from;
  if (text === null) return { seen: null, decided: decideCandidate(origins, null, asked, policy) };
  const isTakenOut = redactsAny(access.current().engine.policy, taggerFinds);
  const resolved = origins.map((origin) => origin.resolved);
  let isLeftOut = false;
  const modelsMatter: ModelsMatter = (infotypes, looked, found) => {
    const matters = couldRaise(
      policy,
      () => occurrencesIn(looked, found()),
      infotypes,
      (content) => labelOfText(resolved, content, policy),
    );
    isLeftOut ||= !matters;
    return matters;
  };
  const look = (matter?: ModelsMatter) => {
    const seen = inspectedCandidate(detector, text, expected, matter);
    return { seen, decided: decideCandidate(origins, seen, asked, policy) };
  };
  const first = look(isTakenOut ? undefined : modelsMatter);
  return isLeftOut && first.decided.outcome === 'redact' ? look() : first;
}

/** Decisions without text, by whom they are for and by what resources in one situation have in common. */
const remembered = new WeakMap<Asked, WeakMap<Resolved, Decided>>();

/** Without text all resources in one situation are decided alike: then once for all of them. */
function decideCandidate(
  origins: readonly Found[],
  seen: Judged['seen'],
  asked: Asked,
  policy: LabelingPolicy,
): Decided {
  const [only, ...others] = origins;
  const candidate = () => ({ origins: origins.map(({ resolved }) => resolved), seen });
  if (seen !== null || others.length > 0 || !only?.alike) return decide(candidate(), asked, policy);
  const known = remembered.get(asked) ?? new WeakMap<Resolved, Decided>();
  remembered.set(asked, known);
  const decided = known.get(only.alike) ?? decide(candidate(), asked, policy);
  known.set(only.alike, decided);
  return decided;
}

async function byContentHash(
  { database, rules, clock }: JudgeCandidatesDependencies,
  candidates: readonly CheckCandidate[],
) {
  const hashes = candidates.filter(isKnownByContent).flatMap(({ contentHash }) => contentHash ?? []);
  return hashes.length === 0 ? undefined : resourcesOfContent(database, hashes, keptSince(rules, clock()));
}

/** The infotypes known of the resources that texts come from, with their highest confidence. */
async function expectedIn(
  deps: JudgeCandidatesDependencies,
  candidates: readonly CheckCandidate[],
  named: readonly (readonly unknown[])[],
  found: readonly Found[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const ids = new Set<string>();
  let next = 0;
  for (const [i, candidate] of candidates.entries()) {
    const from = next;
    next += named[i]?.length ?? 0;
    if (textOf(candidate) !== null) for (const { id } of found.slice(from, next)) if (id !== null) ids.add(id);
  }
  return ids.size === 0 ? new Map() : infotypesOf(deps.database, [...ids]);
}

/** The strictest of these bounds. */
export function strictest(...bounds: readonly (number | null | undefined)[]): number | undefined {
  const given = bounds.filter((bound) => bound !== null && bound !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
}
