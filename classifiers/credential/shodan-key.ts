import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'EUc13ptGlBXRK48H1' + '7ULgwRItyHVjU7f';

export default defineInfotype({
  title: 'Shodan API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['shodan'], '[A-Za-z0-9]{32}')],
  validator: randomText(3.5),
  context: ['shodan'],
  finds: [
    { text: `SHODAN_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"shodanApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `shodan_api_key: ${sample}`, match: sample, level: 'high' },
    { text: `shodan init: ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SHODAN_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `SHODAN_API_KEY=${sample}a`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `SHODAN_API_KEY=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
