import type { Decided, Reason } from '../decide/decide.js';
import type { Evaluation } from '../decide/evaluation-request.js';
import type { Asking } from './asking.js';
import { ServiceError } from './errors.js';
import type { Found } from './look-up.js';

/** One evaluation, judged. */
export interface Judged {
  /** Null for what is none. */
  readonly evaluation: Evaluation | null;
  readonly decision: boolean;
  readonly decided: Decided;
  /** Who was asked for, of what carries a label. */
  readonly asking: Asking | null;
  /** The resource that was asked for, where it carries a label. */
  readonly found: Found | null;
  /** What is wrong with the evaluation; it is denied then. */
  readonly error: ServiceError | null;
}

export const nothingDecided: Decided = {
  outcome: 'deny',
  label: null,
  returned: null,
  state: 'current',
  flags: [],
  reasons: [],
  redacts: null,
  policies: [],
  watermarks: [],
};

export function denied(evaluation: Evaluation | null, reason: Reason): Judged {
  const decided = { ...nothingDecided, reasons: [reason] };
  return { evaluation, decision: false, decided, asking: null, found: null, error: null };
}

/** An evaluation that cannot be judged, and why. */
export function broken(evaluation: Evaluation | null, error: ServiceError): Judged {
  return { ...denied(evaluation, { code: error.code, detail: error.message }), error };
}

/** Who is not known or may not act is denied; that a key may not ask for somebody is an error of the request. */
export function unableToAct(error: unknown): Reason {
  const isOfSubject = error instanceof ServiceError && error.fields[0]?.field.startsWith('subject');
  if (!isOfSubject || !(error.code === 'subject_unknown' || /^(?:agent|sponsor)_/.test(error.code))) throw error;
  return { code: error.code.replaceAll('_', '-'), detail: error.message };
}
