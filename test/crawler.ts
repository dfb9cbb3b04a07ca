import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { InForce } from '../src/app/catalogue-in-force.js';
import { type CrawlAnswer, getCrawl } from '../src/app/crawls.js';
import { loadCatalogue } from '../src/catalogue.js';
import { createDetector } from '../src/detect/detector.js';
import type { JobDependencies } from '../src/jobs/job.js';
import { openQueue, type Queue } from '../src/jobs/queue.js';
import { startWorker, type WorkerEvent } from '../src/jobs/worker.js';
import { defaultTaxonomy } from '../src/label/label.js';
import { type PolicyDocument, parsePolicy } from '../src/label/policy.js';
import { projectFile } from '../src/project.js';
import { createScanner, type Scanner } from '../src/scan/scanner.js';
import { connectors } from '../src/sources/connectors.js';
import type { Connector } from '../src/sources/source.js';
import { openLabelClasses } from '../src/store/classes.js';
import { type Database, openDatabase } from '../src/store/database.js';
import { deriveLogKeys } from '../src/store/decision-chain.js';
import { activateRulebook } from '../src/store/rulebook.js';
import { createVault, derivePassageKey } from '../src/store/secrets.js';
import { seedTaxonomy } from '../src/store/taxonomy.js';

const detector = createDetector(await loadCatalogue());

export const testSecretKey = 'a secret key of a test, thirty-two characters';

/** The parts of the service that crawl, on a database and a queue of a test. */
export interface Crawler {
  readonly database: Database;
  readonly queue: Queue;
  readonly scanner: Scanner;
  readonly deps: JobDependencies & { readonly scheduler: Queue };
  /** Starts a worker in this process. */
  work(): Promise<{ close(): Promise<void> }>;
  close(): Promise<void>;
}

export interface CrawlerOptions {
  /** Of a migrated database. */
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly connectors?: ReadonlyMap<string, Connector>;
  readonly scanner?: Scanner;
  readonly catalogueVersion?: string;
  readonly log?: (event: WorkerEvent) => void;
}

export async function openCrawler(options: CrawlerOptions): Promise<Crawler> {
  const { databaseUrl } = options;
  const database = openDatabase(databaseUrl, { max: 12 });
  await seedTaxonomy(database, defaultTaxonomy);
  const document = parse(readFileSync(projectFile('policies/labeling.yaml'), 'utf8')) as PolicyDocument;
  const policy = parsePolicy(document, defaultTaxonomy);
  const rulebook = await activateRulebook(database, document, options.catalogueVersion ?? 'test-catalogue');
  const classes = openLabelClasses(database);
  const inForce: InForce = {
    taxonomy: defaultTaxonomy,
    policy,
    detector,
    custom: null,
    tagger: undefined,
    rulebook,
    records: [],
    problems: new Map(),
  };
  const place = { databaseUrl, redisUrl: options.redisUrl };
  const queue = openQueue(place);
  const scanner = options.scanner ?? createScanner({ jobs: 2 });
  const deps = {
    database,
    rules: { taxonomy: defaultTaxonomy, policy, rulebook, classes },
    catalogue: { refresh: async () => inForce },
    vault: createVault(testSecretKey),
    connectors: options.connectors ?? connectors,
    scanner,
    passageKey: derivePassageKey(testSecretKey),
    queue,
    scheduler: queue,
    release: 'test',
    decisions: { keys: deriveLogKeys(testSecretKey), days: 365 },
    clock: () => new Date(),
  };
  return {
    database,
    queue,
    scanner,
    deps,
    work: () => startWorker({ place, queue, deps, concurrency: 2, ...(options.log ? { log: options.log } : {}) }),
    async close() {
      await queue.close();
      await scanner.close();
      await database.close();
    },
  };
}

/** The crawl when it has ended. */
export async function ended(crawler: Pick<Crawler, 'deps'>, id: string): Promise<CrawlAnswer> {
  for (;;) {
    const crawl = await getCrawl(crawler.deps, id);
    if (['succeeded', 'failed', 'cancelled'].includes(crawl.state)) return crawl;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
