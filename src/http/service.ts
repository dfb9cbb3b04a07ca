import type { Registry } from 'prom-client';
import type { Actor } from '../app/authenticate.js';
import type { ChangesPage, changes, snapshot } from '../app/changes.js';
import type { CheckAnswer, CheckRequest } from '../app/check.js';
import type { Coverage, coverage } from '../app/coverage.js';
import type { DecisionAnswer } from '../app/decisions.js';
import type { AnswerOnce } from '../app/idempotency.js';
import type { InfotypeAnswer } from '../app/infotypes.js';
import type { Inspected, InspectOptions } from '../app/inspect.js';
import type { Keys } from '../app/keys.js';
import type { LabelAnswer, LookUpRequest } from '../app/look-up.js';
import type { Override } from '../app/override-label.js';
import type { PageRequest } from '../app/page.js';
import type { Principals } from '../app/principals.js';
import type { resources, ShownResource } from '../app/resources.js';
import type { Rules } from '../app/rules.js';

type Request<UseCase extends (...args: never[]) => unknown> = Parameters<UseCase>[1];

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
  readonly decision: (actor: Actor, id: string) => Promise<DecisionAnswer>;
  readonly resources: (filter: Request<typeof resources>, page: PageRequest) => ReturnType<typeof resources>;
  readonly resource: (id: string) => Promise<ShownResource>;
  readonly overrideLabel: (actor: Actor, id: string, override: Override) => Promise<ShownResource>;
  readonly removeOverride: (actor: Actor, id: string) => Promise<ShownResource>;
  readonly coverage: (by: Request<typeof coverage>) => Promise<Coverage>;
  readonly taxonomy: Rules['taxonomy'];
  readonly infotypes: readonly InfotypeAnswer[];
  readonly principals: Principals;
  readonly keys: Keys;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Registry;
}

/** The token under which Nest hands the service to controllers. */
export const SERVICE = Symbol('service');
