import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'ae9dc6d8aeaa06a9f' + 'e002d89dc9c9007';

export default defineInfotype({
  title: 'Mailjet API key or secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['mailjet', 'mj apikey', 'mj api key', 'mj secret'], '[0-9a-f]{32}')],
  validator: randomText(3),
  context: ['mailjet', 'mj'],
  finds: [
    { text: `MJ_APIKEY_PRIVATE=${sample}`, match: sample, level: 'high' },
    { text: `{"mjApikeyPrivate": "${sample}"}`, match: sample, level: 'high' },
    { text: `mj_apikey_private: ${sample}`, match: sample, level: 'high' },
    { text: `mailjet secret key is ${sample}`, match: sample, level: 'high' },
    { text: `MAILJET_API_SECRET: ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `MJ_APIKEY_PRIVATE=${sample.slice(1)}`, because: 'one character short' },
    { text: `MJ_APIKEY_PRIVATE=${sample}0`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `MJ_APIKEY_PRIVATE=${'0'.repeat(32)}`, because: 'all zeros' },
  ],
});
