import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = 'bb935dcb-50c' + 'd-4a3e-a3c2-24635347caf2';
const token = `sk-lf-${id}`;

export default defineInfotype({
  title: 'Langfuse secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bsk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['langfuse', 'secret key'],
  finds: [
    { text: `LANGFUSE_SECRET_KEY=${token}`, match: token, level: 'high' },
    { text: `Langfuse(secret_key='${token}')`, match: token, level: 'high' },
    { text: `secretKey: "${token}"`, match: token, level: 'high' },
    { text: `{"langfuseSecretKey":"${token}"}`, match: token, level: 'high' },
    { text: `- secret key: ${token}  # Langfuse`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `LANGFUSE_SECRET_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `LANGFUSE_SECRET_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pk-lf-${id}`, because: 'the public key' },
    { text: 'sk-lf-00000000-0000-0000-0000-000000000000', because: 'a placeholder' },
  ],
});
