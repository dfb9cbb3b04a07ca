import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '17707088b85706c54fb4e' + '073ab8e791fc983a7509f62652e07fe32b808445f31';

export default defineInfotype({
  title: 'Discourse API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['discourse'], '[a-f0-9]{64}')],
  validator: randomText(3),
  context: ['discourse', 'api key', 'forum'],
  finds: [
    { text: `DISCOURSE_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"discourseApiKey": "${key}",`, match: key, level: 'high' },
    { text: `discourse.api.key=${key}`, match: key, level: 'high' },
    { text: `discourse key: ${key}`, match: key, level: 'high' },
    { text: `discourse.api_key = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `DISCOURSE_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `DISCOURSE_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `DISCOURSE_API_KEY=${'0'.repeat(64)}`, because: 'a placeholder' },
  ],
});
