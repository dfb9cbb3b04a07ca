import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'b8e003808e5a1580ec531' + 'b6e027399a31348364f';

export default defineInfotype({
  title: 'Yahoo consumer secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(['yahoo client secret', 'yahoo consumer secret', 'yahoo secret', 'yahoo app secret'], '[0-9a-f]{40}'),
  ],
  validator: randomText(3),
  context: ['yahoo', 'consumer secret'],
  finds: [
    { text: `YAHOO_CLIENT_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"yahooClientSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `--yahoo-client-secret ${sample}`, match: sample, level: 'high' },
    { text: `yahoo secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `YAHOO_CLIENT_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `YAHOO_CLIENT_SECRET=${sample}0`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `YAHOO_CLIENT_SECRET=${'0'.repeat(40)}`, because: 'all zeros' },
  ],
});
