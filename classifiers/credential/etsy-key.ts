import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'a0cx9xi7' + 'jblh5uh338t9osjp';

export default defineInfotype({
  title: 'Etsy API keystring or token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'etsy-access-token' },
  patterns: [assignedTo(['etsy'], '(?=[A-Za-z]{0,23}\\d)[A-Za-z0-9]{24}')],
  validator: randomText(3),
  context: ['etsy', 'keystring', 'api key'],
  finds: [
    { text: `ETSY_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"etsyApiKey": "${key}",`, match: key, level: 'high' },
    { text: `config.etsyApiKey = '${key}';`, match: key, level: 'high' },
    { text: `etsy keystring: ${key}`, match: key, level: 'high' },
    { text: `etsyAccessToken = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `ETSY_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `ETSY_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `ETSY_API_KEY=${'x'.repeat(24)}`, because: 'a placeholder' },
  ],
});
