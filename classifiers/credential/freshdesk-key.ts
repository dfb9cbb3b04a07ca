import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'wEZAlQ' + 'nZEbr6Iz6SUqTN';

export default defineInfotype({
  title: 'Freshdesk API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['freshdesk', 'freshservice'], '(?=[A-Za-z]{0,18}(?:\\d|[A-Z]{2}))[A-Za-z0-9]{20}')],
  validator: randomText(3),
  context: ['freshdesk', 'freshservice', 'api key'],
  finds: [
    { text: `FRESHDESK_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"freshdeskApiKey": "${key}",`, match: key, level: 'high' },
    { text: `config.freshdeskApiKey = '${key}';`, match: key, level: 'high' },
    { text: `freshdesk key is ${key}`, match: key, level: 'high' },
    { text: `freshserviceApiKey = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `FRESHDESK_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `FRESHDESK_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `FRESHDESK_API_KEY=${'x'.repeat(20)}`, because: 'a placeholder' },
  ],
});
