import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '7639a0c7-03ed-4c07-' + 'b713-59be885fd03e';

export default defineInfotype({
  title: 'Splunk HTTP event collector token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['splunk token', 'splunk hec', 'hec token', 'splunk access', 'splunk auth', 'splunk api'],
      '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
    ),
    {
      regex:
        /\bAuthorization["']?\s{0,2}[:=,]\s{0,2}["']?Splunk (?<value>[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})(?![\w-])/i,
      prior: 0.95,
    },
  ],
  validator: randomText(2.5),
  context: ['splunk', 'hec'],
  finds: [
    { text: `SPLUNK_HEC_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"splunkHecToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `Authorization: Splunk ${sample}`, match: sample, level: 'high' },
    { text: `splunk hec token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SPLUNK_HEC_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `SPLUNK_HEC_TOKEN=${sample}0`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: 'SPLUNK_HEC_TOKEN=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
  ],
});
