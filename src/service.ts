import { mayAdminister } from './app/access-in-force.js';
import { openAccessPolicies } from './app/access-policies.js';
import { openAgents } from './app/agents.js';
import type { Actor } from './app/authenticate.js';
import { type InForce } from './app/catalogue-in-force.js';
import { changes, snapshot } from './app/changes.js';
import { openDecisionLog } from './app/decision-log.js';
import { openFilters } from './app/filter.js';
import { openIdempotency } from './app/idempotency.js';
import { importDirectory } from './app/import-directory.js';
import { textLabeller } from './app/inspect.js';
import { inspectTexts } from './app/inspect-texts.js';
import { openKeys } from './app/keys.js';
import { openLabelingPolicies } from './app/labeling-policies.js';
import { LabelsAtHand } from './app/labels-at-hand.js';
import { openOrigins } from './app/origins.js';
import { activateAdopted } from './app/policy-at-start.js';
import { openPrincipals } from './app/principals.js';
import type { Clock, Rules } from './app/rules.js';
import { openScim } from './app/scim.js';
import { stamp } from './app/stamp.js';
import { openTaxonomy } from './app/taxonomy.js';
import { resourceMetadata, type TokenSettings } from './app/tokens.js';
import { openQueue } from './jobs/queue.js';
import { release } from './project.js';
import { createInspector, type Inspect, type InspectionOptions } from './scan/inspection.js';
import type { ModelUse } from './scan/with-tagger.js';
import { createMetrics } from './server/metrics.js';
import { bind, settled } from './service/bind.js';
import { bindChecks } from './service/checks.js';
import { openCustomInfotypes } from './service/custom-infotypes.js';
import { bindEvaluations, bindLog } from './service/decisions.js';
import { bindEstate } from './service/estate.js';
import { openIdentity } from './service/identity.js';
import { openInForce } from './service/in-force.js';
import { bindLookUps, openLabelFeed } from './service/labels.js';
import { readiness } from './service/readiness.js';
import { connectors } from './sources/connectors.js';
import { openDatabase } from './store/database.js';
import { openAnchoring } from './store/decision-anchors.js';
import { deriveLogKeys } from './store/decision-chain.js';
import { openDecisionWriter } from './store/decision-log.js';
import { preparePartitions } from './store/decision-partitions.js';
import { readDeploymentId } from './store/deployment.js';
import { openFeedListener } from './store/feed-listener.js';
import type { LabelOrigin } from './store/label-index/label-index.js';
import { createVault, derivePassageKey } from './store/secrets.js';

/** Where a service finds what it needs; everything is there already, and migrated. */
export interface ServiceConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly secretKey: string;
  readonly labelingPolicyFile: string | undefined;
  /** Where the tagger looks for names and the like; where it matters unless given. */
  readonly tagger?: ModelUse | 'off' | undefined;
  /** Folders of models that look too. */
  readonly models?: readonly string[] | undefined;
  /** Days for which decisions are kept; a year unless given. */
  readonly decisionDays?: number | undefined;
  readonly accessPolicyFile?: string | undefined;
  /** Where content of custom infotypes lies on this machine; a folder of its own that is removed again unless given. */
  readonly dataDir?: string | undefined;
  /** Whose access tokens are taken; none unless given. */
  readonly tokens?: TokenSettings | undefined;
  /** Seconds without having heard of all changes of labels, from which on look-ups from memory are refused. */
  readonly feedBound?: number | undefined;
}

/** What takes the place of a part. */
export interface ServiceParts {
  /** Labels to be kept in memory instead of those of the database: to measure on more than is worth writing there. */
  readonly labels?: (rules: Rules) => Promise<LabelOrigin>;
}

export type Service = Awaited<ReturnType<typeof createService>>;

/** Builds the object graph: every use case, bound to what it works on. Close it to let the process end. */
export async function createService(config: ServiceConfig, parts: ServiceParts = {}) {
  const database = openDatabase(config.databaseUrl);
  const clock: Clock = () => new Date();
  const inForce = await openInForce(database, config, clock);
  const { catalogue, rules, keys, folder, removeFolder, adopted, cedar, accessInForce, typer } = inForce;
  const logKeys = deriveLogKeys(config.secretKey);
  const decisions = { keys: logKeys, days: config.decisionDays ?? 365 };
  const place = { databaseUrl: config.databaseUrl, redisUrl: config.redisUrl };
  const queue = openQueue(place);
  const vault = createVault(config.secretKey);
  const feed = openFeedListener(config.databaseUrl);
  const identity = openIdentity(config, { database, rules, clock });
  const { access } = identity;
  const labelFeed = openLabelFeed(config, rules, clock, parts);
  const metrics = createMetrics({ database, queue, labels: () => labelFeed.status() });
  const labels = { database, rules, clock, atHand: new LabelsAtHand(labelFeed, rules) };
  const asking = { ...labels, subjectsOf: identity.subjectsOf, access: accessInForce };
  const following = {
    ...labels,
    deploymentId: await readDeploymentId(database),
    waitForChange: (ms: number, signal?: AbortSignal) => feed.wait(ms, signal),
  };
  const inspectorFor = lastMade(({ detector, policy }: InForce) =>
    createInspector(detector, textLabeller(policy), typer),
  );
  const inspect: Inspect = (input, options) => inspectorFor(catalogue.current())(input, options);
  const passageKey = derivePassageKey(config.secretKey);
  const origins = openOrigins({ database, passageKey });
  const deps = {
    database,
    rules,
    catalogue,
    clock,
    queue,
    scheduler: queue,
    vault,
    connectors,
    passageKey,
    release,
    decisions,
  };
  const custom = openCustomInfotypes({ database, catalogue, keys, folder });
  const writer = openDecisionWriter(config.databaseUrl, logKeys);
  const anchoring = openAnchoring(database, logKeys, writer);
  const log = openDecisionLog(writer);
  // Without them rows find a place as well; the upkeep makes them later.
  await preparePartitions(database, clock()).catch(() => undefined);
  await activateAdopted(deps, adopted);
  const policies = openLabelingPolicies(deps);
  return {
    /** What workers need besides a scanner. */
    deps,
    place,
    mayAdminister: (actor: Actor) => mayAdminister(accessInForce, actor, clock()),
    authenticate: identity.authenticate,
    subjectsOf: identity.subjectsOf,
    answerOnce: openIdempotency({ database }),
    ...bindLookUps(labels, metrics),
    /** Has labels kept in memory, for who serves look-ups. */
    keepLabels: () => labelFeed.start(),
    labelsCaughtUp: () => labelFeed.caughtUp(),
    ...bind(following, { changes, snapshot }),
    ...bindChecks(() => ({ ...asking, log, origins, detector: catalogue.current().detector }), metrics),
    filter: openFilters({ ...asking, log }),
    decisions: bindEvaluations({ ...asking, directory: identity.directory, cedar, log }, metrics),
    stamp: (...request: Tail<typeof stamp>) =>
      stamp({ ...labels, log, detector: catalogue.current().detector }, ...request),
    inspect: (text: string, options?: InspectionOptions) => {
      metrics.inspectedBytes.inc(Buffer.byteLength(text));
      return inspect({ text }, options);
    },
    inspectTexts: (...request: Tail<typeof inspectTexts>) => {
      for (const text of request[1]) metrics.inspectedBytes.inc(Buffer.byteLength(text));
      return inspectTexts({ ...asking, inspect, origins, detector: catalogue.current().detector }, ...request);
    },
    ...bindEstate({ ...labels, ...deps }, () => labelFeed.caughtUp()),
    /** Where decisions are written down. */
    log,
    ...bindLog({ ...asking, cedar, directory: identity.directory, log }),
    accessPolicies: openAccessPolicies({
      ...{ database, cedar, rules, clock, access: accessInForce },
      directory: identity.directory,
    }),
    principals: openPrincipals(access),
    ...bind(access, { importDirectory }),
    agents: openAgents(access),
    scim: openScim(access),
    protectedResource: config.tokens ? resourceMetadata(config.tokens) : null,
    keys: openKeys(access),
    access,
    taxonomy: () => rules.taxonomy,
    taxonomyChanges: openTaxonomy(deps),
    labelingPolicies: {
      ...policies,
      ...settled(() => labelFeed.caughtUp(), { activate: policies.activate, rollback: policies.rollback }),
    },
    /** What became of the policy file of this start, for whoever runs the service; null for nothing to tell. */
    policyNotice: adopted.notice,
    infotypes: () => catalogue.current().detector.infotypes,
    customInfotypes: custom.customInfotypes,
    readiness: () => readiness(database, queue, catalogue, { access: accessInForce, labels: labelFeed.status() }),
    metrics: metrics.registry,
    async close() {
      catalogue.close();
      accessInForce.close();
      await Promise.all([feed.close(), labelFeed.close(), identity.close(), queue.close()]);
      await Promise.all([custom.close(), writer.close()]);
      await anchoring.close();
      await database.close();
      await removeFolder();
    },
  };
}

/** The arguments of a use case behind its dependencies. */
export type Tail<UseCase extends (deps: never, ...request: never[]) => unknown> =
  Parameters<UseCase> extends [unknown, ...infer Request] ? Request : never;

/** Makes something of a value, and again only when it is another value. */
function lastMade<From, To>(make: (from: From) => To): (from: From) => To {
  let last: { readonly from: From; readonly to: To } | undefined;
  return (from) => {
    if (!last || last.from !== from) last = { from, to: make(from) };
    return last.to;
  };
}
