import { defineInfotype } from '../../src/detect/infotype.js';

/** Names in documentation and templates. */
const sample =
  /(?:^|\/\/|\.com\/)(?:(?:my|your|some|the|an?|test|example|sample|demo|source|target|destination|doc|amzn-s3-demo)[-_.]?)*(?:s3[-_.]?)?(?:bucket|examplebucket|mybucket|bucket[-_.]?name|path|example)(?:[-_]?\d{1,3})?(?:[./]|$)/i;
const bucket = '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]';
const key = '(?:/[A-Za-z0-9_+=,.@:*%~()/-]{0,300}[A-Za-z0-9_*/])?';

export default defineInfotype({
  title: 'Amazon S3 bucket',
  region: [],
  categories: ['network'],
  regulations: [],
  patterns: [
    { regex: new RegExp(`\\bs3[an]?://${bucket}${key}`), prior: 0.95 },
    {
      regex: new RegExp(
        `\\bhttps?://${bucket}\\.s3[.-](?:(?:dualstack\\.)?[a-z]{2}(?:-gov)?-[a-z]{4,9}-\\d\\.)?amazonaws\\.com(?:\\.cn)?${key}`,
      ),
      prior: 0.92,
    },
    {
      regex: new RegExp(
        `\\bhttps?://s3[.-](?:[a-z]{2}(?:-gov)?-[a-z]{4,9}-\\d\\.)?amazonaws\\.com(?:\\.cn)?/${bucket}${key}`,
      ),
      prior: 0.92,
    },
  ],
  validator: { test: (candidate) => !sample.test(candidate), chance: 0.8 },
  context: ['bucket', 's3', 'aws', 'boto3'],
  finds: [
    { text: 'aws s3 cp s3://acme-payroll/2026/may.csv .', match: 's3://acme-payroll/2026/may.csv', level: 'high' },
    {
      text: 'https://acme-hr-files.s3.eu-west-1.amazonaws.com/cv/4711.pdf',
      match: 'https://acme-hr-files.s3.eu-west-1.amazonaws.com/cv/4711.pdf',
      level: 'high',
    },
    {
      text: '"https://s3.amazonaws.com/acme-logs-prod/app.log"',
      match: 'https://s3.amazonaws.com/acme-logs-prod/app.log',
      level: 'high',
    },
    { text: "path = 's3a://acme.lake.raw/events/'", match: 's3a://acme.lake.raw/events/', level: 'high' },
  ],
  ignores: [
    { text: 's3://my-bucket/key', because: 'a sample' },
    { text: 's3://{BUCKET}/key', because: 'a template' },
    { text: 'https://acme.example.com/s3', because: 'another host' },
    { text: 's3://AB', because: 'no name of a bucket' },
  ],
});
