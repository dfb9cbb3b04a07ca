import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'dVLWoPyZFvgsxVr8' + 'T1Pfv1WyN42McmRO0dktoWPOOxS44REO';
const token = `llx-${body}`;

export default defineInfotype({
  title: 'LlamaCloud API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bllx-[A-Za-z0-9]{48}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['llama', 'llamacloud', 'llamaparse', 'api key'],
  finds: [
    { text: `LLAMA_CLOUD_API_KEY=${token}`, match: token, level: 'high' },
    { text: `LlamaParse(api_key='${token}')`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `{"llamaCloudApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `LlamaCloud API key: ${token}, valid until May`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `LLAMA_CLOUD_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `LLAMA_CLOUD_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `LLAMA_CLOUD_API_KEY=llx-${'x'.repeat(48)}`, because: 'a placeholder' },
  ],
});
