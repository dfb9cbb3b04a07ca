import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'KXM9HVE8XJ' + 'O0TS4VZBO7JPIG2V8IN5CO';
const token = `pk_48213057_${body}`;

export default defineInfotype({
  title: 'ClickUp personal token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bpk_\d{4,10}_[A-Z0-9]{32}\b/, prior: 0.96 }],
  validator: randomText(3),
  context: ['clickup', 'personal token'],
  finds: [
    { text: `CLICKUP_TOKEN=${token}`, match: token, level: 'high' },
    { text: `Authorization: ${token}`, match: token, level: 'high' },
    { text: `clickup.setToken('${token}')`, match: token, level: 'high' },
    { text: `{"clickupToken":"${token}"}`, match: token, level: 'high' },
    { text: `ClickUp personal token: ${token}, valid until May`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `CLICKUP_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `CLICKUP_TOKEN=${token}A`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pk_${body}`, because: 'without its user' },
    { text: `pk_48213057_${'X'.repeat(32)}`, because: 'a placeholder' },
  ],
});
