import { openAuthenticator } from './app/authenticate.js';
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
import { deadJobs } from './app/dead-jobs.js';
import { decision } from './app/decisions.js';
import { openIdempotency } from './app/idempotency.js';
import { textLabeller } from './app/inspect.js';
import { openKeys } from './app/keys.js';
import { lookUp } from './app/look-up.js';
import { overrideLabel, removeOverride } from './app/override-label.js';
import { openPrincipals } from './app/principals.js';
import { resource, resources } from './app/resources.js';
import type { Clock, Rules } from './app/rules.js';
import { getSchedule, removeSchedule, setSchedule } from './app/schedule.js';
import {
  changeSource,
  createSource,
  deleteSource,
  getSource,
  listSources,
  type SourceDependencies,
  testSource,
} from './app/sources.js';
import { loadCatalogue } from './catalogue.js';
import type { Catalogue } from './detect/catalogue.js';
import { createDetector } from './detect/detector.js';
import { openQueue, type Queue } from './jobs/queue.js';
import { defaultTaxonomy } from './label/label.js';
import { readPolicyFile } from './policy-file.js';
import { release } from './project.js';
import { createInspector, type InspectionOptions } from './scan/inspection.js';
import { createMetrics } from './server/metrics.js';
import { connectors } from './sources/connectors.js';
import { openLabelClasses } from './store/classes.js';
import { type Database, openDatabase } from './store/database.js';
import { readDeploymentId } from './store/deployment.js';
import { openFeedListener } from './store/feed-listener.js';
import { missingMigrations } from './store/migrations.js';
import { activateRulebook } from './store/rulebook.js';
import { createVault } from './store/secrets.js';
import { readTaxonomy, seedTaxonomy } from './store/taxonomy.js';

/** Where a service finds what it needs; everything is there already, and migrated. */
export interface ServiceConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly secretKey: string;
  readonly labelingPolicyFile: string | undefined;
}

export type Service = Awaited<ReturnType<typeof createService>>;

/** Builds the object graph: every use case, bound to what it works on. Close it to let the process end. */
export async function createService(config: ServiceConfig) {
  const database = openDatabase(config.databaseUrl);
  const catalogue = await loadCatalogue();
  const rules = await loadRules(database, catalogue, config.labelingPolicyFile);
  const clock: Clock = () => new Date();
  const place = { databaseUrl: config.databaseUrl, redisUrl: config.redisUrl };
  const queue = openQueue(place);
  const vault = createVault(config.secretKey);
  const detector = createDetector(catalogue);
  const feed = openFeedListener(config.databaseUrl);
  const metrics = createMetrics({ database, queue });
  const authenticator = openAuthenticator({ database, rules, clock });
  const access = { database, rules, clock, onAccessChanged: () => authenticator.forget() };
  const labels = { database, rules, clock };
  const following = {
    ...labels,
    deploymentId: await readDeploymentId(database),
    waitForChange: (ms: number, signal?: AbortSignal) => feed.wait(ms, signal),
  };
  const inspector = createInspector(detector, textLabeller(rules.policy));
  const deps = { database, rules, clock, queue, scheduler: queue, vault, connectors, release };
  return {
    /** What workers need besides a scanner. */
    deps,
    place,
    authenticate: (token: string) => authenticator.authenticate(token),
    answerOnce: openIdempotency({ database }),
    lookUp: async (...request: Tail<typeof lookUp>) => {
      const answer = await lookUp(labels, ...request);
      for (const label of answer.labels) metrics.lookups.inc({ usable: String(label.usable) });
      return answer;
    },
    changes: (...request: Tail<typeof changes>) => changes(following, ...request),
    snapshot: (...request: Tail<typeof snapshot>) => snapshot(following, ...request),
    check: async (...request: Tail<typeof check>) => {
      const end = metrics.checkSeconds.startTimer();
      const answer = await check({ ...labels, detector }, ...request);
      for (const { outcome } of answer.results) metrics.decisions.inc({ outcome });
      end();
      return answer;
    },
    inspect: (text: string, options?: InspectionOptions) => {
      metrics.inspectedBytes.inc(Buffer.byteLength(text));
      return inspector({ text }, options);
    },
    resources: {
      list: (...request: Tail<typeof resources>) => resources(labels, ...request),
      get: (id: string) => resource(labels, id),
      override: (...request: Tail<typeof overrideLabel>) => overrideLabel(labels, ...request),
      removeOverride: (...request: Tail<typeof removeOverride>) => removeOverride(labels, ...request),
    },
    deadJobs: (limit: number) => deadJobs(queue, limit),
    coverage: (...request: Tail<typeof coverage>) => coverage(labels, ...request),
    decision: (...request: Tail<typeof decision>) => decision(labels, ...request),
    sources: bindSources(deps),
    schedules: {
      get: (...request: Tail<typeof getSchedule>) => getSchedule(deps, ...request),
      set: (...request: Tail<typeof setSchedule>) => setSchedule(deps, ...request),
      remove: (...request: Tail<typeof removeSchedule>) => removeSchedule(deps, ...request),
    },
    crawls: bindCrawls(deps),
    principals: openPrincipals(access),
    keys: openKeys(access),
    access,
    taxonomy: rules.taxonomy,
    infotypes: detector.catalogue.infotypes,
    readiness: () => readiness(database, queue),
    metrics: metrics.registry,
    async close() {
      await Promise.all([feed.close(), queue.close()]);
      await database.close();
    },
  };
}

/** The arguments of a use case behind its dependencies. */
type Tail<UseCase extends (deps: never, ...request: never[]) => unknown> =
  Parameters<UseCase> extends [unknown, ...infer Request] ? Request : never;

async function loadRules(database: Database, catalogue: Catalogue, policyFile: string | undefined): Promise<Rules> {
  await seedTaxonomy(database, defaultTaxonomy);
  const taxonomy = await readTaxonomy(database);
  const policy = await readPolicyFile(policyFile, taxonomy);
  const rulebook = await activateRulebook(database, policy.document, catalogue.version);
  return { taxonomy, policy, rulebook, classes: openLabelClasses(database, taxonomy) };
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

function bindCrawls(deps: CrawlControl) {
  return {
    start: (...request: Tail<typeof startCrawl>) => startCrawl(deps, ...request),
    list: (...request: Tail<typeof listCrawls>) => listCrawls(deps, ...request),
    get: (...request: Tail<typeof getCrawl>) => getCrawl(deps, ...request),
    unread: (...request: Tail<typeof listUnread>) => listUnread(deps, ...request),
    cancel: (...request: Tail<typeof cancelCrawl>) => cancelCrawl(deps, ...request),
    pause: (...request: Tail<typeof pauseCrawl>) => pauseCrawl(deps, ...request),
    resume: (...request: Tail<typeof resumeCrawl>) => resumeCrawl(deps, ...request),
  };
}

async function readiness(database: Database, queue: Queue) {
  const attempt = (check: Promise<string>) => check.catch(() => 'cannot be reached');
  const checks = {
    database: await attempt(database.query('SELECT 1').then(() => 'ok')),
    migrations: await attempt(missingMigrations(database).then((m) => (m.length === 0 ? 'ok' : `${m.length} missing`))),
    queue: await attempt(queue.counts().then(() => 'ok')),
  };
  return { ready: Object.values(checks).every((answer) => answer === 'ok'), checks };
}
