import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'ul3ziHJM91344lZj6/YNS' + 'Q2SJnvyVnI+7tS5bU7Kxmg2YbCSEREbnbU369OMevBN';
const newer = `cflt${'bV7+3Xt0FymK7GYdCRAT' + 'JT+Bvuv+uusAx2iDIR6Q5Qjz8hhaD2PU3DqQAntw'}`;

export default defineInfotype({
  title: 'Confluent Cloud API secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'confluent-secret-key' },
  // Secrets since 2025 begin with cflt.
  patterns: [
    { regex: /\bcflt[A-Za-z0-9+/]{60}(?![A-Za-z0-9+/=])/, prior: 0.96 },
    assignedTo(['confluent'], '(?=[A-Fa-f0-9]{0,63}[G-Zg-z+/])[A-Za-z0-9+/]{64}(?![+/=])'),
  ],
  validator: randomText(3),
  context: ['confluent', 'kafka', 'api secret'],
  finds: [
    { text: `CONFLUENT_CLOUD_API_SECRET=${key}`, match: key, level: 'high' },
    { text: `"confluentCloudApiSecret": "${key}",`, match: key, level: 'high' },
    { text: `export CONFLUENT_CLOUD_API_SECRET="${key}"`, match: key, level: 'high' },
    { text: `confluent secret: ${key}`, match: key, level: 'high' },
    { text: `confluentSecret = '${key}'`, match: key, level: 'high' },
    { text: `sasl.password=${newer}`, match: newer, level: 'high' },
  ],
  ignores: [
    { text: `CONFLUENT_CLOUD_API_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CONFLUENT_CLOUD_API_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `CONFLUENT_CLOUD_API_SECRET=${'x'.repeat(64)}`, because: 'a placeholder' },
  ],
});
