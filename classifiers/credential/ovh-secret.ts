import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'QIhUXb5nCWDSehovZ' + 'qSTxXRzw6S0MM5m';

export default defineInfotype({
  title: 'OVHcloud application secret or consumer key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'ovh token',
        'ovh api',
        'ovh key',
        'ovh secret',
        'ovh auth',
        'ovh access',
        'ovh application',
        'ovh consumer',
        'ovh app',
        'ovhcloud',
      ],
      '[A-Za-z0-9]{32}',
    ),
  ],
  validator: randomText(3.5),
  context: ['ovh', 'ovhcloud', 'consumer key'],
  finds: [
    { text: `OVH_APPLICATION_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"ovhApplicationSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `OVH_CONSUMER_KEY: ${sample}`, match: sample, level: 'high' },
    { text: `ovh secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `OVH_APPLICATION_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `OVH_APPLICATION_SECRET=${sample}a`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `OVH_APPLICATION_SECRET=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
