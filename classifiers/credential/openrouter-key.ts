import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'a4afaac8987df742ec3638' + 'ecd5cdd724891f62b1df4' + 'e8d0cd32ce6168e16239c';
const token = `sk-or-v1-${body}`;

export default defineInfotype({
  title: 'OpenRouter API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bsk-or-v1-[0-9a-f]{64}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['openrouter'],
  finds: [
    { text: `OPENROUTER_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"openrouterApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `<token>${token}</token>`, match: token, level: 'high' },
    { text: `rotated ${token} last week`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sk-or-v1-${'0'.repeat(64)}`, because: 'a placeholder' },
  ],
});
