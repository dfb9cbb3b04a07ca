import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'R0w4fD5kaX3LgtuQdgbZWOk' + 't2LrnXSWFEmO67KTJJBS=';
const token = `ptr_${body}`;

export default defineInfotype({
  title: 'Portainer access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bptr_[A-Za-z0-9+/]{43}=(?![\w=-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['portainer'],
  finds: [
    { text: `PORTAINER_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"portainerApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `X-API-Key: ${token}`, match: token, level: 'high' },
    { text: `found ${token} in the log`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}=`, because: 'a second sign of padding' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `ptr_${'x'.repeat(43)}=`, because: 'a placeholder' },
  ],
});
