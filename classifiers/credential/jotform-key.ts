import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'd8abe7e28b' + '049bfbfa19f54553828ed8';

export default defineInfotype({
  title: 'Jotform API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bapi\.jotform\.com\/[\w/.-]{1,80}\?apiKey=(?<value>[a-f0-9]{32})\b/i, prior: 0.97 },
    assignedTo(['jotform'], '[a-f0-9]{32}'),
  ],
  validator: randomText(3),
  context: ['jotform', 'api key', 'form'],
  finds: [
    { text: `JOTFORM_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"jotformApiKey": "${key}",`, match: key, level: 'high' },
    { text: `export JOTFORM_API_KEY="${key}"`, match: key, level: 'high' },
    { text: `https://api.jotform.com/user/forms?apiKey=${key}`, match: key, level: 'high' },
    { text: `jotform key: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `JOTFORM_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `JOTFORM_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `JOTFORM_API_KEY=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
