import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'a2V5XzAxSFhaNFE3V0IyTTlLRD' + 'NUNlZSQzhOWUZFLGtRNHZYdzd' + 'adEJuMkxjUjhzS3kxSGQ5Zkc=';
const token = `sk_live_${body}`;

export default defineInfotype({
  title: 'WorkOS API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Base 64 of "key_", an id, and a random part.
  patterns: [{ regex: /\bsk_(?:live|test)_a2V5X[A-Za-z0-9+/]{45,90}={0,2}(?![\w=-])/, prior: 0.99 }],
  validator: randomText(3.5),
  context: ['workos', 'api key', 'secret key'],
  finds: [
    { text: `WORKOS_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"workosApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `client = Client('${token}')`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `sk_live_a2V5X${body.slice(40)}`, because: 'too short' },
    { text: `${token}${body}`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sk_live_a2V5X${'x'.repeat(60)}`, because: 'a placeholder' },
  ],
});
