import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample =
  'sk-api-Ek9Be3s1mB8K6OdrNawDIs7uBc24XWC-Sb90' +
  'g-sFXl3nrHyALvqVuO2zo94OL1ckSY-i5F8V1Go6b' +
  'BQbPSkYwbwnbZMtAddikdb_VlBUGhtM_eEGRPUzeU2';

export default defineInfotype({
  title: 'MiniMax API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bsk-api-[\w-]{119}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['minimax'],
  finds: [
    { text: `MINIMAX_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"minimaxApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `const minimaxApiKey = '${sample}';`, match: sample, level: 'high' },
    { text: `minimax api key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: sample.slice(0, -1), because: 'one character short' },
    { text: `${sample}a`, because: 'one character long' },
    { text: `x${sample}`, because: 'inside a longer token' },
    { text: `sk-api-${'x'.repeat(119)}`, because: 'a placeholder' },
  ],
});
