import type { PassageKey } from '../detect/fingerprint/passages.js';
import type { Scanner } from '../scan/scanner.js';
import { type Connector, SourceError } from '../sources/source.js';
import { lockListing } from '../store/crawl-listing.js';
import { addDeleted, crawlState, isComplete, moveCrawl, readCrawl } from '../store/crawls.js';
import type { Database } from '../store/database.js';
import type { RecordingContext } from '../store/labelled.js';
import { holdLineage } from '../store/lineage-lock.js';
import { holdsAtLeast, markVanished } from '../store/listing.js';
import type { Rulebook } from '../store/rulebook.js';
import type { Vault } from '../store/secrets.js';
import type { CatalogueInForce } from './catalogue-in-force.js';
import type { CrawlQueue } from './crawl-queue.js';
import { startWaitingCrawl } from './crawls.js';
import type { Rules } from './rules.js';

/** What the steps of a crawl need: they are run by workers, by one of them at a time each, and may be run again. */
export interface CrawlSteps {
  readonly database: Database;
  readonly rules: Rules;
  readonly catalogue: Pick<CatalogueInForce, 'refresh'>;
  readonly vault: Vault;
  readonly connectors: ReadonlyMap<string, Connector>;
  readonly queue: CrawlQueue;
  readonly scanner: Scanner;
  /** Under which passages of documents are to be known again. */
  readonly passageKey: PassageKey;
  /** The version of this program: what could not be read before is tried again by a new one. */
  readonly release: string;
}

/** One run of a step. */
export interface Run {
  /** Whether the step would not be tried again after this run. */
  readonly last: boolean;
  /** Aborted when the process is about to end: the step leaves off at the next good moment, for another to go on. */
  readonly stopping: AbortSignal;
}

/** Thrown by a step that left off because its process is about to end. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/**
 * What is in force while a crawl records.
 * @param rulebook the policy it labels by, and the catalogue that was in force while it scanned
 */
export function recordingContext(
  { rules, release }: CrawlSteps,
  crawl: number,
  rulebook: Pick<Rulebook, 'policyVersion' | 'catalogueVersion'> = rules.rulebook,
): RecordingContext {
  const { policyVersion, catalogueVersion } = rulebook;
  return {
    crawlId: crawl,
    policyVersion,
    catalogueVersion,
    scannedWith: `${catalogueVersion} ${release}`,
    classes: rules.classes,
  };
}

/** More than somebody removes by hand. A share that is not mounted looks like a folder that was emptied. */
const many = 100;

/**
 * The last step, when all was listed and read: what the listing did not hold is deleted, and the crawl has succeeded.
 * Does nothing before that, and nothing again after it.
 */
export async function finishCrawl(deps: CrawlSteps, crawl: number): Promise<void> {
  const record = await readCrawl(deps.database, crawl);
  if (!record || !(await isComplete(deps.database, crawl))) return;
  if (
    record.found === 0 &&
    record.mode === 'incremental' &&
    (await holdsAtLeast(deps.database, record.sourceId, many))
  ) {
    const message =
      'the source lists nothing, although many of its resources are known; check that it is mounted and complete. If ' +
      'it was emptied on purpose, start a full crawl';
    return failCrawl(deps, crawl, { code: 'empty', message });
  }
  const batch = 2_000;
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    after = await deps.database.transaction(async (tx) => {
      await holdLineage(tx);
      const listing = await lockListing(tx, crawl);
      if (listing?.state !== 'running') return null;
      const vanished = await markVanished(tx, record.sourceId, crawl, from, batch);
      await addDeleted(tx, crawl, vanished.length);
      if (vanished.length === batch) return vanished.at(-1) ?? null;
      await moveCrawl(tx, crawl, ['running'], 'succeeded');
      return null;
    });
  }
  await startWaitingCrawl(deps, record.sourceId);
}

/** Puts the last step into the queue when all others are done. */
export async function finishIfComplete(deps: CrawlSteps, crawl: number): Promise<void> {
  if (await isComplete(deps.database, crawl)) await deps.queue.finish(crawl);
}

/**
 * Ends a crawl whose source failed as a whole. Labels stay as they are: nothing is known of the resources that was not
 * known before.
 */
export async function failCrawl(
  deps: CrawlSteps,
  crawl: number,
  error: { readonly code: string; readonly message: string },
): Promise<void> {
  const { code, message } = error;
  const failed = await moveCrawl(deps.database, crawl, ['queued', 'running'], 'failed', { code, detail: message });
  const record = failed ? await readCrawl(deps.database, crawl) : null;
  if (record) await startWaitingCrawl(deps, record.sourceId);
}

/**
 * What to do about an error of a step. A source that cannot be reached may be back in a moment; when it is not, or its
 * error is of a kind that stays, the crawl has failed. Everything else is for the queue to try again.
 */
export async function failOrRetry(deps: CrawlSteps, crawl: number, error: unknown, { last }: Run): Promise<void> {
  if (error instanceof SourceError && (last || error.code !== 'unreachable')) return failCrawl(deps, crawl, error);
  throw error;
}

/** Whether work on a crawl is to go on: it was not paused, cancelled or deleted meanwhile. */
export async function isRunning(database: Database, crawl: number): Promise<boolean> {
  return (await crawlState(database, crawl)) === 'running';
}
