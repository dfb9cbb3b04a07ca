import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'OwnL9Q6hd' + 'K4hycsf';

export default defineInfotype({
  title: 'Vonage (Nexmo) API or signature secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'vonage api secret',
        'nexmo api secret',
        'vonage secret',
        'nexmo secret',
        'vonage signature secret',
        'nexmo signature secret',
      ],
      '[A-Za-z0-9]{16}',
    ),
  ],
  validator: randomText(3),
  context: ['vonage', 'nexmo'],
  finds: [
    { text: `VONAGE_API_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"vonageApiSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `NEXMO_API_SECRET: ${sample}`, match: sample, level: 'high' },
    { text: `vonage secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `VONAGE_API_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `VONAGE_API_SECRET=${sample}a`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `VONAGE_API_SECRET=${'x'.repeat(16)}`, because: 'a placeholder' },
  ],
});
