import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '90ed4122f2de7a4871845a80' + 'bee5ea09214ea3551baca' + '953be32a53edbde57c692e9';
const token = `packagist_uut_${body}`;

export default defineInfotype({
  title: 'Private Packagist token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bpackagist_[a-z]{3}_[0-9a-f]{60,80}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['packagist', 'composer'],
  finds: [
    { text: `PACKAGIST_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"packagistToken": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `packagist_uut_${body.slice(20)}`, because: 'too short' },
    { text: `${token}${body}`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `packagist_uut_${'0'.repeat(68)}`, because: 'a placeholder' },
  ],
});
