import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'I2KXUY' + 'RAG588EYOKJHFO';

export default defineInfotype({
  title: 'Eventbrite private token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['eventbrite'], '(?=[A-Z]{0,19}\\d)[A-Z0-9]{20}')],
  validator: randomText(3),
  context: ['eventbrite', 'private token', 'oauth'],
  finds: [
    { text: `EVENTBRITE_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"eventbriteToken": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["EVENTBRITE_TOKEN"] = "${key}"`, match: key, level: 'high' },
    { text: `eventbrite token: ${key}`, match: key, level: 'high' },
    { text: `eventbriteKey = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `EVENTBRITE_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `EVENTBRITE_TOKEN=${key}A`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `EVENTBRITE_TOKEN=${'x'.repeat(20)}`, because: 'a placeholder' },
  ],
});
