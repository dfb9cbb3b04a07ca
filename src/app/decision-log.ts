import type { AskingPrincipal } from '../decide/cedar.js';
import type { Outcome } from '../decide/decide.js';
import { join, type Label } from '../label/label.js';
import type { Occurrences } from '../label/occurrences.js';
import type {
  DecisionDraft,
  DecisionEntry,
  LoggedCandidate,
  LoggedOutcome,
  LoggedPrincipal,
  Trace,
} from '../store/decision-entry.js';
import type { DecisionWriter } from '../store/decision-log.js';
import { NotWrittenError } from '../store/group-commit.js';
import { resourceNumber } from '../store/lookup.js';
import { uuid7 } from '../store/uuid7.js';
import type { Asking } from './asking.js';
import type { Actor } from './authenticate.js';
import { ServiceError } from './errors.js';
import type { Rules } from './rules.js';

export type { Trace } from '../store/decision-entry.js';

/** Where every decision is written down before it is answered. */
export interface DecisionLog {
  /**
   * Resolves when the entry is durable.
   * @throws {ServiceError} `unavailable` when it could not be written, or nobody can tell: answer nothing then
   */
  append(entry: DecisionDraft): Promise<void>;
}

/** The log of this process: what cannot be written is told as an outcome of the use case. */
export function openDecisionLog(writer: Pick<DecisionWriter, 'append'>): DecisionLog {
  return {
    async append(entry) {
      try {
        await writer.append(entry);
      } catch (error) {
        if (!(error instanceof NotWrittenError)) throw error;
        throw new ServiceError('unavailable', 'the decision could not be written down, so it is not given; try again');
      }
    },
  };
}

/** What was asked, by whom and for whom. */
export interface Question {
  readonly kind: DecisionEntry['kind'];
  readonly at: Date;
  readonly actor: Pick<Actor, 'keyId'>;
  /** Who holds the credential, then everybody it acts for. */
  readonly principals: readonly [LoggedPrincipal, ...LoggedPrincipal[]];
  readonly action: string;
  readonly purpose?: string | undefined;
  readonly destination?: string | undefined;
  readonly clearance: Label | null;
  /** Milliseconds. */
  readonly maxLabelAge?: number | undefined;
  readonly accessPolicyVersion?: number | undefined;
  readonly labelSnapshot?: number | undefined;
  readonly obligations?: readonly string[] | undefined;
  readonly trace?: Trace | undefined;
}

/** A question that was put to the access policy, as the log has it. */
export function loggedQuestion(
  kind: Question['kind'],
  { asked, principals: [first, ...others], action, purpose, destination, accessPolicyVersion }: Asking,
  {
    watermarks,
    ...of
  }: Pick<Question, 'actor' | 'at' | 'maxLabelAge' | 'trace'> & { readonly watermarks: readonly string[] },
): Question {
  return {
    ...of,
    kind,
    principals: [loggedPrincipal(first), ...others.map(loggedPrincipal)],
    action,
    purpose: purpose ?? undefined,
    destination: destination ?? undefined,
    clearance: asked.clearance,
    accessPolicyVersion,
    obligations: watermarks.map((text) => `watermark: ${text}`),
  };
}

/** An entry of the log with an id of its own. */
export function decisionEntry(
  { rulebook }: Pick<Rules, 'rulebook'>,
  question: Question,
  candidates: DecisionDraft['candidates'],
  answer: DecisionEntry['answer'],
): DecisionDraft {
  const [actor, ...subjects] = question.principals;
  return {
    id: uuid7(question.at.getTime()),
    kind: question.kind,
    at: question.at,
    keyId: question.actor.keyId,
    actor,
    subjects,
    action: question.action,
    purpose: question.purpose ?? null,
    destination: question.destination ?? null,
    clearance: question.clearance,
    labelingPolicyVersion: rulebook.policyVersion,
    accessPolicyVersion: question.accessPolicyVersion ?? null,
    catalogueVersion: rulebook.catalogueVersion,
    labelSnapshot: question.labelSnapshot ?? null,
    maxLabelAge: question.maxLabelAge ?? null,
    candidates,
    answer,
    obligations: question.obligations ?? [],
    trace: question.trace ?? null,
    erased: null,
  };
}

/** A principal with everything that access policies were told of it. */
export function loggedPrincipal({ type, id, clearance, ...facts }: AskingPrincipal): LoggedPrincipal {
  const told = Object.entries(facts).filter(([, fact]) => fact && Object.keys(fact).length > 0);
  return { type, id, clearance, facts: told.length > 0 ? JSON.stringify(Object.fromEntries(told)) : null };
}

interface LoggedState {
  readonly state: string;
  readonly version: string | null;
  readonly floor: Label | null;
}

/** What came of a candidate, as decisions and look-ups say it. */
interface DecidedCandidate {
  readonly origins: readonly { readonly id: string | null; readonly resolved: LoggedState; readonly copied?: true }[];
  /** What was found in its text; null when none came with it. */
  readonly seen: readonly Occurrences[] | null;
  readonly decided: {
    readonly outcome: Outcome;
    readonly label: Label | null;
    readonly returned: Label | null;
    readonly state: string;
    readonly flags: readonly string[];
    readonly reasons: readonly { readonly code: string }[];
    readonly policies?: readonly string[] | undefined;
  };
}

/**
 * A candidate as it is written down. Nothing of what the caller wrote goes along: a name under which no resource is
 * known may be content.
 */
export function loggedCandidate({ origins, seen, decided }: DecidedCandidate): LoggedCandidate {
  return {
    origins: origins.map(({ id, resolved, copied }) => ({
      // An id that no resource has comes back from a look-up as it was asked for.
      resource: id === null || resolved.state === 'unknown' ? null : resourceNumber(id),
      version: resolved.version,
      copied: copied ?? false,
    })),
    name: null,
    found: seen ?? [],
    ...loggedOutcome(decided),
    inspected: seen !== null,
    floor: seen === null ? null : floorOf(origins),
  };
}

/** What came of a candidate without text, as it is written down. */
export function loggedOutcome(decided: DecidedCandidate['decided']): LoggedOutcome {
  return {
    inspected: false,
    label: decided.label,
    floor: null,
    returned: decided.returned,
    state: decided.state,
    flags: decided.flags,
    outcome: decided.outcome,
    reasons: decided.reasons.map(({ code }) => code),
    policies: decided.policies ?? [],
  };
}

function floorOf(origins: DecidedCandidate['origins']): Label | null {
  return origins.reduce<Label | null>(
    (all, { resolved: { floor } }) => (all && floor ? join(all, floor) : (all ?? floor)),
    null,
  );
}
