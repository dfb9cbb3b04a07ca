import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'dAFMjysk30Tewv3IKcBBz' + 'x6tzd01BN8YU2JYuh4n3UhEpnRH0pfLNFWGtL8AuS8r';

export default defineInfotype({
  title: 'Coinbase API secret or token',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  aliases: { gitleaks: 'coinbase-access-token' },
  patterns: [assignedTo(['coinbase'], '(?=[A-Za-z_-]{0,63}\\d)[\\w-]{64}')],
  validator: randomText(3),
  context: ['coinbase', 'api secret', 'access token'],
  finds: [
    { text: `COINBASE_ACCESS_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"coinbaseAccessToken": "${key}",`, match: key, level: 'high' },
    { text: `--coinbase-access-token ${key}`, match: key, level: 'high' },
    { text: `coinbase secret: ${key}`, match: key, level: 'high' },
    { text: `coinbaseSecret = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `COINBASE_ACCESS_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `COINBASE_ACCESS_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `COINBASE_ACCESS_TOKEN=${'x'.repeat(64)}`, because: 'a placeholder' },
  ],
});
