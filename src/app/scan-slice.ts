import { SourceError } from '../sources/source.js';
import { sourceOfCrawl, touchCrawl } from '../store/crawls.js';
import { PolicyMovedError } from '../store/policy-lock.js';
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
import { type ScannedItem, scanItem } from './scan-item.js';
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

/** A slice of a crawl, and the catalogue by which it is read. */
interface Slice {
  readonly crawl: number;
  readonly n: number;
  readonly catalogueVersion: string;
}

/** One item that was scanned and waits for its record. */
interface Scanned extends ScannedItem {
  readonly item: PendingItem;
}

/** How often a record is made anew because another policy came into force meanwhile. */
const triesForPolicy = 5;

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
    if (dead) await giveUp(deps, { crawl, n, catalogueVersion: deps.rules.rulebook.catalogueVersion }, items);
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
  const slice: Slice = { crawl, n, catalogueVersion: inForce.rulebook.catalogueVersion };
  const write = (scanned: readonly Scanned[]) => recordScanned(deps, slice, scanned);
  try {
    await giveUp(deps, slice, stuck);
    let waiting: Scanned[] = [];
    let since = Date.now();
    for (const item of items.slice(stuck.length)) {
      const scanned = await scanItem(deps, source, { ...stored, sourceDefault }, item, inForce);
      waiting.push({ item, ...scanned });
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
  return waiting.reduce((sum, { parts }) => sum + parts, 0);
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

/** Labels by the policy in force and records; when another one has come into force since, again by that. */
async function recordTogether(
  deps: CrawlSteps,
  slice: Slice,
  scanned: readonly Scanned[],
  progress: boolean,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await recordUnderPolicy(deps, slice, scanned, progress);
    } catch (error) {
      if (!(error instanceof PolicyMovedError) || tries === triesForPolicy) throw error;
      await deps.catalogue.refresh();
    }
  }
}

async function recordUnderPolicy(
  deps: CrawlSteps,
  { crawl, n, catalogueVersion }: Slice,
  scanned: readonly Scanned[],
  progress: boolean,
): Promise<void> {
  const { policy, rulebook } = deps.rules;
  const records = scanned.map(({ item, scan }): ScanRecord => ({ resourceId: item.resourceId, scan: scan(policy) }));
  const context = recordingContext(deps, crawl, { policyVersion: rulebook.policyVersion, catalogueVersion });
  await deps.database.transaction(async (tx) => {
    const recorded = await recordScans(tx, context, records);
    const outcomes = records.map(
      ({ resourceId, scan }, i): ItemOutcome => ({
        resourceId,
        outcome: recorded[i] ?? 'failed',
        reason: scan.outcome === 'failed' ? scan.reason : null,
        bytes: scanned[i]?.bytes ?? 0,
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
    items.map((item) => ({ item, scan: () => scan, bytes: 0, parts: 0 })),
    false,
  );
}

/** SQLSTATE classes 22 (data exception) and 54 (limit exceeded): trying again would not help. */
function isAboutData(error: unknown): boolean {
  return /^(22|54)/.test((error as { code?: string } | null)?.code ?? '');
}
