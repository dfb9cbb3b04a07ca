import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '0n9f8yicg6' + 'xc2z7m33j67lyjhi5vrd6k';

export default defineInfotype({
  title: 'Bittrex access or secret key',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  aliases: { gitleaks: ['bittrex-access-key', 'bittrex-secret-key'] },
  patterns: [assignedTo(['bittrex'], '(?=[A-Za-z]{0,31}\\d)[A-Za-z0-9]{32}')],
  validator: randomText(3),
  context: ['bittrex', 'api key', 'secret'],
  finds: [
    { text: `BITTREX_SECRET_KEY=${key}`, match: key, level: 'high' },
    { text: `"bittrexSecretKey": "${key}",`, match: key, level: 'high' },
    { text: `<bittrex-secret-key>${key}</bittrex-secret-key>`, match: key, level: 'high' },
    { text: `bittrex api key: ${key}`, match: key, level: 'high' },
    { text: `bittrexAccessKey = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `BITTREX_SECRET_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `BITTREX_SECRET_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `BITTREX_SECRET_KEY=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
