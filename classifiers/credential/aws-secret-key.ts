import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'wJalrXUtnFEMI/K7MDENG' + '/bPxRfiCYzt5b9Qe3Lk';

/** Forty random base 64 characters hold digits and both cases; a SHA-1 in hexadecimal does not. */
const looksRandom = (candidate: string) =>
  /[a-z]/.test(candidate) && /[A-Z]/.test(candidate) && /\d/.test(candidate) && new Set(candidate).size >= 16;

export default defineInfotype({
  title: 'AWS secret access key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'AWS_CREDENTIALS', macie: 'AWS_CREDENTIALS', purview: 'Amazon S3 Client Secret Access Key' },
  patterns: [
    {
      regex:
        /(?<![A-Za-z])secret_?(?:access_?)?key["']?\s{0,3}[:=]\s{0,3}["']?(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/i,
      prior: 0.95,
    },
    { regex: /(?<![A-Za-z0-9/+=_-])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/, prior: 0.2 },
  ],
  validator: { test: looksRandom, chance: 0.9 },
  context: ['aws', 'secret access key', 'aws secret', 'secret key', 'amazon'],
  finds: [
    { text: `aws_secret_access_key = ${sample}`, match: sample, level: 'high' },
    { text: `"SecretAccessKey": "${sample}"`, match: sample, level: 'high' },
    { text: `AWS secret: ${sample}`, match: sample, level: 'medium' },
    { text: `export AWS_SECRET_ACCESS_KEY="${sample}"`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `aws commit ${'da39a3ee5e6b4b0d3255bfef95601890afd80709'}`, because: 'a SHA-1, in one case' },
    { text: `aws_secret_access_key = ${sample}x`, because: 'forty-one characters' },
    { text: `blob ${sample}`, because: 'no word about AWS' },
    { text: 'aws_secret_access_key = <your secret>', because: 'a placeholder' },
  ],
});
