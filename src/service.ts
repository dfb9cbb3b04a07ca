import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mayAdminister, openAccessInForce } from './app/access-in-force.js';
import { openAccessPolicies } from './app/access-policies.js';
import { type ActivityFilter, activity, exportActivity, toActivity } from './app/activity.js';
import { openAgents } from './app/agents.js';
import { ArtefactFolder } from './app/artefact-folder.js';
import type { Actor } from './app/authenticate.js';
import { type CatalogueInForce, type InForce, openCatalogueInForce } from './app/catalogue-in-force.js';
import { changes, snapshot } from './app/changes.js';
import { check } from './app/check.js';
import { coverage } from './app/coverage.js';
import {
  type CrawlControl,
  cancelCrawl,
  getCrawl,
  listCrawls,
  listUnread,
  pauseCrawl,
  resumeCrawl,
  startCrawl,
} from './app/crawls.js';
import {
  type CustomDependencies,
  changeCustomInfotype,
  createCustomInfotype,
  deleteCustomInfotype,
  getCustomInfotype,
  listCustomInfotypes,
} from './app/custom-infotypes.js';
import { deadJobs } from './app/dead-jobs.js';
import { openDecisionLog } from './app/decision-log.js';
import { decision } from './app/decisions.js';
import { eraseDecisions } from './app/erase-decisions.js';
import { type EvaluateDependencies, evaluate, evaluateAll } from './app/evaluate.js';
import { openFilters } from './app/filter.js';
import { openIdempotency } from './app/idempotency.js';
import { importDirectory } from './app/import-directory.js';
import { removeDocument, uploadContent } from './app/infotype-content.js';
import { textLabeller } from './app/inspect.js';
import { inspectTexts } from './app/inspect-texts.js';
import { openKeys } from './app/keys.js';
import { openLabelingPolicies } from './app/labeling-policies.js';
import { LabelsAtHand } from './app/labels-at-hand.js';
import { ocsfEvent } from './app/ocsf.js';
import { openOrigins } from './app/origins.js';
import { overrideLabel, removeOverride } from './app/override-label.js';
import { activateAdopted, adoptPolicy, type StartPolicy } from './app/policy-at-start.js';
import { openPrincipals } from './app/principals.js';
import { reconcile } from './app/reconcile.js';
import { replay } from './app/replay.js';
import { resource, resources } from './app/resources.js';
import type { Clock, Rules } from './app/rules.js';
import { getSchedule, removeSchedule, setSchedule } from './app/schedule.js';
import { openScim } from './app/scim.js';
import { searchActions, searchResourcesFor, searchSubjects } from './app/search-access.js';
import {
  changeSource,
  createSource,
  deleteSource,
  getSource,
  listSources,
  type SourceDependencies,
  testSource,
} from './app/sources.js';
import { stamp } from './app/stamp.js';
import { openTaxonomy } from './app/taxonomy.js';
import { resourceMetadata, type TokenSettings } from './app/tokens.js';
import { exportDocument, exportInfotypes, importInfotypes } from './app/transfer-infotypes.js';
import { getWrite, requestWrite } from './app/write-label.js';
import { loadCatalogue } from './catalogue.js';
import { loadCedar } from './decide/access-policy.js';
import { openQueue } from './jobs/queue.js';
import { defaultTaxonomy } from './label/label.js';
import { readAccessFile, readPolicyFile } from './policy-file.js';
import { release } from './project.js';
import { createInspector, type Inspect, type InspectionOptions } from './scan/inspection.js';
import { scanBudget } from './scan/memory-plan.js';
import { createScanner, type Scanner } from './scan/scanner.js';
import { createMetrics, type Metrics } from './server/metrics.js';
import { openIdentity } from './service/identity.js';
import { bindLookUps, openLabelFeed } from './service/labels.js';
import { readiness } from './service/readiness.js';
import { connectors } from './sources/connectors.js';
import { openLabelClasses } from './store/classes.js';
import { type Database, openDatabase } from './store/database.js';
import { openAnchoring } from './store/decision-anchors.js';
import { deriveLogKeys } from './store/decision-chain.js';
import { openDecisionWriter } from './store/decision-log.js';
import { preparePartitions } from './store/decision-partitions.js';
import { readDeploymentId } from './store/deployment.js';
import { openFeedListener } from './store/feed-listener.js';
import type { LabelOrigin } from './store/label-index/label-index.js';
import { createVault, deriveMatchKeys, derivePassageKey } from './store/secrets.js';
import { readTaxonomy, seedTaxonomy } from './store/taxonomy.js';
import { loadTextModels } from './text-models.js';

/** Where a service finds what it needs; everything is there already, and migrated. */
export interface ServiceConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly secretKey: string;
  readonly labelingPolicyFile: string | undefined;
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
  const reader = lazyScanner();
  const writer = openDecisionWriter(config.databaseUrl, logKeys);
  const anchoring = openAnchoring(database, logKeys, writer);
  const log = openDecisionLog(writer);
  // Without them rows find a place as well; the upkeep makes them later.
  await preparePartitions(database, clock()).catch(() => undefined);
  await activateAdopted(deps, adopted);
  const policies = openLabelingPolicies(deps);
  // Whoever changes a label here sees it here by the next request; other processes show it within a second.
  const shown: Shown = async (change) => {
    const changed = await change;
    await labelFeed.caughtUp();
    return changed;
  };
  return {
    /** What workers need besides a scanner. */
    deps,
    place,
    mayAdminister: (actor: Actor) => mayAdminister(accessInForce, actor),
    authenticate: identity.authenticate,
    subjectsOf: identity.subjectsOf,
    answerOnce: openIdempotency({ database }),
    ...bindLookUps(labels, metrics),
    /** Has labels kept in memory, for who serves look-ups. */
    keepLabels: () => labelFeed.start(),
    labelsCaughtUp: () => labelFeed.caughtUp(),
    changes: (...request: Tail<typeof changes>) => changes(following, ...request),
    snapshot: (...request: Tail<typeof snapshot>) => snapshot(following, ...request),
    check: async (...request: Tail<typeof check>) => {
      const end = metrics.checkSeconds.startTimer();
      const answer = await check({ ...asking, log, origins, detector: catalogue.current().detector }, ...request);
      for (const { outcome } of answer.results) metrics.decisions.inc({ outcome });
      end();
      return answer;
    },
    filter: openFilters({ ...asking, log }),
    reconcile: (...request: Tail<typeof reconcile>) => reconcile(labels, ...request),
    decisions: bindDecisions({ ...asking, directory: identity.directory, cedar, log }, metrics),
    stamp: (...request: Tail<typeof stamp>) =>
      stamp({ ...labels, log, detector: catalogue.current().detector }, ...request),
    inspect: (text: string, options?: InspectionOptions) => {
      metrics.inspectedBytes.inc(Buffer.byteLength(text));
      return inspect({ text }, options);
    },
    inspectTexts: (...request: Tail<typeof inspectTexts>) => {
      for (const text of request[0]) metrics.inspectedBytes.inc(Buffer.byteLength(text));
      return inspectTexts({ ...labels, inspect, origins, detector: catalogue.current().detector }, ...request);
    },
    resources: {
      list: (...request: Tail<typeof resources>) => resources(labels, ...request),
      get: (id: string) => resource(labels, id),
      override: (...request: Tail<typeof overrideLabel>) => shown(overrideLabel(labels, ...request)),
      removeOverride: (...request: Tail<typeof removeOverride>) => shown(removeOverride(labels, ...request)),
    },
    labelWrites: {
      request: (...request: Tail<typeof requestWrite>) => requestWrite(deps, ...request),
      get: (...request: Tail<typeof getWrite>) => getWrite(deps, ...request),
    },
    deadJobs: (limit: number) => deadJobs(queue, limit),
    coverage: (...request: Tail<typeof coverage>) => coverage(labels, ...request),
    decision: (...request: Tail<typeof decision>) => decision(labels, ...request),
    /** Where decisions are written down. */
    log,
    replay: (...request: Tail<typeof replay>) =>
      replay({ ...asking, cedar, directory: identity.directory }, ...request),
    eraseDecisions: (...request: Tail<typeof eraseDecisions>) => eraseDecisions({ ...labels, log }, ...request),
    activity: {
      list: (...request: Tail<typeof activity>) => activity(labels, ...request),
      events: (filter: ActivityFilter, after: string | undefined) =>
        exportActivity(labels, filter, after, (row) => ocsfEvent(row, release)),
      rows: (filter: ActivityFilter, after: string | undefined) => exportActivity(labels, filter, after, toActivity),
    },
    sources: bindSources(deps),
    schedules: {
      get: (...request: Tail<typeof getSchedule>) => getSchedule(deps, ...request),
      set: (...request: Tail<typeof setSchedule>) => setSchedule(deps, ...request),
      remove: (...request: Tail<typeof removeSchedule>) => removeSchedule(deps, ...request),
    },
    crawls: bindCrawls(deps, shown),
    accessPolicies: openAccessPolicies({
      ...{ database, cedar, rules, access: accessInForce },
      directory: identity.directory,
    }),
    principals: openPrincipals(access),
    importDirectory: (...request: Tail<typeof importDirectory>) => importDirectory(access, ...request),
    agents: openAgents(access),
    scim: openScim(access),
    protectedResource: config.tokens ? resourceMetadata(config.tokens) : null,
    keys: openKeys(access),
    access,
    taxonomy: () => rules.taxonomy,
    taxonomyChanges: openTaxonomy(deps),
    labelingPolicies: {
      ...policies,
      activate: (...request: Parameters<typeof policies.activate>) => shown(policies.activate(...request)),
      rollback: (...request: Parameters<typeof policies.rollback>) => shown(policies.rollback(...request)),
    },
    /** What became of the policy file of this start, for whoever runs the service; null for nothing to tell. */
    policyNotice: adopted.notice,
    infotypes: () => catalogue.current().detector.infotypes,
    customInfotypes: bindCustom({ database, catalogue, keys, folder }, reader.get),
    readiness: () => readiness(database, queue, catalogue, { access: accessInForce, labels: labelFeed.status() }),
    metrics: metrics.registry,
    async close() {
      catalogue.close();
      accessInForce.close();
      await Promise.all([feed.close(), labelFeed.close(), identity.close(), queue.close()]);
      await Promise.all([reader.close(), writer.close()]);
      await anchoring.close();
      await database.close();
      await removeFolder();
    },
  };
}

/** Answers what came of a change when look-ups show it. */
type Shown = <T>(change: Promise<T>) => Promise<T>;

/** The arguments of a use case behind its dependencies. */
export type Tail<UseCase extends (deps: never, ...request: never[]) => unknown> =
  Parameters<UseCase> extends [unknown, ...infer Request] ? Request : never;

/** What is in force. Where it cannot be, for a mistake in a file say, nothing stays open that keeps the process alive. */
async function openInForce(database: Database, config: ServiceConfig, clock: Clock) {
  let catalogue: CatalogueInForce | undefined;
  try {
    const opened = await openRules(database, config, clock);
    catalogue = opened.catalogue;
    return { ...opened, ...(await openDecisions(database, config, opened.rules)) };
  } catch (error) {
    catalogue?.close();
    await database.close();
    throw error;
  }
}

/** What is in force at any moment: policy, taxonomy and what is recognised change while a service runs. */
async function openRules(database: Database, config: ServiceConfig, clock: Clock) {
  await seedTaxonomy(database, defaultTaxonomy);
  const adopted = await adoptPolicy(database, await startPolicy(database, config.labelingPolicyFile));
  const keys = deriveMatchKeys(config.secretKey);
  const path = config.dataDir ?? (await mkdtemp(join(tmpdir(), 'clearmark-')));
  const folder = new ArtefactFolder(join(path, 'infotypes'));
  const builtIn = await loadCatalogue();
  const models = await loadTextModels();
  const catalogue = await openCatalogueInForce({
    ...{ database, catalogue: builtIn, keys, folder, clock },
    models: models.additions,
  });
  const rules: Rules = {
    classes: openLabelClasses(database),
    get taxonomy() {
      return catalogue.current().taxonomy;
    },
    get policy() {
      return catalogue.current().policy;
    },
    get rulebook() {
      return catalogue.current().rulebook;
    },
  };
  const removeFolder = async () => {
    if (config.dataDir === undefined) await rm(path, { recursive: true, force: true });
  };
  return { catalogue, rules, keys, folder, removeFolder, adopted, typer: models.typer };
}

/** @throws {PolicyError} when the file that was configured is no policy */
async function startPolicy(database: Database, file: string | undefined): Promise<StartPolicy> {
  // The policy that ships fits the taxonomy that ships, whatever became of that here.
  const taxonomy = file === undefined ? defaultTaxonomy : await readTaxonomy(database);
  const { document } = await readPolicyFile(file, taxonomy);
  return { document, origin: file === undefined ? 'shipped' : 'file' };
}

/** The access policy in force: the one that ships, unless a file or somebody over the API put another in its place. */
async function openDecisions(database: Database, { accessPolicyFile }: ServiceConfig, rules: Rules) {
  const cedar = await loadCedar();
  const shipped = await readAccessFile();
  const file = accessPolicyFile === undefined ? null : await readAccessFile(accessPolicyFile);
  const deps = { database, cedar, taxonomy: () => rules.taxonomy };
  return { cedar, accessInForce: await openAccessInForce(deps, { shipped, file }) };
}

/** Makes something of a value, and again only when it is another value. */
function lastMade<From, To>(make: (from: From) => To): (from: From) => To {
  let last: { readonly from: From; readonly to: To } | undefined;
  return (from) => {
    if (!last || last.from !== from) last = { from, to: make(from) };
    return last.to;
  };
}

/** A child that reads documents on request, started when one comes. */
function lazyScanner() {
  let scanner: Scanner | undefined;
  return {
    get: () => {
      scanner ??= createScanner({ jobs: 1, budget: scanBudget(1) });
      return scanner;
    },
    close: async () => scanner?.close(),
  };
}

function bindCustom(deps: CustomDependencies, reader: () => Scanner) {
  return {
    list: () => listCustomInfotypes(deps),
    get: (id: string) => getCustomInfotype(deps, id),
    create: (...request: Tail<typeof createCustomInfotype>) => createCustomInfotype(deps, ...request),
    change: (...request: Tail<typeof changeCustomInfotype>) => changeCustomInfotype(deps, ...request),
    remove: (...request: Tail<typeof deleteCustomInfotype>) => deleteCustomInfotype(deps, ...request),
    upload: (...request: Tail<typeof uploadContent>) => uploadContent({ ...deps, reader }, ...request),
    removeDocument: (...request: Tail<typeof removeDocument>) => removeDocument(deps, ...request),
    exportLines: () => exportInfotypes(deps),
    exportDocument: () => exportDocument(deps),
    import: (...request: Tail<typeof importInfotypes>) => importInfotypes(deps, ...request),
  };
}

function bindDecisions(deps: EvaluateDependencies, { decisions }: Pick<Metrics, 'decisions'>) {
  const counted = <Decision extends { readonly decision: boolean }>(made: readonly Decision[]) => {
    for (const { decision } of made) decisions.inc({ outcome: decision ? 'permit' : 'deny' });
  };
  return {
    evaluate: async (...request: Tail<typeof evaluate>) => {
      const made = await evaluate(deps, ...request);
      counted([made]);
      return made;
    },
    evaluateAll: async (...request: Tail<typeof evaluateAll>) => {
      const made = await evaluateAll(deps, ...request);
      counted(made);
      return made;
    },
    searchSubjects: (...request: Tail<typeof searchSubjects>) => searchSubjects(deps, ...request),
    searchResources: (...request: Tail<typeof searchResourcesFor>) => searchResourcesFor(deps, ...request),
    searchActions: (...request: Tail<typeof searchActions>) => searchActions(deps, ...request),
  };
}

function bindSources(deps: SourceDependencies & Parameters<typeof deleteSource>[0]) {
  return {
    create: (...request: Tail<typeof createSource>) => createSource(deps, ...request),
    list: (...request: Tail<typeof listSources>) => listSources(deps, ...request),
    get: (...request: Tail<typeof getSource>) => getSource(deps, ...request),
    change: (...request: Tail<typeof changeSource>) => changeSource(deps, ...request),
    remove: (...request: Tail<typeof deleteSource>) => deleteSource(deps, ...request),
    test: (...request: Tail<typeof testSource>) => testSource(deps, ...request),
  };
}

function bindCrawls(deps: CrawlControl, shown: Shown) {
  return {
    start: (...request: Tail<typeof startCrawl>) => startCrawl(deps, ...request),
    list: (...request: Tail<typeof listCrawls>) => listCrawls(deps, ...request),
    get: (...request: Tail<typeof getCrawl>) => shown(getCrawl(deps, ...request)),
    unread: (...request: Tail<typeof listUnread>) => listUnread(deps, ...request),
    cancel: (...request: Tail<typeof cancelCrawl>) => cancelCrawl(deps, ...request),
    pause: (...request: Tail<typeof pauseCrawl>) => pauseCrawl(deps, ...request),
    resume: (...request: Tail<typeof resumeCrawl>) => resumeCrawl(deps, ...request),
  };
}
