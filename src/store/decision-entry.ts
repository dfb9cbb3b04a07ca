import type { Outcome } from '../decide/decide.js';
import type { Label } from '../label/label.js';
import type { Occurrences } from '../label/occurrences.js';
import type { LabelRecords } from './label-index/records.js';

export const decisionKinds = [
  'check',
  'evaluation',
  'evaluations',
  'search',
  'filter',
  'stamp',
  /** The payloads of other decisions were erased: {@link DecisionEntry.erased} says which, why and by whom. */
  'erasure',
  /** The beginning or midst of a check that is answered as it is made; when it was answered to its end, a `check` follows. */
  'piece',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** A principal as it is written down. AuthZEN knows more types than there are principals here. */
export interface LoggedPrincipal {
  readonly type: string;
  readonly id: string;
  /** Its own; null where none plays a part. */
  readonly clearance: Label | null;
  /** What else access policies knew of it (roles, groups, what an agent is for), as JSON; null for nothing. */
  readonly facts: string | null;
}

/** Where a request came from, to find it again in other logs. */
export interface Trace {
  readonly requestId: string;
  /** Of a W3C traceparent: 32 hexadecimal digits. */
  readonly traceId: string | null;
  /** IP address of the caller, as the server sees it. */
  readonly address: string | null;
}

/** A document that a candidate came from. */
export interface LoggedOrigin {
  /** Number of the resource; null when none is known under what was named: names of unknown things may be content. */
  readonly resource: number | null;
  /** Token of the version that was judged; null when that was the join of several. */
  readonly version: string | null;
  /** Found by its fingerprint, not named by the caller. */
  readonly copied: boolean;
}

/** What was asked of one thing, and what came of it. Its place in the list is its place in the request. */
export interface LoggedCandidate {
  readonly origins: readonly LoggedOrigin[];
  /** What is asked for where that is no resource: a name that the deployment itself knows, never one of a request. */
  readonly name: string | null;
  /** Whether a text came with it and was inspected. */
  readonly inspected: boolean;
  /** How often each infotype was found in that text. */
  readonly found: readonly Occurrences[];
  /** The label it was judged by; null when there was none to be used. */
  readonly label: Label | null;
  /** Of an inspected one: the label of what it came from, without what was found in its text; null for no such thing. */
  readonly floor: Label | null;
  /** The label of what was returned; null when that is nothing. */
  readonly returned: Label | null;
  readonly state: string;
  readonly flags: readonly string[];
  readonly outcome: Outcome;
  /** Codes of the reasons. */
  readonly reasons: readonly string[];
  /** Ids of the access policies that determined it. */
  readonly policies: readonly string[];
}

/**
 * One question, and what was answered. Holds no content: no text, no matched value, no name that nothing is known
 * under.
 */
export interface DecisionEntry {
  /** A UUID of version 7. */
  readonly id: string;
  readonly kind: DecisionKind;
  /** When it was decided. */
  readonly at: Date;
  readonly keyId: string;
  readonly actor: LoggedPrincipal;
  /** Whom the actor spoke for, and whom that one acts for in turn. */
  readonly subjects: readonly LoggedPrincipal[];
  readonly action: string;
  readonly purpose: string | null;
  readonly destination: string | null;
  /** The clearance it was judged by; null where none plays a part. */
  readonly clearance: Label | null;
  readonly labelingPolicyVersion: number;
  /** Null where no access policy was asked. */
  readonly accessPolicyVersion: number | null;
  readonly catalogueVersion: string;
  /** How far the change feed was in the labels that were used; null where it is not known. */
  readonly labelSnapshot: number | null;
  /** Milliseconds; null when the request set none. */
  readonly maxLabelAge: number | null;
  readonly candidates: readonly LoggedCandidate[];
  /** What it came to in all. */
  readonly answer: { readonly outcome: Outcome; readonly label: Label | null };
  readonly obligations: readonly string[];
  readonly trace: Trace | null;
  /** For an erasure: whose payloads are gone since, and the reason that was given. */
  readonly erased: { readonly ids: readonly string[]; readonly reason: string } | null;
}

/** What came of a candidate, without what it was made from and what was found in its text: many have it in common. */
export type LoggedOutcome = Omit<LoggedCandidate, 'origins' | 'name' | 'found'>;

/** Candidates without text, each of one resource whose label was in memory. */
export interface CandidatesAtHand {
  readonly count: number;
  /** Each once, in the order in which they come first; and whether it is that of the newest version. */
  readonly outcomes: readonly { readonly logged: LoggedOutcome; readonly ofNewest: boolean }[];
  /** For each candidate its place among the outcomes. */
  readonly places: Uint16Array;
  /** For each candidate where its resource is. */
  readonly slots: Int32Array;
  readonly records: LabelRecords;
}

/** A decision to be written down. Candidates at hand are read before anything else happens. */
export type DecisionDraft = Omit<DecisionEntry, 'candidates'> & {
  readonly candidates: readonly LoggedCandidate[] | CandidatesAtHand;
};
