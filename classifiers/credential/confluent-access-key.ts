import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'Q1ZS9' + 'AE6SCXN5MQU';

export default defineInfotype({
  title: 'Confluent Cloud API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'confluent-access-token' },
  patterns: [assignedTo(['confluent'], '(?=[A-Za-z]{0,15}\\d)(?=\\d{0,15}[A-Za-z])[A-Za-z0-9]{16}')],
  validator: randomText(2.6),
  context: ['confluent', 'kafka', 'api key'],
  finds: [
    { text: `CONFLUENT_CLOUD_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"confluentCloudApiKey": "${key}",`, match: key, level: 'high' },
    { text: `config.confluentCloudApiKey = '${key}';`, match: key, level: 'high' },
    { text: `confluent api-key store --confluent-api-key ${key}`, match: key, level: 'high' },
    { text: `confluentKey = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `CONFLUENT_CLOUD_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CONFLUENT_CLOUD_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `CONFLUENT_CLOUD_API_KEY=${'x'.repeat(16)}`, because: 'a placeholder' },
  ],
});
