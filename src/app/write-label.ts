import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { labelToWrite } from '../label/imported.js';
import type { Connector, Source } from '../sources/source.js';
import { carryVersion } from '../store/carried-version.js';
import type { Database } from '../store/database.js';
import {
  endWrite,
  foreseeWrite,
  insertWrite,
  type LabelWrite,
  lastWrite,
  type QueuedWrite,
  type ReplacedLabel,
  readQueued,
  readWritable,
  type Writable,
  type WrittenLabel,
  waitingWrites,
  writtenLabels,
} from '../store/label-writes.js';
import { resourceNumber } from '../store/lookup.js';
import { lockHalves } from '../store/manual-labels.js';
import { enterPolicy } from '../store/policy-lock.js';
import { readSource } from '../store/sources.js';
import type { CrawlSteps, Run } from './crawl-steps.js';
import { ServiceError } from './errors.js';
import { describeRefusal } from './label-refusals.js';
import { madeByOthers } from './label-scan.js';
import { unknownResource } from './resources.js';
import { openSource } from './sources.js';

/** Where labels that are to be written wait for a worker. */
export interface LabelQueue {
  writeLabel(write: number): Promise<void>;
}

export interface WriteDependencies {
  readonly database: Database;
  readonly connectors: ReadonlyMap<string, Connector>;
  readonly queue: LabelQueue;
}

/** A write as it is shown. */
export type ShownWrite = LabelWrite & {
  /** What the reason means, for a person. */
  readonly detail: string | null;
};

/**
 * Asks for the label in force of a resource to be written into its file, or for labels to be taken out of it.
 * @throws {ServiceError} `not_found`; `not_writable` for what is no file, or has no label that is current; `conflict`
 *   while another one waits to be written into it
 */
export async function requestWrite(
  { database, connectors, queue }: WriteDependencies,
  who: string,
  id: string,
  { remove }: { readonly remove: boolean },
): Promise<ShownWrite> {
  const resource = await writable(database, id);
  const source = await readSource(database, resource.sourceId);
  const connector = source ? connectors.get(source.connector) : undefined;
  const refusal = whyNoFile(resource, connector) ?? whyNotReady(resource);
  if (refusal) throw new ServiceError('not_writable', `the label cannot be written: ${describeRefusal(refusal)}`);
  const write = await insertWrite(database, { resource: resource.resource, remove, requestedBy: who });
  if (write === null) throw new ServiceError('conflict', 'a label is being written into this file; wait for its end');
  await queue.writeLabel(write);
  return getWrite({ database }, id);
}

/** The latest write into a resource's file. @throws {ServiceError} `not_found` */
export async function getWrite({ database }: { readonly database: Database }, id: string): Promise<ShownWrite> {
  const { resource } = await writable(database, id);
  const write = await lastWrite(database, resource);
  if (!write) throw new ServiceError('not_found', 'no label was ever asked to be written into this file');
  return { ...write, detail: write.reason && describeRefusal(write.reason) };
}

async function writable(database: Database, id: string): Promise<Writable> {
  const number = resourceNumber(id);
  const resource = number === null ? null : await readWritable(database, number);
  if (!resource) throw unknownResource();
  return resource;
}

function whyNoFile({ kind }: Writable, connector: Connector | undefined): string | null {
  return kind === 'document' && connector?.writes ? null : 'not-a-file';
}

function whyNotReady({ state, classId, contentHash, isExpired }: Writable): string | null {
  if (isExpired) return 'label-changed';
  if (state !== 'current') return 'not-current';
  return classId === null || contentHash === null ? 'unlabelled' : null;
}

/** Puts in again what was noted and did not reach the queue, or was lost from it. */
export async function recoverWrites(
  { database, queue }: Pick<WriteDependencies, 'database' | 'queue'>,
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - 60_000);
  for (const write of await waitingWrites(database, before, 1_000)) await queue.writeLabel(write);
}

/** What writing needs of the workers' dependencies. */
export type WriteSteps = Pick<CrawlSteps, 'database' | 'rules' | 'connectors' | 'vault' | 'scanner'>;

/**
 * Writes the label in force of a resource into its file. The store learns of the new content in the step in which it
 * takes its place: the version with the label has the findings and the label of the one that was scanned, and the next
 * crawl does not open it. A run that was killed on the way is known by the content that it foresaw.
 */
export async function writeLabel(deps: WriteSteps, write: number, { last }: Run): Promise<void> {
  const queued = await readQueued(deps.database, write);
  if (!queued) return;
  try {
    const refusal = await tryWrite(deps, write, queued);
    if (refusal !== null && passing.has(refusal) && !last) throw new ServiceError('conflict', describeRefusal(refusal));
    if (refusal !== null) await endWrite(deps.database, write, 'refused', refusal);
  } catch (error) {
    if (last) await endWrite(deps.database, write, 'refused', 'interrupted');
    throw error;
  }
}

/**
 * Refusals that another run may not meet: what a run that was killed left beside the file counts as forgotten after a
 * while, and a label that was changed on the way is the one to write.
 */
const passing: ReadonlySet<string> = new Set(['being-written', 'label-changed']);

/** @returns why it is refused; null when it was written */
async function tryWrite(deps: WriteSteps, write: number, queued: QueuedWrite): Promise<string | null> {
  const resource = await readWritable(deps.database, queued.resource);
  const stored = resource && (await readSource(deps.database, resource.sourceId));
  const connector = stored ? deps.connectors.get(stored.connector) : undefined;
  if (!resource || !stored || !connector) return 'vanished';
  const refusal = whyNoFile(resource, connector);
  if (refusal !== null) return refusal;
  const source = await openSource(deps, stored);
  try {
    return await writeInto(deps, { write, queued, resource, source, path: connector.pathOf(resource.key) });
  } finally {
    await source.close();
  }
}

interface Target {
  readonly write: number;
  readonly queued: QueuedWrite;
  readonly resource: Writable;
  readonly source: Source;
  /** Within the source. */
  readonly path: string;
}

async function writeInto(deps: WriteSteps, target: Target): Promise<string | null> {
  const { write, queued, resource, source, path } = target;
  const opened = await source.open(resource.key, { maxBytes: deps.scanner.budget.inputBytes, maxRows: 0 });
  if (opened.kind !== 'document') return opened.kind === 'unreadable' ? opened.reason : 'not-a-file';
  if (opened.size > opened.bytes.length) return 'input-too-large';
  if (opened.contentHash === queued.foreseen) return carry(deps, target, opened.contentHash, null, queued.label);
  const refusal = whyNotReady(resource);
  if (refusal !== null) return refusal;
  if (opened.contentHash !== resource.contentHash) return 'changed';
  const label = queued.remove ? null : await labelFor(deps, resource, queued.setDate);
  const document = { name: posix.basename(path), bytes: opened.bytes };
  const carried = await deps.scanner.carried(document);
  if (carried.reason !== null) return carried.reason;
  const relabelled = await deps.scanner.relabel(document, {
    label: label && { ...label, method: methods[label.method] },
    siteId: label?.siteId ?? null,
  });
  if (!relabelled.ok) return relabelled.reason;
  const contentHash = `sha256:${createHash('sha256').update(relabelled.bytes).digest('hex')}`;
  const own = label && {
    ...label,
    replaced: await replacedBy(deps.database, queued.resource, carried.labels, label),
  };
  await foreseeWrite(deps.database, write, contentHash, own);
  return carry(deps, target, contentHash, relabelled.bytes, label);
}

const methods = { standard: 'Standard', privileged: 'Privileged' } as const;

/** What others said of the document with the labels that give way to ours. */
async function replacedBy(
  database: Database,
  resource: number,
  carried: readonly ReplacedLabel[],
  { siteId }: WrittenLabel,
): Promise<ReplacedLabel[]> {
  const ofSite = carried.filter((one) => one.siteId === siteId);
  return madeByOthers(ofSite, await writtenLabels(database, resource));
}

/** The label that stands for the one in force, in the words of the documents. */
async function labelFor({ rules }: WriteSteps, resource: Writable, setDate: string): Promise<WrittenLabel | null> {
  if (resource.classId === null) return null;
  const label = await rules.classes.labelOf(resource.classId);
  const method = resource.isManual ? 'privileged' : 'standard';
  return { ...labelToWrite(rules.policy, label, null), method, setDate };
}

/**
 * Puts the new content in its place and makes it the newest version, while the resource is locked.
 * @param bytes null when an earlier run put it there
 */
async function carry(
  { database, scanner }: WriteSteps,
  { write, queued, resource, source }: Target,
  contentHash: string,
  bytes: Buffer | null,
  label: WrittenLabel | null,
): Promise<string | null> {
  const from = resource.contentHash ?? '';
  return database.transaction(async (tx) => {
    await enterPolicy(tx, [queued.resource]);
    await lockHalves(tx, queued.resource);
    if (bytes && contentHash !== from) {
      // It may have been scanned anew since, or labelled by a person.
      const before = await readWritable(tx, queued.resource);
      if (before?.contentHash !== from) return 'changed';
      if (before.classId !== resource.classId || before.isManual !== resource.isManual) return 'label-changed';
      const replaced = (await source.replace?.(resource.key, from, bytes)) ?? { ok: false, reason: 'not-a-file' };
      if (!replaced.ok) return replaced.reason;
    }
    // Read as a crawl reads it, so that it gets the evidence that the next crawl will find.
    const now = await source.open(resource.key, { maxBytes: scanner.budget.inputBytes, maxRows: 0 });
    if (now.kind !== 'document' || now.contentHash !== contentHash) return 'changed';
    const { size, evidence, modifiedAt } = now;
    const to = {
      resource: queued.resource,
      from,
      contentHash,
      size,
      evidence,
      modifiedAt,
      label,
      who: queued.requestedBy,
    };
    // Where a crawl has read it meanwhile, it is known already.
    await carryVersion(tx, to);
    await endWrite(tx, write, 'written');
    return null;
  });
}
