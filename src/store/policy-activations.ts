import type { Database, Queryable, Transaction } from './database.js';
import { holdPolicy } from './policy-lock.js';
import { countLabelled } from './stored-trees.js';

/**
 * `labelling`: resources are labelled in the shadow, or it is about to switch; `waiting`: it would lower so many labels
 * that somebody has to say yes.
 */
export type ActivationState = 'labelling' | 'waiting' | 'done' | 'cancelled' | 'failed';

/** One way from a policy to another. */
export interface Activation {
  readonly id: number;
  readonly version: number;
  readonly before: number;
  readonly state: ActivationState;
  readonly who: string;
  readonly reason: string | null;
  readonly confirmed: number | null;
  readonly total: number;
  readonly labelled: number;
  /** Outermost resources up to this number are labelled. */
  readonly checkpoint: number;
  /** How many labels become higher, lower, or other without being either; null before all are labelled. */
  readonly raised: number | null;
  readonly lowered: number | null;
  readonly altered: number | null;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

const columns = `id, version, before, state, who, reason, confirmed, total, labelled, checkpoint, raised, lowered, altered,
  error, created_at AS "createdAt", ended_at AS "endedAt"`;

const open = "state IN ('labelling', 'waiting')";
const underWay = "(state = 'labelling' OR settling)";

/** What is asked of an activation. */
export interface NewActivation {
  readonly version: number;
  readonly who: string;
  readonly reason: string | null;
  readonly confirmed: number | null;
}

/**
 * Begins to make a policy ready; from here on it heeds what is recorded. What waited for a yes is given up.
 * @returns null when another one is being made ready
 */
export async function beginActivation(database: Database, wanted: NewActivation): Promise<number | null> {
  return database.transaction(async (tx) => {
    const total = await countLabelled(tx);
    // Whoever is writing labels now has not seen that they are to be heeded.
    await holdPolicy(tx);
    await tx.query("UPDATE policy_activation SET state = 'cancelled', ended_at = now() WHERE state = 'waiting'");
    const { rowCount } = await tx.query(`SELECT FROM policy_activation WHERE ${open}`);
    if (rowCount !== 0) return null;
    await tx.query('TRUNCATE shadow_touched');
    const { rows } = await tx.query<{ id: number }>(
      `INSERT INTO policy_activation (version, before, who, reason, confirmed, total)
       SELECT $1, version, $2, $3, $4, $5 FROM labeling_policy WHERE active RETURNING id`,
      [wanted.version, wanted.who, wanted.reason, wanted.confirmed, total],
    );
    return rows[0]?.id ?? null;
  });
}

/** Null when there is none of this number. */
export async function readActivation(database: Queryable, id: number): Promise<Activation | null> {
  const { rows } = await database.query<Activation>(`SELECT ${columns} FROM policy_activation WHERE id = $1`, [id]);
  return rows[0] ?? null;
}

/** The latest of a version; null when there was none. */
export async function latestActivation(database: Queryable, version: number): Promise<Activation | null> {
  const { rows } = await database.query<Activation>(
    `SELECT ${columns} FROM policy_activation WHERE version = $1 ORDER BY id DESC LIMIT 1`,
    [version],
  );
  return rows[0] ?? null;
}

/** The one that is under way or waits; null for none. */
export async function openActivation(database: Queryable): Promise<Activation | null> {
  const { rows } = await database.query<Activation>(`SELECT ${columns} FROM policy_activation WHERE ${open}`);
  return rows[0] ?? null;
}

/** Numbers of those under way, or not settled yet, of which nothing was heard since a moment. */
export async function silentActivations(database: Queryable, since: Date): Promise<number[]> {
  const { rows } = await database.query<{ id: number }>(
    `SELECT id FROM policy_activation WHERE ${underWay} AND heartbeat_at < $1`,
    [since],
  );
  return rows.map((row) => row.id);
}

/** Gives up those that have waited since before a moment: as long as one waits, all that is recorded is noted for it. */
export async function dropWaitingActivations(database: Queryable, before: Date): Promise<void> {
  await database.query(
    `UPDATE policy_activation SET state = 'cancelled', error = 'not-confirmed', ended_at = now()
     WHERE state = 'waiting' AND heartbeat_at < $1`,
    [before],
  );
}

/** The version that was in force before one was, the last time that it came into force; null for the first one. */
export async function versionBefore(database: Queryable, version: number): Promise<number | null> {
  const { rows } = await database.query<{ before: number }>(
    `SELECT before FROM policy_activation WHERE version = $1 AND before <> $1 AND state = 'done' ORDER BY id DESC LIMIT 1`,
    [version],
  );
  return rows[0]?.before ?? null;
}

/** One run of an activation: of several, one works at it. */
export interface ActivationRun {
  readonly activation: number;
  /** A UUID. */
  readonly runner: string;
}

/**
 * Takes an activation on that is under way or not settled yet, and that no other run works at.
 * @param silence milliseconds without a word after which a run is taken for gone
 * @returns null when there is nothing to do, or another run does it
 */
export async function takeActivation(
  database: Queryable,
  { activation, runner }: ActivationRun,
  silence: number,
): Promise<Activation | null> {
  const { rows } = await database.query<Activation>(
    `UPDATE policy_activation SET runner = $2, heartbeat_at = now()
     WHERE id = $1 AND ${underWay}
       AND (runner IS NULL OR runner = $2 OR heartbeat_at < now() - $3 * interval '1 millisecond')
     RETURNING ${columns}`,
    [activation, runner, silence],
  );
  return rows[0] ?? null;
}

/** Says that a run is at work. */
export async function beatActivation(database: Queryable, { activation, runner }: ActivationRun): Promise<void> {
  await database.query('UPDATE policy_activation SET heartbeat_at = now() WHERE id = $1 AND runner = $2', [
    activation,
    runner,
  ]);
}

/** Lets another run go on at once. */
export async function leaveActivation(database: Queryable, { activation, runner }: ActivationRun): Promise<void> {
  await database.query('UPDATE policy_activation SET runner = NULL WHERE id = $1 AND runner = $2', [
    activation,
    runner,
  ]);
}

/** Locks an activation that is under way; null when it is not, or another run has taken it on. */
export async function holdActivation(
  tx: Transaction,
  { activation, runner }: ActivationRun,
): Promise<Activation | null> {
  const { rows } = await tx.query<Activation>(
    `SELECT ${columns} FROM policy_activation WHERE id = $1 AND runner = $2 AND state = 'labelling' FOR UPDATE`,
    [activation, runner],
  );
  return rows[0] ?? null;
}

/** Moves on from a group of outermost resources. */
export async function advanceActivation(
  tx: Transaction,
  id: number,
  { checkpoint, labelled }: { readonly checkpoint: number; readonly labelled: number },
): Promise<void> {
  await tx.query(
    `UPDATE policy_activation SET checkpoint = $2, labelled = least(labelled + $3, total), heartbeat_at = now()
     WHERE id = $1`,
    [id, checkpoint, labelled],
  );
}

/** Says that somebody has agreed to so many labels becoming lower; it goes on. @returns false unless it waited */
export async function confirmActivation(database: Database, id: number, confirmed: number): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE policy_activation SET state = 'labelling', confirmed = $2, heartbeat_at = now()
     WHERE id = $1 AND state = 'waiting'`,
    [id, confirmed],
  );
  return rowCount === 1;
}

/** Ends one that was not switched to. @returns false when it had ended */
export async function endActivation(
  database: Queryable,
  id: number,
  state: 'cancelled' | 'failed',
  error: string | null = null,
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE policy_activation SET state = $2, error = $3, ended_at = now() WHERE id = $1 AND ${open}`,
    [id, state, error],
  );
  return rowCount === 1;
}
