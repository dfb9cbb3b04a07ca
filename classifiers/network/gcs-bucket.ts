import { defineInfotype } from '../../src/detect/infotype.js';

/** Names in documentation and templates. */
const sample =
  /(?:\/\/|\.com\/)(?:(?:my|your|some|the|an?|test|example|sample|demo)[-_.]?)*(?:gcs[-_.]?)?(?:bucket|mybucket|bucket[-_.]?name|path|example)(?:[-_]?\d{1,3})?(?:[./]|$)/i;
const bucket = '[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]';
const key = '(?:/[A-Za-z0-9_+=,.@:*%~()/-]{0,300}[A-Za-z0-9_*/])?';

export default defineInfotype({
  title: 'Google Cloud Storage bucket',
  region: [],
  categories: ['network'],
  regulations: [],
  patterns: [
    { regex: new RegExp(`\\bgs://${bucket}${key}`), prior: 0.95 },
    {
      regex: new RegExp(
        `\\bhttps?://storage\\.(?:googleapis|cloud\\.google)\\.com/${bucket}/[A-Za-z0-9_+=,.@:*%~()/-]{0,300}[A-Za-z0-9_*/]`,
      ),
      prior: 0.86,
    },
    { regex: new RegExp(`\\bhttps?://${bucket}\\.storage\\.googleapis\\.com${key}`), prior: 0.86 },
  ],
  validator: { test: (candidate) => !sample.test(candidate), chance: 0.8 },
  context: ['bucket', 'gcs', 'gsutil', 'cloud storage'],
  finds: [
    { text: 'gsutil cp gs://acme-claims-2026/raw/a.json .', match: 'gs://acme-claims-2026/raw/a.json', level: 'high' },
    { text: '"gs://acme_lake"', match: 'gs://acme_lake', level: 'high' },
    {
      text: 'https://storage.googleapis.com/acme-hr/cv/77.pdf',
      match: 'https://storage.googleapis.com/acme-hr/cv/77.pdf',
      level: 'high',
    },
    {
      text: 'https://acme-backup.storage.googleapis.com/db.sql.gz,',
      match: 'https://acme-backup.storage.googleapis.com/db.sql.gz',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'gs://my-bucket/key', because: 'a sample' },
    { text: 'gs://{BUCKET}', because: 'a template' },
    { text: 'ags://acme-claims', because: 'another scheme' },
    { text: 'gs://A', because: 'no name of a bucket' },
  ],
});
