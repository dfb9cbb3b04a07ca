import type { Label } from '../label/label.js';
import type { Database } from '../store/database.js';
import type { DecisionEntry, DecisionKind } from '../store/decision-entry.js';
import {
  type DecisionFilter,
  type DecisionPosition,
  type DecisionRow,
  listDecisions,
  readDecision,
  settledMoment,
} from '../store/decision-reading.js';
import { resourceNumber } from '../store/lookup.js';
import { ServiceError } from './errors.js';
import { type Page, type PageRequest, readCursor, writeCursor } from './page.js';

export { decisionKinds } from '../store/decision-entry.js';

type Outcome = 'permit' | 'redact' | 'deny';

/** What a list of activity can be narrowed to. Absent fields do not narrow. */
export interface ActivityFilter {
  /** "type:id" of who asked. */
  readonly actor?: string | undefined;
  /** "type:id" of one for whom was asked. */
  readonly subject?: string | undefined;
  /** Decisions with such an outcome among their candidates. */
  readonly outcome?: Outcome | undefined;
  readonly kind?: DecisionKind | undefined;
  /** Id of a resource that was asked for. */
  readonly resource?: string | undefined;
  /** Inclusive. */
  readonly from?: Date | undefined;
  /** Exclusive. */
  readonly to?: Date | undefined;
}

interface Named {
  readonly type: string;
  readonly id: string;
}

/** A decision in a list: who asked for what, decided how. Everything is null that an erasure took. */
export interface Activity {
  readonly id: string;
  readonly at: string;
  readonly kind: DecisionKind;
  readonly actor: Named | null;
  readonly subjects: readonly Named[] | null;
  readonly action: string | null;
  readonly purpose: string | null;
  readonly destination: string | null;
  readonly outcome: Outcome | null;
  readonly label: Label | null;
  /** How many candidates there were by outcome. */
  readonly candidates: Readonly<Record<Outcome, number>> | null;
  readonly policyVersion: number | null;
  readonly accessPolicyVersion: number | null;
  readonly keyId: string | null;
  readonly requestId: string | null;
  readonly erasedBy: string | null;
}

/** Rows read at once. */
const batch = 500;
/**
 * Rows looked through for one page: a filter that matches little gets a short page with a cursor, not a long wait. Which
 * resources were asked for can only be told of a row that is read in full.
 */
const lookedForPage = 100_000;
const readForPage = 20_000;

/** A page of decisions, the newest first. It may hold fewer than asked for while there are more: `next` says so. */
export async function activity(
  { database }: { readonly database: Database },
  filter: ActivityFilter,
  { cursor, limit }: PageRequest,
): Promise<Page<Activity>> {
  const from = readCursor('activity', 2, cursor);
  let after: DecisionPosition | null = from && positionOf(from);
  const matches = matcherOf(filter);
  const items: DecisionRow[] = [];
  for (let left = filter.resource === undefined ? lookedForPage : readForPage; left > 0; ) {
    const most = { rows: batch, looked: left };
    const { rows, looked, goesOn } = await listDecisions(database, storedFilter(filter), 'newest', after, most);
    for (const row of rows) {
      if (matches(row) && items.length === limit) return { items: items.map(toActivity), next: cursorOf(after) };
      if (matches(row)) items.push(row);
      after = row;
    }
    after = goesOn;
    if (goesOn === null) break;
    left -= looked;
  }
  return { items: items.map(toActivity), next: cursorOf(after) };
}

/**
 * Decisions in the order in which they were written, to the present; held in memory some hundreds at a time. The
 * present ends some seconds ago: what was written before then is all there, so a follower that goes on from the last
 * one it got misses nothing.
 * @param after id of the decision to go on behind
 * @throws {ServiceError} `cursor_expired` when that decision is no longer kept
 */
export async function exportActivity<T>(
  { database }: { readonly database: Database },
  filter: ActivityFilter,
  after: string | undefined,
  shape: (row: DecisionRow) => T,
): Promise<AsyncIterable<T>> {
  const start = after === undefined ? null : await readDecision(database, after);
  if (after !== undefined && !start) {
    throw new ServiceError('cursor_expired', 'after: this decision is not kept any more; begin with "from"');
  }
  const settled = await settledMoment(database);
  const to = filter.to && filter.to < settled ? filter.to : settled;
  return rowsAfter(database, { ...filter, to }, start, shape);
}

async function* rowsAfter<T>(
  database: Database,
  filter: ActivityFilter,
  start: DecisionPosition | null,
  shape: (row: DecisionRow) => T,
): AsyncGenerator<T> {
  const matches = matcherOf(filter);
  const most = { rows: batch, looked: lookedForPage };
  for (let after = start, more = true; more; more = after !== null) {
    const { rows, goesOn } = await listDecisions(database, storedFilter(filter), 'oldest', after, most);
    for (const row of rows) if (matches(row)) yield shape(row);
    after = goesOn;
  }
}

const outcomeBits = { permit: 1, redact: 2, deny: 4 } as const;

function storedFilter({ outcome, resource: _resource, ...rest }: ActivityFilter): DecisionFilter {
  return { ...rest, outcomes: outcome && outcomeBits[outcome] };
}

/** Which resources were asked for stands in the packed part only: an index of a hundred entries a row costs too much. */
function matcherOf({ resource }: ActivityFilter): (row: DecisionRow) => boolean {
  if (resource === undefined) return () => true;
  const number = resourceNumber(resource);
  return ({ entry }) => entry?.candidates.some(({ origins }) => origins.some((o) => o.resource === number)) ?? false;
}

function positionOf([at = '', id = '']: readonly string[]): DecisionPosition {
  const moment = new Date(Number(at));
  const wellFormed = /^\d{1,15}$/.test(at) && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  if (!wellFormed || Number.isNaN(moment.getTime())) {
    throw new ServiceError('cursor_invalid', 'the cursor is not of this list');
  }
  return { at: moment, id };
}

function cursorOf(position: DecisionPosition | null): string | null {
  return position && writeCursor('activity', String(position.at.getTime()), position.id);
}

/** A decision as lists show it. */
export function toActivity({ id, at, kind, entry, erasedBy }: DecisionRow): Activity {
  return {
    id,
    at: (entry?.at ?? at).toISOString(),
    kind,
    actor: entry && nameOf(entry.actor),
    subjects: entry?.subjects.map(nameOf) ?? null,
    action: entry?.action ?? null,
    purpose: entry?.purpose ?? null,
    destination: entry?.destination ?? null,
    outcome: entry?.answer.outcome ?? null,
    label: entry?.answer.label ?? null,
    candidates: entry && countOutcomes(entry),
    policyVersion: entry?.labelingPolicyVersion ?? null,
    accessPolicyVersion: entry?.accessPolicyVersion ?? null,
    keyId: entry?.keyId ?? null,
    requestId: entry?.trace?.requestId ?? null,
    erasedBy,
  };
}

function nameOf({ type, id }: Named): Named {
  return { type, id };
}

/** How many candidates of a decision there were by outcome. */
export function countOutcomes({ candidates }: DecisionEntry): Record<Outcome, number> {
  const counts = { permit: 0, redact: 0, deny: 0 };
  for (const { outcome } of candidates) counts[outcome]++;
  return counts;
}
