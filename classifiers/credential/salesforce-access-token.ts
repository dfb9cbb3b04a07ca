import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'XlDK8Ed' + 'AS5ae';
const token = `00D${body}`;
const full = `${token}!AQ${'4AQKx8vT2mZr'}${'.7Lw_Hq9Nc3BdYf5Gs1Jk6Pt0Ru'.repeat(3)}`;

export default defineInfotype({
  title: 'Salesforce access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // The organisation, then the session.
  patterns: [{ regex: /\b00D[A-Za-z0-9]{12}(?:[A-Z0-5]{3})?![A-Za-z0-9._]{80,120}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['salesforce', 'sfdc', 'session id'],
  finds: [
    { text: `SALESFORCE_ACCESS_TOKEN=${full}`, match: full, level: 'high' },
    { text: `Authorization: Bearer ${full}`, match: full, level: 'high' },
    { text: `<sessionId>${full}</sessionId>`, match: full, level: 'high' },
    { text: `{"access_token":"${full}"}`, match: full, level: 'high' },
  ],
  ignores: [
    { text: full.slice(0, 60), because: 'too short' },
    { text: `${full}${'x1'.repeat(40)}`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `${token}!${'x'.repeat(90)}`, because: 'a placeholder' },
    { text: token, because: 'the id of an organisation' },
  ],
});
