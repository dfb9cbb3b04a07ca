import { SourceError } from '../sources/source.js';
import { sourceOfCrawl, touchCrawl } from '../store/crawls.js';
import type { Rulebook } from '../store/rulebook.js';
import { recordScans, type ScanOutcome, type ScanRecord } from '../store/scans.js';
import {
  beginSlice,
  endSlice,
  excuseRun,
  type ItemOutcome,
  type PendingItem,
  pendingItems,
  recordOutcomes,
} from '../store/slices.js';
import { readSource } from '../store/sources.js';
import {
  type CrawlSteps,
  failOrRetry,
  finishIfComplete,
  isRunning,
  type Run,
  recordingContext,
  StoppedError,
} from './crawl-steps.js';
import { scanItem } from './scan-item.js';
import { openSource } from './sources.js';

/** Items recorded in one transaction, at most: what a kill loses. With more, a kill oftener finds a slice with none. */
const flushItems = 10;
/** Parts after which what was scanned is recorded, however few the items: an archive may have a hundred thousand. */
const flushParts = 20_000;
/** Milliseconds after which what was scanned is recorded, however little. */
const flushTime = 2_000;
/** Runs without any progress, whatever stopped them, after which the item they stopped at is given up. */
const runsForItem = 3;
/** And after which the whole slice is. */
const runsForSlice = 5;

/** A slice of a crawl, and the rulebook that is in force while it is read: all of it is labelled by the same. */
interface Slice {
  readonly crawl: number;
  readonly n: number;
  readonly rulebook: Rulebook;
}

/** One item that was scanned and waits for its record. */
interface Scanned {
  readonly item: PendingItem;
  readonly scan: ScanOutcome;
  readonly bytes: number;
}

/**
 * Reads, scans and labels what of a slice has no outcome yet. Labels and outcomes are written in one transaction, a few
 * items at a time: a killed run loses little, and another goes on without doing anything twice.
 *
 * A run that makes no progress, because it throws or because its process dies, counts; after one of them items go one
 * by one, after three the first is given up as `parser-crashed`; after five the slice is.
 * In the last run a source that still cannot be reached fails the crawl.
 */
export async function scanSlice(deps: CrawlSteps, crawl: number, n: number, run: Run): Promise<void> {
  const runs = await beginSlice(deps.database, crawl, n);
  if (runs === null) return finishIfComplete(deps, crawl);
  const items = await pendingItems(deps.database, crawl, n);
  const dead = runs > runsForSlice;
  try {
    if (dead) await giveUp(deps, { crawl, n, rulebook: deps.rules.rulebook }, items);
    else if (!(await readItems(deps, crawl, n, items, runs, run.stopping))) return;
  } catch (error) {
    if (error instanceof SourceError || error instanceof StoppedError) await excuseRun(deps.database, crawl, n);
    return failOrRetry(deps, crawl, error, run);
  }
  await endSlice(deps.database, crawl, n, dead ? 'dead' : 'done');
  await finishIfComplete(deps, crawl);
}

/** @returns false when the crawl was stopped on the way */
async function readItems(
  deps: CrawlSteps,
  crawl: number,
  n: number,
  items: readonly PendingItem[],
  runs: number,
  stopping: AbortSignal,
): Promise<boolean> {
  const from = await sourceOfCrawl(deps.database, crawl);
  const stored = from === null ? null : await readSource(deps.database, from);
  if (!stored) return false;
  const inForce = await deps.catalogue.refresh();
  const source = await openSource(deps, stored);
  const sourceDefault = stored.defaultClass === null ? null : await deps.rules.classes.labelOf(stored.defaultClass);
  const stuck = runs > runsForItem ? items.slice(0, 1) : [];
  const write = (scanned: readonly Scanned[]) => recordScanned(deps, { crawl, n, rulebook: inForce.rulebook }, scanned);
  try {
    await giveUp(deps, { crawl, n, rulebook: inForce.rulebook }, stuck);
    let waiting: Scanned[] = [];
    let since = Date.now();
    for (const item of items.slice(stuck.length)) {
      const { scan, bytes } = await scanItem(deps, source, { ...stored, sourceDefault }, item, inForce.custom);
      waiting.push({ item, scan, bytes });
      const enough = runs > 1 || stopping.aborted ? 1 : flushItems;
      if (waiting.length < enough && partsOf(waiting) < flushParts && Date.now() - since < flushTime) continue;
      await write(waiting);
      waiting = [];
      since = Date.now();
      if (stopping.aborted) throw new StoppedError();
      if (!(await isRunning(deps.database, crawl))) return false;
    }
    await write(waiting);
    return true;
  } finally {
    await source.close();
  }
}

function partsOf(waiting: readonly Scanned[]): number {
  return waiting.reduce((sum, { scan }) => sum + (scan.outcome === 'labelled' ? scan.version.parts.length : 0), 0);
}

/** Records a few together; when that fails for something in one of them, one by one. */
async function recordScanned(deps: CrawlSteps, slice: Slice, scanned: readonly Scanned[]): Promise<void> {
  if (scanned.length === 0) return;
  try {
    await recordTogether(deps, slice, scanned, true);
  } catch (error) {
    if (!isAboutData(error)) throw error;
    if (scanned.length > 1) {
      for (const one of scanned) await recordScanned(deps, slice, [one]);
      return;
    }
    await giveUp(
      deps,
      slice,
      scanned.map(({ item }) => item),
    );
  }
  await touchCrawl(deps.database, slice.crawl);
}

async function recordTogether(
  deps: CrawlSteps,
  { crawl, n, rulebook }: Slice,
  scanned: readonly Scanned[],
  progress: boolean,
): Promise<void> {
  const records: ScanRecord[] = scanned.map(({ item, scan }) => ({ resourceId: item.resourceId, scan }));
  await deps.database.transaction(async (tx) => {
    const recorded = await recordScans(tx, recordingContext(deps, crawl, rulebook), records);
    const outcomes = scanned.map(
      ({ item, scan, bytes }, i): ItemOutcome => ({
        resourceId: item.resourceId,
        outcome: recorded[i] ?? 'failed',
        reason: scan.outcome === 'failed' ? scan.reason : null,
        bytes,
      }),
    );
    await recordOutcomes(tx, crawl, n, outcomes, progress);
  });
}

async function giveUp(deps: CrawlSteps, slice: Slice, items: readonly PendingItem[]): Promise<void> {
  if (items.length === 0) return;
  const scan: ScanOutcome = { outcome: 'failed', reason: 'parser-crashed', evidence: null };
  await recordTogether(
    deps,
    slice,
    items.map((item) => ({ item, scan, bytes: 0 })),
    false,
  );
}

/** SQLSTATE classes 22 (data exception) and 54 (limit exceeded): trying again would not help. */
function isAboutData(error: unknown): boolean {
  return /^(22|54)/.test((error as { code?: string } | null)?.code ?? '');
}
