import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'z97dzvwpumd92e' + 'zei4wwhw3wmo';
const token = `pdl_live_apikey_${body}`;
const full = `${token}_${'Vx3bQ8mTz1K'}${'c7RnW5dYh2L'}_${'Fp9'}`;

export default defineInfotype({
  title: 'Paddle API key',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [{ regex: /\bpdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['paddle'],
  finds: [
    { text: `PADDLE_API_KEY=${full}`, match: full, level: 'high' },
    { text: `Authorization: Bearer ${full}`, match: full, level: 'high' },
    { text: `{"key":"pdl_sdbx_apikey_${full.slice(16)}"}`, match: `pdl_sdbx_apikey_${full.slice(16)}`, level: 'high' },
    { text: `rotate ${full} soon`, match: full, level: 'high' },
  ],
  ignores: [
    { text: full.slice(0, -1), because: 'one character short' },
    { text: `${full}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pdl_live_apikey_${'x'.repeat(26)}_${'x'.repeat(22)}_xxx`, because: 'a placeholder' },
    { text: token, because: 'the id of the key alone' },
  ],
});
