import { dropArtefactsBefore } from '../store/artefacts.js';
import { dropItemsBefore, silentCrawls } from '../store/crawls.js';
import type { Database } from '../store/database.js';
import type { LogKeys } from '../store/decision-chain.js';
import { dropDecisionsBefore, preparePartitions } from '../store/decision-partitions.js';
import { dropEarlierDecisions } from '../store/decisions.js';
import { dropChangesBefore, sequence } from '../store/feed.js';
import { dropTouchesBefore } from '../store/label-index/touches.js';
import { dropFeatures } from '../store/part-features.js';
import { sourcesWithQueuedCrawl } from '../store/sources.js';
import { dropVersionsBefore } from '../store/versions.js';
import type { CrawlQueue, Scheduler } from './crawl-queue.js';
import { enqueueCrawl, startWaitingCrawl } from './crawls.js';
import { type Clock, keptSince, type Rules } from './rules.js';
import { syncSchedules } from './schedule.js';

export interface UpkeepDependencies {
  readonly database: Database;
  readonly rules: Rules;
  readonly queue: CrawlQueue;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  /** What statements about decisions are signed with, and for how many days decisions are kept. */
  readonly decisions: { readonly keys: LogKeys; readonly days: number };
}

const day = 24 * 60 * 60 * 1000;
/** How long the change feed reaches back. */
const feedDays = 30;
/** How long a node may have been away and still take up what changed meanwhile; twice what a follower counts on. */
const touchHours = 1;
/** How long a crawl says by name what it could not read. */
const itemDays = 30;
/** How long content of custom infotypes is kept that has been replaced: other processes may be loading it. */
const artefactHours = 1;
/** Milliseconds without a word of a crawl at work after which its jobs are taken for lost. */
const silence = 20_000;

/**
 * Puts right what a kill between the database and the queue left: crawls whose jobs were lost get them again, crawls
 * and schedules that wait are started and set. Harmless where nothing is wrong.
 */
export async function recoverCrawls(deps: Omit<UpkeepDependencies, 'rules' | 'decisions'>): Promise<void> {
  const { database, clock } = deps;
  for (const { id, listed } of await silentCrawls(database, new Date(clock().getTime() - silence))) {
    await enqueueCrawl(deps, id, listed);
  }
  for (const source of await sourcesWithQueuedCrawl(database)) await startWaitingCrawl(deps, source);
  await syncSchedules(deps);
}

/** Drops what is kept for a time only, and makes room for what is to come. */
export async function dropExpired({
  database,
  rules,
  clock,
  decisions,
}: Pick<UpkeepDependencies, 'database' | 'rules' | 'clock' | 'decisions'>): Promise<void> {
  const now = clock();
  await dropVersionsBefore(database, keptSince(rules, now));
  // A feed that nobody reads would keep all of it in the outbox, where nothing ends.
  await sequence(database);
  await dropChangesBefore(database, new Date(now.getTime() - feedDays * day));
  await dropTouchesBefore(database, new Date(now.getTime() - touchHours * 60 * 60 * 1000));
  await dropFeatures(database);
  await dropArtefactsBefore(database, new Date(now.getTime() - artefactHours * 60 * 60 * 1000));
  while ((await dropItemsBefore(database, new Date(now.getTime() - itemDays * day), 50)) > 0);
  // Last: these wait for locks on the log for a short time only, and are tried again an hour later.
  await preparePartitions(database, now);
  const keptFrom = new Date(now.getTime() - decisions.days * day);
  await dropDecisionsBefore(database, decisions.keys, keptFrom);
  await dropEarlierDecisions(database, keptFrom);
}
