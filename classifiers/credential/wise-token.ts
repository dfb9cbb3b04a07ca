import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '6e28bc47-8765-49be-' + 'bba5-4511a3ff2422';

export default defineInfotype({
  title: 'Wise API token',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'wise token',
        'wise api',
        'wise key',
        'wise secret',
        'wise auth',
        'wise access',
        'transferwise token',
        'transferwise api',
        'transferwise key',
        'transferwise secret',
        'transferwise auth',
        'transferwise access',
      ],
      '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
    ),
  ],
  validator: randomText(2.5),
  context: ['wise', 'transferwise'],
  finds: [
    { text: `WISE_API_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"wiseApiToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `const wiseApiToken = '${sample}';`, match: sample, level: 'high' },
    { text: `wise token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `WISE_API_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `WISE_API_TOKEN=${sample}0`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: 'WISE_API_TOKEN=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
    { text: `WISE_PROFILE=${sample}`, because: 'the id of a profile' },
  ],
});
