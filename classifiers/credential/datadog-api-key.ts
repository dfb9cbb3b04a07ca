import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '074d8f1b2d' + '9c32aaeb2525248d722a1e';

export default defineInfotype({
  title: 'Datadog API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bdatadoghq\.(?:com|eu)\/[\w/.-]{1,80}\?api_key=(?<value>[a-f0-9]{32})\b/, prior: 0.97 },
    assignedTo(['datadog', 'dd api', 'dd key', 'dd client'], '[a-f0-9]{32}'),
  ],
  validator: randomText(3),
  context: ['datadog', 'dd', 'api key'],
  finds: [
    { text: `DD_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"ddApiKey": "${key}",`, match: key, level: 'high' },
    { text: `export DD_API_KEY="${key}"`, match: key, level: 'high' },
    { text: `DATADOG_API_KEY=${key}`, match: key, level: 'high' },
    { text: `curl -H "DD-API-KEY: ${key}" https://api.datadoghq.com/api/v1/validate`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `DD_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `DD_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `DD_API_KEY=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
