import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '55863261E22A84F8EF6D3A' + '616FDDC99E9DC20E4CA47' + 'CDFD41C22A97BD5FC59A0';

export default defineInfotype({
  title: 'Salesforce consumer secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'salesforce client',
        'salesforce consumer',
        'salesforce secret',
        'sfdc client',
        'sfdc consumer',
        'sf consumer',
        'sfdc secret',
      ],
      '(?:[0-9A-F]{64}|\\d{19})',
    ),
  ],
  validator: randomText(2),
  context: ['salesforce', 'consumer secret', 'connected app'],
  finds: [
    { text: `SALESFORCE_CLIENT_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"salesforceClientSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: 'SFDC_CONSUMER_SECRET: 4082159372641870953', match: '4082159372641870953', level: 'high' },
    { text: `salesforce secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SALESFORCE_CLIENT_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `SALESFORCE_CLIENT_SECRET=${sample}0`, because: 'one digit long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `SALESFORCE_CLIENT_SECRET=${'0'.repeat(64)}`, because: 'a placeholder' },
  ],
});
