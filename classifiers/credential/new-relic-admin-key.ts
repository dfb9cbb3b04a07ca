import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '6b2d61876355036' + '938001b402c0';
const token = `NRAA-${body}`;
const rest = `NRRA-${body}8c1f5a07b3e6d92`;

export default defineInfotype({
  title: 'New Relic admin or REST key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bNR(?:AA-[0-9a-f]{27}|RA-[0-9a-f]{42})(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['new relic', 'newrelic', 'admin key'],
  finds: [
    { text: `NEW_RELIC_ADMIN_KEY=${token}`, match: token, level: 'high' },
    { text: `{"newRelicAdminKey": "${token}"}`, match: token, level: 'high' },
    { text: `token: ${token}`, match: token, level: 'high' },
    { text: `found ${token} in the log`, match: token, level: 'high' },
    { text: `Api-Key: ${rest}`, match: rest, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `NRAA-${'0'.repeat(27)}`, because: 'a placeholder' },
  ],
});
