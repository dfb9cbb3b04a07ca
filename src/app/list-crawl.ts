import { heedsOwners } from '../label/policy.js';
import type { Entry } from '../sources/source.js';
import { addBatch, lockListing, markListed } from '../store/crawl-listing.js';
import { moveCrawl, readCrawl } from '../store/crawls.js';
import { holdLineage } from '../store/lineage-lock.js';
import { type ListingOf, recordListing } from '../store/listing.js';
import { enterPolicy } from '../store/policy-lock.js';
import { recordScans } from '../store/scans.js';
import { readSource } from '../store/sources.js';
import {
  type CrawlSteps,
  failCrawl,
  failOrRetry,
  finishIfComplete,
  type Run,
  recordingContext,
  StoppedError,
} from './crawl-steps.js';
import { openSource } from './sources.js';

/** Entries recorded in one transaction. */
const batchSize = 200;
/** Milliseconds after which a batch is recorded although it is not full. */
const batchTime = 2_000;
/** Resources of one slice: the work that one job does, and one worker at a time. */
const sliceSize = 25;

/**
 * The first step: lists the source from where the listing stands, and hands what has to be read on, a slice at a time.
 * Each batch is recorded with its checkpoint in one transaction, so that a killed listing goes on and counts nothing
 * twice.
 * In the last run a source that still cannot be reached fails the crawl.
 */
export async function listCrawl(deps: CrawlSteps, crawl: number, run: Run): Promise<void> {
  await moveCrawl(deps.database, crawl, ['queued'], 'running');
  const record = await readCrawl(deps.database, crawl);
  if (record?.state !== 'running') return;
  if (record.listed) return finishIfComplete(deps, crawl);
  try {
    const stored = await readSource(deps.database, record.sourceId);
    if (!stored) return;
    await deps.catalogue.refresh();
    const source = await openSource(deps, stored);
    const of = { ...recordingContext(deps, crawl), sourceId: stored.id, full: record.mode === 'full' };
    try {
      let checkpoint = record.checkpoint;
      for await (const batch of batches(source.list(checkpoint))) {
        const slices = await recordBatch(deps, of, checkpoint, batch);
        if (slices === null) return;
        checkpoint = batch.at(-1)?.key ?? checkpoint;
        await deps.queue.slices(crawl, slices);
        if (run.stopping.aborted) throw new StoppedError();
      }
      if (!(await recordEnd(deps, crawl, checkpoint))) return;
    } finally {
      await source.close();
    }
  } catch (error) {
    await failOrRetry(deps, crawl, error, run).catch((unexpected: unknown) => {
      if (!run.last || unexpected instanceof StoppedError) throw unexpected;
      // It would fail again each time: better a crawl that has failed than one that never ends.
      return failCrawl(deps, crawl, {
        code: 'internal',
        message: 'an unexpected error; the log of the worker names it',
      });
    });
    return;
  }
  await finishIfComplete(deps, crawl);
}

/** @returns the slices to be read; null when this listing is not to go on, or another goes on with it */
async function recordBatch(
  deps: CrawlSteps,
  of: Omit<ListingOf, 'heedsOwners'>,
  checkpoint: string | null,
  batch: readonly Entry[],
): Promise<number[] | null> {
  const last = batch.at(-1);
  if (!last) return [];
  return deps.database.transaction(async (tx) => {
    if (batch.some(({ kind }) => kind === 'table')) await holdLineage(tx);
    const listing = await lockListing(tx, of.crawlId);
    if (listing?.state !== 'running' || listing.checkpoint !== checkpoint || listing.listed) return null;
    const policyVersion = await enterPolicy(tx, []);
    const isOther = policyVersion !== deps.rules.rulebook.policyVersion;
    const heeding = { ...of, heedsOwners: isOther || heedsOwners(deps.rules.policy) };
    const { toRead, unreadable, unchanged } = await recordListing(tx, heeding, batch);
    const failed = unreadable.map(({ resourceId, reason, evidence }) => ({
      resourceId,
      scan: { outcome: 'failed' as const, reason, evidence },
    }));
    await recordScans(tx, recordingContext(deps, of.crawlId), failed);
    const hiddenPrefixes = batch.flatMap((entry) => entry.hides ?? []);
    const added = { checkpoint: last.key, found: batch.length, unchanged, toRead, unreadable, hiddenPrefixes };
    return addBatch(tx, of.crawlId, added, sliceSize);
  });
}

async function recordEnd(deps: CrawlSteps, crawl: number, checkpoint: string | null): Promise<boolean> {
  return deps.database.transaction(async (tx) => {
    const listing = await lockListing(tx, crawl);
    if (listing?.state !== 'running' || listing.checkpoint !== checkpoint) return false;
    await markListed(tx, crawl);
    return true;
  });
}

/** Cuts a listing into batches: full ones, or what came within a while. */
async function* batches(entries: AsyncIterable<Entry>): AsyncGenerator<Entry[]> {
  let batch: Entry[] = [];
  let since = Date.now();
  for await (const entry of entries) {
    batch.push(entry);
    if (batch.length < batchSize && Date.now() - since < batchTime) continue;
    yield batch;
    batch = [];
    since = Date.now();
  }
  if (batch.length > 0) yield batch;
}
