import type { Queryable } from '../database.js';
import { situationKey, versionKey } from './situations.js';

/** A resource as it stands in the database, ready to be kept. */
export interface Entry {
  readonly id: number;
  readonly uri: string;
  /** Milliseconds since 1970. */
  readonly verified: number | null;
  /** Seconds since 1970, rounded down. */
  readonly until: number | null;
  readonly token: string | null;
  /** The key of its situation. */
  readonly situation: string;
}

/** Which versions count as kept. */
export interface Keeping {
  /** Superseded ones from before are left out. */
  readonly since: Date;
  /** How long they are kept, in milliseconds. */
  readonly span: number;
}

// As much as a date of JavaScript holds of it: what it is compared with was read as one.
const milliseconds = (column: string) => `floor(extract(epoch FROM ${column}) * 1000)::bigint`;

const entries = (which: string) => `
  SELECT r.id, r.uri, ${milliseconds('r.verified_at')} AS verified, v.tokens[1] AS token, ${situationKey} AS situation,
    CASE WHEN r.manual_until IS NOT NULL OR v.oldest IS NOT NULL
      THEN floor(extract(epoch FROM least(r.manual_until, v.oldest + $2 * interval '1 millisecond')))::bigint
    END AS until
  FROM resource_now r LEFT JOIN LATERAL (
    SELECT min(v.superseded_at) AS oldest, array_agg(v.token ORDER BY v.superseded_at DESC NULLS FIRST) AS tokens,
      array_agg(${versionKey} ORDER BY v.superseded_at DESC NULLS FIRST) AS keys
    FROM version_now v WHERE v.resource_id = r.id AND (v.superseded_at IS NULL OR v.superseded_at >= $1)
  ) v ON true
  WHERE ${which}`;

/** Up to `limit` resources after a number, in order of numbers. */
export async function readEntries(
  connection: Queryable,
  keeping: Keeping,
  afterId: number,
  limit: number,
): Promise<readonly Entry[]> {
  const { rows } = await connection.query<Entry>(`${entries('r.id > $3')} ORDER BY r.id LIMIT $4`, [
    keeping.since,
    keeping.span,
    afterId,
    limit,
  ]);
  return rows;
}

/** The resources of these numbers, as far as they are there. */
export async function readEntriesOf(
  connection: Queryable,
  keeping: Keeping,
  ids: readonly number[],
): Promise<readonly Entry[]> {
  const { rows } = await connection.query<Entry>(entries('r.id = ANY($3)'), [keeping.since, keeping.span, ids]);
  return rows;
}
