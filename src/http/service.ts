import type { Registry } from 'prom-client';
import type { AccessPolicies } from '../app/access-policies.js';
import type { Activity, ActivityFilter, activity } from '../app/activity.js';
import type { Agents } from '../app/agents.js';
import type { Actor } from '../app/authenticate.js';
import type { changes, snapshot } from '../app/changes.js';
import type { CheckRequest, check } from '../app/check.js';
import type { CandidatesInBytes, WrittenCheck } from '../app/check-at-hand.js';
import type { streamCheck } from '../app/check-stream.js';
import type { deleteTrained, deleteTraining, getTrained, getTraining, listTrained } from '../app/classifiers.js';
import type { compareClassifierVersions } from '../app/compare-classifiers.js';
import type { coverage } from '../app/coverage.js';
import type {
  cancelCrawl,
  getCrawl,
  listCrawls,
  listUnread,
  pauseCrawl,
  resumeCrawl,
  startCrawl,
} from '../app/crawls.js';
import type {
  changeCustomInfotype,
  createCustomInfotype,
  deleteCustomInfotype,
  getCustomInfotype,
  listCustomInfotypes,
} from '../app/custom-infotypes.js';
import type { deadJobs } from '../app/dead-jobs.js';
import type { Trace } from '../app/decision-log.js';
import type { decision } from '../app/decisions.js';
import type { eraseDecisions } from '../app/erase-decisions.js';
import type { evaluate, evaluateAll } from '../app/evaluate.js';
import type { feedbackGiven, giveFeedback, reviewedInfotypes } from '../app/feedback.js';
import type { openFilters } from '../app/filter.js';
import type { AnswerOnce } from '../app/idempotency.js';
import type { importDirectory } from '../app/import-directory.js';
import type { removeDocument, uploadContent } from '../app/infotype-content.js';
import type { listInfotypes } from '../app/infotypes.js';
import type { inspectTexts } from '../app/inspect-texts.js';
import type { Keys } from '../app/keys.js';
import type { LabelingPolicies } from '../app/labeling-policies.js';
import type { AskedInBytes } from '../app/labels-at-hand.js';
import type { LookUpRequest } from '../app/look-up.js';
import type { overrideLabel, removeOverride } from '../app/override-label.js';
import type { Principals } from '../app/principals.js';
import type { publishTraining, retireTrained, rollBackTraining } from '../app/publish-classifier.js';
import type { reconcile } from '../app/reconcile.js';
import type { replay } from '../app/replay.js';
import type { resource, resources } from '../app/resources.js';
import type { Rules } from '../app/rules.js';
import type { getSchedule, removeSchedule, setSchedule } from '../app/schedule.js';
import type { Scim } from '../app/scim.js';
import type { searchActions, searchResourcesFor, searchSubjects } from '../app/search-access.js';
import type { changeSource, createSource, deleteSource, getSource, listSources, testSource } from '../app/sources.js';
import type { stamp } from '../app/stamp.js';

import type { TaxonomyUse } from '../app/taxonomy.js';
import type { ResourceMetadata } from '../app/tokens.js';
import type { createTrained, trainAgain } from '../app/train-classifier.js';
import type { exportDocument, exportInfotypes, importInfotypes } from '../app/transfer-infotypes.js';
import type { getWrite, requestWrite } from '../app/write-label.js';
import type { WrittenAtHand } from '../app/write-look-up.js';

/** A use case with what it works on bound already. */
type Bound<UseCase extends (deps: never, ...request: never[]) => unknown> = UseCase extends (
  deps: never,
  ...request: infer Request
) => infer Result
  ? (...request: Request) => Result
  : never;

/** What stands in the way of answering. */
interface Readiness {
  readonly ready: boolean;
  /** By part (`database`, `migrations`, `queue`): `ok`, or what is missing. Names no hosts and no values. */
  readonly checks: Readonly<Record<string, string>>;
}

interface InspectOptions {
  readonly infotypes?: ReadonlySet<string> | undefined;
  readonly minConfidence?: number | undefined;
  readonly offsets: 'utf-16' | 'utf-32' | 'utf-8';
  readonly redact: boolean;
  readonly deobfuscate?: boolean | undefined;
  readonly explain?: boolean;
}

interface Inspected {
  readonly label: Actor['clearance'];
  readonly findings: readonly {
    readonly infotype: string;
    readonly start: number;
    readonly end: number;
    readonly confidence: number;
    readonly level: 'low' | 'medium' | 'high';
    readonly validated: boolean;
    readonly masked: string;
    readonly source: 'pattern' | 'model';
  }[];
  readonly redacted?: string;
  readonly excluded?: readonly { readonly infotype: string; readonly count: number }[];
}

/** What this folder needs of the service: every use case, bound to what it works on. */
export interface Service {
  readonly authenticate: (token: string) => Promise<Actor | null>;
  /** Whether the access policy lets somebody with the role `admin` use it. */
  readonly mayAdminister: (actor: Actor) => boolean;
  readonly answerOnce: AnswerOnce;
  /** Answers in JSON. */
  readonly lookUp: (resources: readonly LookUpRequest[], maxLabelAge?: number) => Promise<Buffer>;
  /** The same, from memory alone, into a buffer that `take` gives; null where memory does not know all of it. */
  readonly lookUpAtHand: (
    names: AskedInBytes,
    maxLabelAge: number | undefined,
    take: (size: number) => Buffer,
  ) => Pick<WrittenAtHand, 'buffer' | 'length'> | null;
  /** Has labels kept in memory from now on. */
  readonly keepLabels: () => void;
  readonly changes: Bound<typeof changes>;
  readonly snapshot: Bound<typeof snapshot>;
  readonly check: Bound<typeof check>;
  /** The same in JSON, from memory alone, into a buffer that `take` gives; null where memory does not know all of it. */
  readonly checkAtHand: (
    actor: Actor,
    request: Omit<CheckRequest, 'candidates'>,
    candidates: CandidatesInBytes,
    take: (size: number) => Buffer,
    trace?: Trace,
  ) => Promise<Pick<WrittenCheck, 'buffer' | 'length'> | null>;
  readonly checkStream: Bound<typeof streamCheck>;
  readonly reconcile: Bound<typeof reconcile>;
  readonly filter: ReturnType<typeof openFilters>;
  /** AuthZEN. */
  readonly decisions: {
    readonly evaluate: Bound<typeof evaluate>;
    readonly evaluateAll: Bound<typeof evaluateAll>;
    readonly searchSubjects: Bound<typeof searchSubjects>;
    readonly searchResources: Bound<typeof searchResourcesFor>;
    readonly searchActions: Bound<typeof searchActions>;
  };
  readonly stamp: Bound<typeof stamp>;
  readonly inspect: (text: string, options: InspectOptions) => Promise<Inspected>;
  readonly inspectTexts: Bound<typeof inspectTexts>;
  readonly decision: Bound<typeof decision>;
  readonly eraseDecisions: Bound<typeof eraseDecisions>;
  readonly replay: Bound<typeof replay>;
  readonly activity: {
    readonly list: Bound<typeof activity>;
    /** OCSF events, the oldest first. */
    readonly events: (filter: ActivityFilter, after: string | undefined) => Promise<AsyncIterable<unknown>>;
    readonly rows: (filter: ActivityFilter, after: string | undefined) => Promise<AsyncIterable<Activity>>;
  };
  readonly resources: {
    readonly list: Bound<typeof resources>;
    readonly get: Bound<typeof resource>;
    readonly override: Bound<typeof overrideLabel>;
    readonly removeOverride: Bound<typeof removeOverride>;
  };
  readonly labelWrites: {
    readonly request: Bound<typeof requestWrite>;
    readonly get: Bound<typeof getWrite>;
  };
  readonly sources: {
    readonly create: Bound<typeof createSource>;
    readonly list: Bound<typeof listSources>;
    readonly get: Bound<typeof getSource>;
    readonly change: Bound<typeof changeSource>;
    readonly remove: Bound<typeof deleteSource>;
    readonly test: Bound<typeof testSource>;
  };
  readonly schedules: {
    readonly get: Bound<typeof getSchedule>;
    readonly set: Bound<typeof setSchedule>;
    readonly remove: Bound<typeof removeSchedule>;
  };
  readonly crawls: {
    readonly start: Bound<typeof startCrawl>;
    readonly list: Bound<typeof listCrawls>;
    readonly get: Bound<typeof getCrawl>;
    readonly unread: Bound<typeof listUnread>;
    readonly cancel: Bound<typeof cancelCrawl>;
    readonly pause: Bound<typeof pauseCrawl>;
    readonly resume: Bound<typeof resumeCrawl>;
  };
  readonly deadJobs: Bound<typeof deadJobs>;
  readonly coverage: Bound<typeof coverage>;
  readonly taxonomy: () => Rules['taxonomy'];
  readonly taxonomyChanges: TaxonomyUse;
  readonly labelingPolicies: LabelingPolicies;
  /** Everything that is looked for now: the catalogue, and what users described. */
  readonly infotypes: () => Parameters<typeof listInfotypes>[0];
  readonly customInfotypes: {
    readonly list: Bound<typeof listCustomInfotypes>;
    readonly get: Bound<typeof getCustomInfotype>;
    readonly create: Bound<typeof createCustomInfotype>;
    readonly change: Bound<typeof changeCustomInfotype>;
    readonly remove: Bound<typeof deleteCustomInfotype>;
    readonly upload: Bound<typeof uploadContent>;
    readonly removeDocument: Bound<typeof removeDocument>;
    readonly exportLines: Bound<typeof exportInfotypes>;
    readonly exportDocument: Bound<typeof exportDocument>;
    readonly import: Bound<typeof importInfotypes>;
  };
  /** Classifiers that users train. */
  readonly classifiers: {
    readonly list: Bound<typeof listTrained>;
    readonly get: Bound<typeof getTrained>;
    readonly getVersion: Bound<typeof getTraining>;
    readonly create: Bound<typeof createTrained>;
    readonly train: Bound<typeof trainAgain>;
    readonly compare: Bound<typeof compareClassifierVersions>;
    readonly publish: Bound<typeof publishTraining>;
    readonly rollback: Bound<typeof rollBackTraining>;
    readonly retire: Bound<typeof retireTrained>;
    readonly removeVersion: Bound<typeof deleteTraining>;
    readonly remove: Bound<typeof deleteTrained>;
  };
  /** What reviewers say of findings. */
  readonly feedback: {
    readonly give: Bound<typeof giveFeedback>;
    readonly list: Bound<typeof feedbackGiven>;
    readonly reviewed: Bound<typeof reviewedInfotypes>;
  };
  readonly accessPolicies: AccessPolicies;
  readonly principals: Principals;
  readonly importDirectory: Bound<typeof importDirectory>;
  readonly agents: Agents;
  readonly scim: Scim;
  /** What clients have to know to get tokens; null when there are none to get. */
  readonly protectedResource: ResourceMetadata | null;
  readonly keys: Keys;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Registry;
}

/** The token under which Nest hands the service to controllers. */
export const SERVICE = Symbol('service');
