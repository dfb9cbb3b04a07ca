import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '205593e9' + 'f8947cd2d2473efe';
const token = `EXO${body}`;
const secret = 'MPRU18n0kt3ZoS' + 'Z8XkB8mNEyPbAjpyRLtqNbNOMlXZt';

export default defineInfotype({
  title: 'Exoscale API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bEXO[a-f0-9]{24}\b/, prior: 0.96 },
    assignedTo(['exoscale secret', 'exoscale api secret'], '(?=[A-Za-z_-]{0,42}\\d)[A-Za-z0-9_-]{43}'),
  ],
  validator: randomText(3),
  context: ['exoscale', 'api key'],
  finds: [
    { text: `EXOSCALE_API_KEY=${token}`, match: token, level: 'high' },
    { text: `exo config add --key ${token}`, match: token, level: 'high' },
    { text: `provider "exoscale" { key = "${token}" }`, match: token, level: 'high' },
    { text: `{"exoscaleApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `Please rotate ${token} today; it was in a ticket.`, match: token, level: 'high' },
    { text: `EXOSCALE_API_SECRET=${secret}`, match: secret, level: 'high' },
  ],
  ignores: [
    { text: `EXOSCALE_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `EXOSCALE_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `EXOSCALE_API_KEY=EXO${'0'.repeat(24)}`, because: 'a placeholder' },
  ],
});
