import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '40ddab1a-843a-4e8c-' + 'b23d-9d88c50ba3a6';

export default defineInfotype({
  title: 'Statuspage API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'statuspage token',
        'statuspage api',
        'statuspage key',
        'statuspage secret',
        'statuspage auth',
        'statuspage access',
      ],
      '(?:[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}|[0-9a-f]{64})',
    ),
  ],
  validator: randomText(2.5),
  context: ['statuspage'],
  finds: [
    { text: `STATUSPAGE_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"statuspageApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `STATUSPAGE_TOKEN: ${sample}`, match: sample, level: 'high' },
    { text: `statuspage api key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `STATUSPAGE_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `STATUSPAGE_API_KEY=${sample}0`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: 'STATUSPAGE_API_KEY=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
    { text: `STATUSPAGE_COMPONENT=${sample}`, because: 'the id of a component' },
  ],
});
