import { randomBytes } from 'node:crypto';
import type { Transaction } from './database.js';
import { announce } from './feed.js';
import { carryPassages } from './fingerprints.js';
import type { WrittenLabel } from './label-writes.js';

/** A document as it is with the label in it. */
export interface Relabelled {
  readonly resource: number;
  /** The version it was before: what was found in it holds on. */
  readonly from: string;
  readonly contentHash: string;
  readonly size: number;
  readonly evidence: string | null;
  readonly modifiedAt: Date | null;
  readonly label: WrittenLabel | null;
  readonly who: string;
}

/**
 * Makes the document with its label the newest version, with the label and the findings of the one before it: nothing of
 * it was changed that these say anything of. Where the version before is not the newest any more, only the history is
 * told. To be called with the resource locked.
 */
export async function carryVersion(tx: Transaction, to: Relabelled): Promise<void> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT v.id FROM resource r JOIN version v ON v.id = r.version_id
     WHERE r.id = $1 AND v.content_hash = $2 AND r.state = 'current'`,
    [to.resource, to.from],
  );
  const [before] = rows;
  if (before) await makeNewest(tx, await copyVersion(tx, before.id, to), to);
  await noteWritten(tx, to);
  if (before) await announce(tx, [to.resource]);
}

async function makeNewest(tx: Transaction, version: number, to: Relabelled): Promise<void> {
  await tx.query(
    `UPDATE resource SET version_id = $2, evidence = $3, size = $4, modified_at = $5, verified_at = now()
     WHERE id = $1`,
    [to.resource, version, to.evidence, to.size, to.modifiedAt],
  );
}

/** In the history, also of a version that a crawl recorded before us. */
async function noteWritten(tx: Transaction, to: Relabelled): Promise<void> {
  const origin = to.label && { ...to.label, store: 'document', place: null };
  await tx.query(
    `INSERT INTO assignment (resource_id, version_id, kind, class_id, who, reason, origin)
     SELECT r.id, v.id, 'written', r.class_id, $3, $4, $5
     FROM resource r LEFT JOIN version v ON v.resource_id = r.id AND v.content_hash = $2
     WHERE r.id = $1 AND r.class_id IS NOT NULL`,
    [
      to.resource,
      to.contentHash,
      to.who,
      to.label ? 'put into the document' : 'labels taken out of the document',
      origin && JSON.stringify(origin),
    ],
  );
}

async function copyVersion(tx: Transaction, from: number, to: Relabelled): Promise<number> {
  await tx.query('UPDATE version SET superseded_at = now() WHERE id = $1 AND content_hash <> $2', [
    from,
    to.contentHash,
  ]);
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO version (resource_id, content_hash, token, size, modified_at, media_type, document_type,
       document_type_confidence, notes, floor_class, content_class, class_id, flags, catalogue_version, policy_version, sample, carried, labeled_at)
     SELECT resource_id, $2, $3, $4, $5, media_type, document_type, document_type_confidence, notes, floor_class, content_class, class_id, flags,
       catalogue_version, policy_version, sample, carried, labeled_at FROM version WHERE id = $1
     ON CONFLICT (resource_id, content_hash) DO UPDATE SET superseded_at = NULL, modified_at = EXCLUDED.modified_at,
       floor_class = EXCLUDED.floor_class, content_class = EXCLUDED.content_class, class_id = EXCLUDED.class_id,
       flags = EXCLUDED.flags, catalogue_version = EXCLUDED.catalogue_version, policy_version = EXCLUDED.policy_version,
       carried = EXCLUDED.carried
     RETURNING id`,
    [from, to.contentHash, randomBytes(12).toString('base64url'), to.size, to.modifiedAt],
  );
  const version = rows[0]?.id;
  if (version === undefined) throw new Error('a version was not written');
  if (version === from) return version;
  for (const [table, columns] of Object.entries(foundIn)) {
    await tx.query(`DELETE FROM ${table} WHERE version_id = $1`, [version]);
    await tx.query(
      `INSERT INTO ${table} (version_id, ${columns}) SELECT $2, ${columns} FROM ${table} WHERE version_id = $1`,
      [from, version],
    );
  }
  await carryPassages(tx, from, version);
  return version;
}

/** What was found in a version, by table. */
const foundIn = {
  part: 'n, kind, place, status, reason, characters, excluded, hidden',
  finding: 'part, infotype, start_offset, end_offset, confidence, validated, source, at',
  infotype_count: 'infotype, count, medium_count, high_count, distinct_count, max_confidence',
};
