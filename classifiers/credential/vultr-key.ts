import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'IU7NQ04YVJN3A5Q8IJF' + 'GVQYNHKCWQOP70BAZ';

export default defineInfotype({
  title: 'Vultr API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['vultr'], '[A-Z0-9]{36}')],
  validator: randomText(3.5),
  context: ['vultr'],
  finds: [
    { text: `VULTR_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"vultrApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `vultr_api_key: ${sample}`, match: sample, level: 'high' },
    { text: `vultr api key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `VULTR_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `VULTR_API_KEY=${sample}Z`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `VULTR_API_KEY=${'X'.repeat(36)}`, because: 'a placeholder' },
  ],
});
