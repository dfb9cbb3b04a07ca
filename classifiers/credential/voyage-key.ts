import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'QbPSkYwbwnbZMtAddikdb_V' + 'lBUGhtM_eEGRPUzeU27U';
const token = `pa-${body}`;

export default defineInfotype({
  title: 'Voyage AI API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bpa-[\w-]{43}(?![\w-])/, prior: 0.5 }, assignedTo(['voyage'], '(?:pa|al)-[\\w-]{43}', 0.97)],
  validator: randomText(4),
  context: ['voyage', 'voyageai'],
  finds: [
    { text: `VOYAGE_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"voyageApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `voyageai.Client(api_key="${token}")`, match: token, level: 'high' },
    { text: `voyage key: ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `VOYAGE_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `VOYAGE_API_KEY=${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pa-${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
