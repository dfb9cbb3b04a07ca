import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'bqCLtES4AL4s' + 'l0zTdcHRwX';

export default defineInfotype({
  title: 'Mandrill API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // The older keys have no prefix; those since 2023 begin with md-.
  patterns: [assignedTo(['mandrill'], '[\\w-]{22}'), { regex: /\bmd-[\w-]{22}(?![\w-])/, prior: 0.6 }],
  validator: randomText(3.5),
  context: ['mandrill', 'mailchimp transactional'],
  finds: [
    { text: `MANDRILL_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"mandrillApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `--mandrill-api-key ${sample}`, match: sample, level: 'high' },
    { text: `mandrill key is ${sample}`, match: sample, level: 'high' },
    { text: `mandrill: md-${sample}`, match: `md-${sample}`, level: 'high' },
  ],
  ignores: [
    { text: `MANDRILL_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `MANDRILL_API_KEY=${sample}a`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `MANDRILL_API_KEY=${'x'.repeat(22)}`, because: 'a placeholder' },
  ],
});
