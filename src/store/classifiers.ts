import type { Database, Queryable, Transaction } from './database.js';

/** What is known of a classifier that users train. */
export interface ClassifierRecord {
  readonly id: number;
  /** Its infotype is `custom/` and this. */
  readonly name: string;
  readonly about: ClassifierAbout;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** The version in force and its threshold; null for none. */
  readonly published: { readonly version: number; readonly threshold: number } | null;
  /** How many there are. */
  readonly versions: number;
}

export interface ClassifierAbout {
  readonly title: string;
  readonly region: readonly string[];
  readonly categories: readonly string[];
  readonly regulations: readonly string[];
}

/** One training. */
export interface ClassifierVersion {
  readonly version: number;
  /** The classifier as bytes. */
  readonly model: Buffer;
  /** SHA-256 of the model, hexadecimal. */
  readonly modelHash: string;
  readonly keyId: string;
  /** Ids of the samples that it learnt from. */
  readonly samples: readonly number[];
  /** Counts and figures, as they were when it was trained. */
  readonly report: unknown;
  readonly note: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** When it was first published; null for a draft. */
  readonly publishedAt: Date | null;
}

/** A sample as it is kept. */
export interface SampleRecord {
  readonly id: number;
  readonly packed: Buffer;
  readonly isPositive: boolean;
}

export interface NewSampleRecord {
  readonly packed: Uint8Array;
  readonly isPositive: boolean;
  /** Hexadecimal. */
  readonly digest: string;
  readonly origin: 'given' | 'feedback';
}

/** What happened to a classifier. */
export interface ClassifierEvent {
  readonly event: 'trained' | 'published' | 'rolled-back' | 'retired' | 'deleted';
  readonly version: number | null;
  /** The version whose place it took; null for none. */
  readonly before: number | null;
  readonly threshold: number | null;
  readonly reason: string | null;
  readonly who: string;
  readonly at: Date;
}

// What is published stands among the infotypes in force, and nowhere else.
const select = `SELECT c.id, c.name, c.about, c.created_by AS "createdBy", c.created_at AS "createdAt",
    CASE WHEN v.version IS NULL THEN NULL ELSE jsonb_build_object('version', v.version,
      'threshold', i.definition->'threshold') END AS published,
    (SELECT count(*) FROM classifier_version n WHERE n.classifier = c.id) AS versions
  FROM classifier c LEFT JOIN custom_infotype i ON i.id = 'custom/' || c.name AND i.kind = 'trained-classifier'
    LEFT JOIN classifier_version v ON v.classifier = c.id AND v.model_hash = i.artefact
      AND v.version = (i.definition->>'trained')::integer`;

/** Up to `limit` of them behind a name, in order of names. */
export async function listClassifiers(
  database: Queryable,
  after: string | null,
  limit: number,
): Promise<ClassifierRecord[]> {
  const { rows } = await database.query<ClassifierRecord>(
    `${select} WHERE $1::text IS NULL OR c.name > $1 ORDER BY c.name LIMIT $2`,
    [after, limit],
  );
  return rows;
}

export async function findClassifier(database: Queryable, name: string): Promise<ClassifierRecord | null> {
  const { rows } = await database.query<ClassifierRecord>(`${select} WHERE c.name = $1`, [name]);
  return rows[0] ?? null;
}

/** How many there are. */
export async function countClassifiers(database: Queryable): Promise<number> {
  const { rows } = await database.query<{ number: number }>('SELECT count(*) AS number FROM classifier');
  return rows[0]?.number ?? 0;
}

/** @returns its id; null when the name is taken */
export async function insertClassifier(
  tx: Transaction,
  name: string,
  about: ClassifierAbout,
  who: string,
): Promise<number | null> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO classifier (name, about, created_by) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING RETURNING id`,
    [name, JSON.stringify(about), who],
  );
  return rows[0]?.id ?? null;
}

/** Holds changes of one back until the transaction ends. @returns whether there is one */
export async function lockClassifier(tx: Transaction, name: string): Promise<boolean> {
  return (await tx.query('SELECT FROM classifier WHERE name = $1 FOR UPDATE', [name])).rowCount === 1;
}

/** Removes one with its versions and samples; what happened to it stays. */
export async function deleteClassifier(tx: Transaction, id: number): Promise<void> {
  await tx.query('DELETE FROM classifier WHERE id = $1', [id]);
}

/** Samples by their ids, in order of ids; those hashed under another key are left out. */
export async function readSamples(database: Queryable, ids: readonly number[], keyId: string): Promise<SampleRecord[]> {
  const { rows } = await database.query<SampleRecord>(
    `SELECT id, features AS packed, is_positive AS "isPositive" FROM classifier_sample
     WHERE id = ANY($1) AND key_id = $2 ORDER BY id`,
    [ids, keyId],
  );
  return rows;
}

/** Samples sent in one statement: some megabytes. */
const samplesAtOnce = 500;

/** Keeps samples, each once; those that are there already are those. @returns their ids */
export async function insertSamples(
  tx: Transaction,
  classifier: number,
  { who, keyId }: { readonly who: string; readonly keyId: string },
  samples: readonly NewSampleRecord[],
): Promise<number[]> {
  const ids: number[] = [];
  const once = [...new Map(samples.map((sample) => [`${sample.digest} ${sample.isPositive}`, sample])).values()];
  for (let at = 0; at < once.length; at += samplesAtOnce) {
    const batch = once.slice(at, at + samplesAtOnce);
    const { rows } = await tx.query<{ id: number }>(
      `INSERT INTO classifier_sample AS s (classifier, digest, is_positive, features, key_id, origin, added_by)
       SELECT $1, decode(digest, 'hex'), is_positive, features, $6, origin, $7
       FROM unnest($2::text[], $3::boolean[], $4::bytea[], $5::text[]) AS n(digest, is_positive, features, origin)
       ON CONFLICT (classifier, digest, is_positive) DO UPDATE SET origin = EXCLUDED.origin RETURNING id`,
      [
        classifier,
        batch.map(({ digest }) => digest),
        batch.map(({ isPositive }) => isPositive),
        batch.map(({ packed }) => Buffer.from(packed)),
        batch.map(({ origin }) => origin),
        keyId,
        who,
      ],
    );
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

export type NewClassifierVersion = Pick<
  ClassifierVersion,
  'model' | 'modelHash' | 'keyId' | 'samples' | 'report' | 'note' | 'createdBy'
>;

/** Keeps a training as the next version, after {@link lockClassifier}. @returns its number */
export async function insertClassifierVersion(
  tx: Transaction,
  classifier: { readonly id: number; readonly name: string },
  { model, modelHash, keyId, samples, report, note, createdBy }: NewClassifierVersion,
): Promise<number> {
  // Numbers are not used again, also where drafts were deleted.
  const { rows } = await tx.query<{ version: number }>(
    `INSERT INTO classifier_version (classifier, version, model, model_hash, key_id, samples, report, note, created_by)
     VALUES ($1, 1 + greatest(
         coalesce((SELECT max(version) FROM classifier_version WHERE classifier = $1), 0),
         coalesce((SELECT max(version) FROM classifier_event WHERE classifier = $9), 0)),
       $2, decode($3, 'hex'), $4, $5, $6, $7, $8) RETURNING version`,
    [classifier.id, model, modelHash, keyId, samples, JSON.stringify(report), note, createdBy, classifier.name],
  );
  if (!rows[0]) throw new Error('a version was not written');
  return rows[0].version;
}

const versionColumns = `version, model, encode(model_hash, 'hex') AS "modelHash", key_id AS "keyId", samples, report, note,
  created_by AS "createdBy", created_at AS "createdAt", published_at AS "publishedAt"`;

export async function readClassifierVersion(
  database: Queryable,
  classifier: number,
  version: number,
): Promise<ClassifierVersion | null> {
  const { rows } = await database.query<ClassifierVersion>(
    `SELECT ${versionColumns} FROM classifier_version WHERE classifier = $1 AND version = $2`,
    [classifier, version],
  );
  return rows[0] ?? null;
}

/** All versions of one without what they learnt, newest first. */
export async function listClassifierVersions(
  database: Queryable,
  classifier: number,
): Promise<Omit<ClassifierVersion, 'model' | 'samples'>[]> {
  const { rows } = await database.query<Omit<ClassifierVersion, 'model' | 'samples'>>(
    `SELECT version, encode(model_hash, 'hex') AS "modelHash", key_id AS "keyId", report, note,
       created_by AS "createdBy", created_at AS "createdAt", published_at AS "publishedAt"
     FROM classifier_version WHERE classifier = $1 ORDER BY version DESC`,
    [classifier],
  );
  return rows;
}

export async function markPublished(tx: Transaction, classifier: number, version: number): Promise<void> {
  await tx.query(
    `UPDATE classifier_version SET published_at = coalesce(published_at, now()) WHERE classifier = $1 AND version = $2`,
    [classifier, version],
  );
}

/** Removes a version, and samples that no other one learnt from. */
export async function deleteClassifierVersion(tx: Transaction, classifier: number, version: number): Promise<void> {
  await tx.query('DELETE FROM classifier_version WHERE classifier = $1 AND version = $2', [classifier, version]);
  await tx.query(
    `DELETE FROM classifier_sample s WHERE classifier = $1 AND NOT EXISTS (
       SELECT FROM (SELECT unnest(samples) AS id FROM classifier_version WHERE classifier = $1) used WHERE used.id = s.id)`,
    [classifier],
  );
}

/** The version that was in force before this one was put there; null when there was none. */
export async function classifierBefore(database: Queryable, name: string, version: number): Promise<number | null> {
  const { rows } = await database.query<{ before: number | null }>(
    `SELECT e.before FROM classifier_event e JOIN classifier c ON c.name = e.classifier
       JOIN classifier_version v ON v.classifier = c.id AND v.version = e.before
     WHERE e.classifier = $1 AND e.version = $2 AND e.event IN ('published', 'rolled-back') AND e.before <> e.version
     ORDER BY e.id DESC LIMIT 1`,
    [name, version],
  );
  return rows[0]?.before ?? null;
}

/** Writes down what happened. */
export async function appendClassifierEvent(
  tx: Transaction,
  name: string,
  { event, version, before, threshold, reason, who }: Omit<ClassifierEvent, 'at'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO classifier_event (classifier, event, version, before, threshold, reason, who)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [name, event, version, before, threshold, reason, who],
  );
}

/** The latest events of one, newest first. */
export async function classifierEvents(database: Database, name: string, limit: number): Promise<ClassifierEvent[]> {
  const { rows } = await database.query<ClassifierEvent>(
    `SELECT event, version, before, threshold, reason, who, at FROM classifier_event WHERE classifier = $1
     ORDER BY id DESC LIMIT $2`,
    [name, limit],
  );
  return rows;
}
