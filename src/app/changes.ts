import type { Label } from '../label/label.js';
import type { Database } from '../store/database.js';
import { feedBounds, type LabelChange, readChanges, sequence } from '../store/feed.js';
import { resourceId } from '../store/lookup.js';
import { readSnapshot } from '../store/snapshot.js';
import { ServiceError } from './errors.js';
import { className, type Rules } from './rules.js';

/** One change, as a follower of the feed gets it. */
export interface ChangeAnswer {
  readonly id: string;
  readonly uri: string;
  readonly state: string;
  readonly flags: readonly string[];
  readonly label: Label | null;
  readonly class: string | null;
  readonly version: string | null;
  readonly at: string;
}

export interface ChangesDependencies {
  readonly database: Database;
  readonly rules: Rules;
  /** Tells cursors of this deployment from others'. */
  readonly deploymentId: string;
  /** Resolves when something was committed to the outbox, or after a time in milliseconds. */
  readonly waitForChange: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export interface ChangesPage {
  readonly changes: readonly ChangeAnswer[];
  readonly next: string;
}

/**
 * Changes after a cursor, in order, deletions included; from the start of what is kept without one.
 * @param wait milliseconds to wait for the first change when there is none yet
 * @throws {ServiceError} `cursor_invalid` for a cursor that is not of this deployment, `cursor_expired` for one whose
 *   changes are no longer kept: begin again with the snapshot
 */
export async function changes(
  deps: ChangesDependencies,
  request: {
    readonly after?: string | undefined;
    readonly limit: number;
    readonly wait?: number | undefined;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<ChangesPage> {
  const { database } = deps;
  const deadline = Date.now() + (request.wait ?? 0);
  for (;;) {
    await sequence(database);
    const from = request.after === undefined ? null : readCursor(deps.deploymentId, request.after);
    const after = from ?? (await feedBounds(database)).dropped;
    const rows = await readChanges(database, after, request.limit);
    // Asked after the rows were read: what retention dropped meanwhile must not look like a feed without changes.
    const bounds = await feedBounds(database);
    if (after < bounds.dropped && from !== null) {
      throw new ServiceError('cursor_expired', 'after: the changes from there on are no longer kept; take a snapshot');
    }
    if (after > bounds.last) throw new ServiceError('cursor_invalid', 'after: the feed has not reached this cursor');
    if (after < bounds.dropped) continue;
    const left = deadline - Date.now();
    if (rows.length > 0 || left <= 0 || request.signal?.aborted) {
      const answers = await Promise.all(rows.map((row) => answerOf(deps.rules, row)));
      return { changes: answers, next: writeCursor(deps.deploymentId, rows.at(-1)?.seq ?? after) };
    }
    await deps.waitForChange(left, request.signal);
  }
}

/**
 * A page of all labels as they stand, and the feed cursor to go on from. That cursor is taken before the first page, so
 * what changes meanwhile comes again through the feed: nothing is missed, some things are seen twice.
 */
export async function snapshot(
  deps: ChangesDependencies,
  request: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ labels: ChangeAnswer[]; next: string | null; changesAfter: string }> {
  const { database, deploymentId } = deps;
  const from = request.cursor === undefined ? null : readSnapshotCursor(deploymentId, request.cursor);
  if (from === null) await sequence(database);
  const start = from?.feed ?? (await feedBounds(database)).last;
  const rows = await readSnapshot(database, from?.id ?? 0, request.limit);
  const last = rows.at(-1);
  const labels = await Promise.all(rows.map((row) => answerOf(deps.rules, row)));
  return {
    labels,
    next: last && rows.length === request.limit ? pack(deploymentId, 's', start, last.resourceId) : null,
    changesAfter: writeCursor(deploymentId, start),
  };
}

async function answerOf(rules: Rules, row: Omit<LabelChange, 'seq'>): Promise<ChangeAnswer> {
  // A label that decisions would not use is not handed to an index as if it held.
  const usable = row.state === 'current' && row.classId !== null;
  return {
    id: resourceId(row.resourceId),
    uri: row.uri,
    state: row.state,
    flags: row.flags,
    label: usable ? await rules.classes.labelOf(row.classId) : null,
    class: usable ? className(row.classId) : null,
    version: row.version,
    at: row.at.toISOString(),
  };
}

function writeCursor(deploymentId: string, seq: number): string {
  return pack(deploymentId, 'c', seq);
}

function readCursor(deploymentId: string, cursor: string): number {
  const [seq] = unpack(deploymentId, 'c', 1, cursor);
  return seq ?? 0;
}

function readSnapshotCursor(deploymentId: string, cursor: string): { feed: number; id: number } {
  const [feed = 0, id = 0] = unpack(deploymentId, 's', 2, cursor);
  return { feed, id };
}

function pack(deploymentId: string, kind: string, ...numbers: readonly number[]): string {
  return Buffer.from([deploymentId, kind, ...numbers].join(' ')).toString('base64url');
}

function unpack(deploymentId: string, kind: string, count: number, cursor: string): number[] {
  const [deployment, k, ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const numbers = rest.map(Number);
  const wellFormed = rest.length === count && rest.every((text) => /^\d{1,16}$/.test(text));
  if (deployment !== deploymentId || k !== kind || !wellFormed) {
    throw new ServiceError('cursor_invalid', 'the cursor is not one of this deployment; leave it out to start over');
  }
  return numbers;
}
