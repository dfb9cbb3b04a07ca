import { defineInfotype } from '../../src/detect/infotype.js';

/** The accounts that the documentation uses. */
const samples = /:(?:123456789012|111122223333|444455556666|000000000000|1{12}|9{12}):/;

export default defineInfotype({
  title: 'Amazon resource name (ARN)',
  region: [],
  categories: ['network'],
  regulations: [],
  patterns: [
    {
      regex:
        /\barn:aws(?:-cn|-us-gov|-iso|-iso-b)?:[a-z0-9-]{2,32}:[a-z0-9-]{0,20}:\d{12}:[A-Za-z0-9_+=,.@:/*-]{0,255}[A-Za-z0-9_*/]/,
      prior: 0.98,
    },
    {
      regex: /\barn:aws(?:-cn|-us-gov)?:s3:::[a-z0-9][a-z0-9.-]{2,62}(?:\/[A-Za-z0-9_+=,.@:/*-]{0,200}[A-Za-z0-9_*/])?/,
      prior: 0.93,
    },
  ],
  validator: { test: (candidate) => !samples.test(candidate), chance: 0.8 },
  context: ['arn', 'role arn', 'resource', 'aws', 'amazon'],
  finds: [
    {
      text: 'role arn:aws:iam::481273995016:role/deploy-prod,',
      match: 'arn:aws:iam::481273995016:role/deploy-prod',
      level: 'high',
    },
    {
      text: '"Resource": "arn:aws:dynamodb:eu-west-1:730481920517:table/orders"',
      match: 'arn:aws:dynamodb:eu-west-1:730481920517:table/orders',
      level: 'high',
    },
    {
      text: 'arn:aws:s3:::acme-payroll-2026/exports/may.csv',
      match: 'arn:aws:s3:::acme-payroll-2026/exports/may.csv',
      level: 'high',
    },
    {
      text: 'key arn:aws-cn:kms:cn-north-1:640215738820:key/9f1b2c3d-0a4e-4b5f-8c6d-7e8f9a0b1c2d.',
      match: 'arn:aws-cn:kms:cn-north-1:640215738820:key/9f1b2c3d-0a4e-4b5f-8c6d-7e8f9a0b1c2d',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'arn:aws:iam::aws:policy/ReadOnlyAccess', because: 'a policy that Amazon gives everybody' },
    { text: 'arn:aws:iam::123456789012:role/x', because: 'the account of the documentation' },
    { text: 'arn:aws:iam::48127399501:role/x', because: 'eleven digits' },
    { text: 'barn:aws:iam::481273995016:role/x', because: 'inside a longer token' },
  ],
});
