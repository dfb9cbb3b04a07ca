import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'GuASLRTUMhr9rYaj4i6S4uxnl' + 'hqrA3KPZK0xTIu67KVvNul';
const token = `phx_${body}`;

export default defineInfotype({
  title: 'PostHog personal API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bph[xs]_[\w-]{40,60}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['posthog'],
  finds: [
    { text: `POSTHOG_PERSONAL_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"posthogPersonalApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `client = Client('${token}')`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `phx_${body.slice(10)}`, because: 'too short' },
    { text: `${token}abcdefghijklmn`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `phx_${'x'.repeat(47)}`, because: 'a placeholder' },
  ],
});
