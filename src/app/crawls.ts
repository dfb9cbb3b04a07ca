import {
  activeCrawl,
  type CrawlRecord,
  crawlId,
  crawlNumber,
  insertCrawl,
  listCrawls as listRows,
  moveCrawl,
  readCrawl,
} from '../store/crawls.js';
import type { Database } from '../store/database.js';
import { resourceId, resourceNumber } from '../store/lookup.js';
import { pendingSlices, unreadItems } from '../store/slices.js';
import { type CrawlMode, queueCrawl, readSource, sourceId, takeQueuedCrawl } from '../store/sources.js';
import type { CrawlQueue, Round } from './crawl-queue.js';
import { ServiceError } from './errors.js';
import type { Clock } from './rules.js';
import { filteredSource, sourceNumberOf } from './sources.js';

export interface CrawlControl {
  readonly database: Database;
  readonly queue: CrawlQueue;
  readonly clock: Clock;
}

/** A crawl as it is shown. */
export interface CrawlAnswer {
  readonly id: string;
  readonly sourceId: string;
  readonly source: string;
  readonly mode: CrawlMode;
  readonly state: CrawlRecord['state'];
  readonly error: { readonly code: string; readonly detail: string } | null;
  readonly requestedBy: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Whether all resources are found, so that `found` is final. */
  readonly listed: boolean;
  readonly found: number;
  readonly read: number;
  readonly unchanged: number;
  readonly partial: number;
  readonly failed: number;
  readonly deleted: number;
  readonly pending: number;
  /** Bytes read. */
  readonly bytes: number;
  /** Resources a second since the start. */
  readonly rate: number | null;
  /** Seconds; null while the listing goes on, or nothing was read yet to tell by. */
  readonly timeLeft: number | null;
}

/**
 * Starts a crawl.
 * @throws {ServiceError} `crawl_active` when one is at work for this source, `not_found`
 */
export async function startCrawl(
  deps: CrawlControl,
  source: string,
  mode: CrawlMode,
  requestedBy: string,
): Promise<CrawlAnswer> {
  const number = sourceNumberOf(source);
  if (!(await readSource(deps.database, number))) {
    throw new ServiceError('not_found', 'there is no source of this id; "GET /v1/sources" lists them');
  }
  const id = await insertCrawl(deps.database, number, mode, requestedBy);
  if (id === null) {
    const active = await activeCrawl(deps.database, number);
    const which = active === null ? 'a crawl' : `crawl ${crawlId(active)}`;
    throw new ServiceError('crawl_active', `${which} is at work for this source; wait for it, or cancel it`);
  }
  await deps.queue.listing(id);
  return getCrawl(deps, crawlId(id));
}

/** What a schedule does at its time. @returns the crawl it started, or null when it left it out */
export async function startScheduledCrawl(deps: CrawlControl, source: number): Promise<string | null> {
  const record = await readSource(deps.database, source);
  if (!record?.schedule) return null;
  const { mode, overlap } = record.schedule;
  try {
    return (await startCrawl(deps, sourceId(source), mode, 'schedule')).id;
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'crawl_active') throw error;
    if (overlap === 'queue') await queueCrawl(deps.database, source, mode);
    return null;
  }
}

/** Starts the crawl that waited for the end of another, if there is one. */
export async function startWaitingCrawl(deps: Omit<CrawlControl, 'clock'>, source: number): Promise<void> {
  // Together: a kill between the two would lose the crawl that waits.
  const id = await deps.database.transaction(async (tx) => {
    const mode = await takeQueuedCrawl(tx, source);
    return mode === null ? null : insertCrawl(tx, source, mode, 'schedule');
  });
  if (id !== null) await deps.queue.listing(id);
}

/** @throws {ServiceError} `not_found` */
export async function getCrawl(deps: Omit<CrawlControl, 'queue'>, id: string): Promise<CrawlAnswer> {
  const record = await readCrawl(deps.database, crawlNumberOf(id));
  if (!record) throw noCrawl();
  return answerOf(record, deps.clock());
}

/** Up to `limit` crawls before an id (exclusive), newest first. */
export async function listCrawls(
  deps: Omit<CrawlControl, 'queue'>,
  page: { readonly source?: string | undefined; readonly before?: string | undefined; readonly limit: number },
): Promise<CrawlAnswer[]> {
  const source = page.source === undefined ? null : await filteredSource(deps.database, page.source);
  const before = page.before === undefined ? null : crawlNumberOf(page.before);
  const now = deps.clock();
  return (await listRows(deps.database, source, before, page.limit)).map((record) => answerOf(record, now));
}

/** What a crawl could not read, by name, after a resource's id (exclusive). Kept for 30 days after its end. */
export async function listUnread(
  { database }: { readonly database: Database },
  id: string,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly id: string; readonly uri: string; readonly reason: string }[]> {
  const after = page.after === undefined ? 0 : (resourceNumber(page.after) ?? 0);
  const items = await unreadItems(database, crawlNumberOf(id), after, page.limit);
  return items.map((item) => ({ id: resourceId(item.resourceId), uri: item.uri, reason: item.reason }));
}

/** Ends a crawl where it is; what it recorded stays. @throws {ServiceError} `not_found`, `conflict` when it has ended */
export async function cancelCrawl(deps: CrawlControl, id: string): Promise<CrawlAnswer> {
  return move(deps, id, ['queued', 'running', 'paused'], 'cancelled');
}

/** Stops a crawl until {@link resumeCrawl}. @throws {ServiceError} `not_found`, `conflict` when it is not at work */
export async function pauseCrawl(deps: CrawlControl, id: string): Promise<CrawlAnswer> {
  return move(deps, id, ['queued', 'running'], 'paused');
}

/** Goes on from where it was paused. @throws {ServiceError} `not_found`, `conflict` when it is not paused */
export async function resumeCrawl(deps: CrawlControl, id: string): Promise<CrawlAnswer> {
  const answer = await move(deps, id, ['paused'], 'running');
  await enqueueCrawl(deps, crawlNumberOf(id), answer.listed, deps.clock().getTime().toString(36));
  return answer;
}

/** Puts whatever a crawl still has to do into the queue. */
export async function enqueueCrawl(
  { database, queue }: Omit<CrawlControl, 'clock'>,
  crawl: number,
  listed: boolean,
  round?: Round,
): Promise<void> {
  await queue.forgetDead(crawl);
  if (!listed) await queue.listing(crawl, round);
  const page = 1_000;
  let after = 0;
  for (;;) {
    const slices = await pendingSlices(database, crawl, after, page);
    await queue.slices(crawl, slices, round);
    after = slices.at(-1) ?? after;
    if (slices.length < page) break;
  }
  if (listed && after === 0) await queue.finish(crawl);
}

async function move(
  deps: CrawlControl,
  id: string,
  from: readonly CrawlRecord['state'][],
  to: CrawlRecord['state'],
): Promise<CrawlAnswer> {
  const moved = await moveCrawl(deps.database, crawlNumberOf(id), from, to);
  const answer = await getCrawl(deps, id);
  if (!moved) {
    throw new ServiceError('conflict', `this crawl is ${answer.state}; it would have to be ${from.join(' or ')}`);
  }
  return answer;
}

function answerOf(record: CrawlRecord, now: Date): CrawlAnswer {
  const { id, sourceId: source, checkpoint: _, createdAt, startedAt, endedAt, ...rest } = record;
  const seconds = startedAt ? ((endedAt ?? now).getTime() - startedAt.getTime()) / 1000 : 0;
  const done = record.found - record.pending;
  const readSoFar = record.read + record.partial + record.failed;
  const running = record.state === 'running';
  return {
    ...rest,
    id: crawlId(id),
    sourceId: sourceId(source),
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    rate: seconds > 0 ? Math.round((done / seconds) * 100) / 100 : null,
    timeLeft: running && record.listed && readSoFar > 0 ? Math.ceil((record.pending * seconds) / readSoFar) : null,
  };
}

function crawlNumberOf(id: string): number {
  const number = crawlNumber(id);
  if (number === null) throw noCrawl();
  return number;
}

function noCrawl(): ServiceError {
  return new ServiceError('not_found', 'there is no crawl of this id; "GET /v1/crawls" lists them');
}
