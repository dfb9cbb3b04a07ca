import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'dp409ax6q3mxgg' + '46kluxdhs1hl';
const token = `pdl_ntfset_${body}`;
const full = `${token}_${'Vx3bQ8mTz1K+c7Rn'}${'W5dYh2LFp9/Gs4Ja'}`;

export default defineInfotype({
  title: 'Paddle webhook secret',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [{ regex: /\bpdl_ntfset_[a-z0-9]{26}_[A-Za-z0-9+/]{32}(?![\w+/-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['paddle', 'webhook'],
  finds: [
    { text: `PADDLE_WEBHOOK_SECRET=${full}`, match: full, level: 'high' },
    { text: `{"endpointSecret":"${full}"}`, match: full, level: 'high' },
    { text: `paddle.webhooks.unmarshal(body, '${full}', sig)`, match: full, level: 'high' },
    { text: `secret ${full}, rotated`, match: full, level: 'high' },
  ],
  ignores: [
    { text: full.slice(0, -1), because: 'one character short' },
    { text: `${full}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pdl_ntfset_${'x'.repeat(26)}_${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
