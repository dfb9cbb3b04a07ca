import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'a4164710-2b4a-432a-' + 'bb69-2b9df8d87dc4';

export default defineInfotype({
  title: 'Postmark server or account token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['postmark'], '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}')],
  validator: randomText(2.5),
  context: ['postmark'],
  finds: [
    { text: `POSTMARK_SERVER_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"postmarkServerToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `X-Postmark-Server-Token: ${sample}`, match: sample, level: 'high' },
    { text: `postmark token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `POSTMARK_SERVER_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `POSTMARK_SERVER_TOKEN=${sample}0`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: 'POSTMARK_SERVER_TOKEN=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
  ],
});
