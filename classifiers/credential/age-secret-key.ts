import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'ZW4CZPCFQVUEJV9VG2U' + 'RN6TJDRYY5F6UZR8C0AGC7RENFGAV69NK8AE7L4';
const token = `AGE-SECRET-KEY-1${body}`;

export default defineInfotype({
  title: 'Secret key of age encryption',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'age-secret-key' },
  // Bech32 of 32 bytes, in capitals (C2SP age specification).
  patterns: [{ regex: /\bAGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}\b/, prior: 0.99 }],
  validator: randomText(3),
  context: ['age', 'sops', 'identity'],
  finds: [
    { text: `SOPS_AGE_KEY=${token}`, match: token, level: 'high' },
    { text: `# created: 2024-05-01T10:00:00Z\n${token}`, match: token, level: 'high' },
    { text: `age -d -i <(echo ${token}) secrets.age`, match: token, level: 'high' },
    { text: `{"sopsAgeKey":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling age with ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `SOPS_AGE_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `SOPS_AGE_KEY=${token}Q`, because: 'one character too long' },
    { text: `X${token}`, because: 'inside a longer token' },
    { text: `AGE-SECRET-KEY-1${'Q'.repeat(58)}`, because: 'a placeholder' },
    { text: `age1${body.toLowerCase()}`, because: 'a recipient, which is public' },
  ],
});
