import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '5KgsJmHfsw' + 'Z5bHQ8HznoQo3MccSeLtZy';

export default defineInfotype({
  title: 'Fastly API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'fastly-api-token' },
  patterns: [assignedTo(['fastly'], '(?=[A-Za-z_=-]{0,31}\\d)[A-Za-z0-9_=-]{32}(?!=)')],
  validator: randomText(3),
  context: ['fastly', 'api token', 'api key'],
  finds: [
    { text: `FASTLY_API_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"fastlyApiToken": "${key}",`, match: key, level: 'high' },
    { text: `fastly.api.token=${key}`, match: key, level: 'high' },
    { text: `Fastly-Key: ${key}`, match: key, level: 'high' },
    { text: `fastly profile create --fastly-token ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `FASTLY_API_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `FASTLY_API_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `FASTLY_API_TOKEN=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
