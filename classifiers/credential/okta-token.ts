import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '00KHHrvoGVv4uJ9gmY6gD3' + '-Xiw0nHcPpVdXjli1CVc';

export default defineInfotype({
  title: 'Okta API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'okta-access-token' },
  patterns: [assignedTo(['okta', 'ssws'], '00[\\w-]{40}')],
  validator: randomText(3.5),
  context: ['okta', 'ssws'],
  finds: [
    { text: `OKTA_API_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"oktaApiToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `--okta-api-token ${sample}`, match: sample, level: 'high' },
    { text: `Authorization: SSWS ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `OKTA_API_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `OKTA_API_TOKEN=${sample}a`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `OKTA_API_TOKEN=00${'x'.repeat(40)}`, because: 'a placeholder' },
    { text: `OKTA_API_TOKEN=01${sample.slice(2)}`, because: 'does not begin with 00' },
  ],
});
