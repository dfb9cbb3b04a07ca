import type { Registry } from 'prom-client';
import type { Actor } from '../app/authenticate.js';
import type { ChangesPage, changes, snapshot } from '../app/changes.js';
import type { CheckAnswer, CheckRequest } from '../app/check.js';
import type { AnswerOnce } from '../app/idempotency.js';
import type { Inspected, InspectOptions } from '../app/inspect.js';
import type { Keys } from '../app/keys.js';
import type { LabelAnswer, LookUpRequest } from '../app/look-up.js';
import type { Principals } from '../app/principals.js';

type Request<UseCase extends (deps: never, request: never) => unknown> = Parameters<UseCase>[1];

/** What stands in the way of answering; empty when nothing does. */
export interface Readiness {
  readonly ready: boolean;
  /** By part (`database`, `migrations`, `queue`): `ok`, or what is missing. Names no hosts and no values. */
  readonly checks: Readonly<Record<string, string>>;
}

/** What this folder needs of the service: every use case, bound to what it works on. */
export interface Service {
  readonly authenticate: (token: string) => Promise<Actor | null>;
  readonly answerOnce: AnswerOnce;
  readonly lookUp: (
    requests: readonly LookUpRequest[],
    maxLabelAge?: number,
  ) => Promise<{ labels: LabelAnswer[]; policyVersion: number }>;
  readonly changes: (request: Request<typeof changes>) => Promise<ChangesPage>;
  readonly snapshot: (request: Request<typeof snapshot>) => ReturnType<typeof snapshot>;
  readonly check: (actor: Actor, request: CheckRequest) => Promise<CheckAnswer>;
  readonly inspect: (text: string, options: InspectOptions) => Inspected;
  readonly principals: Principals;
  readonly keys: Keys;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Registry;
}

/** The token under which Nest hands the service to controllers. */
export const SERVICE = Symbol('service');
