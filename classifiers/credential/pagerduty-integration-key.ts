import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'd8107930fbe51cb76' + 'ba31cbd9bc890ed';

export default defineInfotype({
  title: 'PagerDuty integration key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(['pagerduty', 'pager duty', 'routing key', 'pd integration', 'pd service key'], '[0-9a-f]{32}'),
  ],
  validator: randomText(3),
  context: ['pagerduty', 'routing key', 'integration key'],
  finds: [
    { text: `PAGERDUTY_INTEGRATION_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"pagerdutyIntegrationKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `pagerduty_integration_key: ${sample}`, match: sample, level: 'high' },
    { text: `{"routing_key":"${sample}","event_action":"trigger"}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `PAGERDUTY_INTEGRATION_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `PAGERDUTY_INTEGRATION_KEY=${sample}0`, because: 'one character long' },
    { text: `event ${sample}`, because: 'nothing says what it is' },
    { text: `PAGERDUTY_INTEGRATION_KEY=${'0'.repeat(32)}`, because: 'all zeros' },
  ],
});
