import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = `${'6b013376-d4d' + '5-4c1e-a0c3-a83763815597'}:${'deac71f3b9' + 'a57a9bd375abbc2f78da2e'}`;

export default defineInfotype({
  title: 'fal.ai key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['fal key', 'fal ai', 'falai', 'authorization: key', 'fal api'],
      '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[a-f0-9]{32}',
    ),
  ],
  validator: randomText(3),
  context: ['fal', 'fal ai'],
  finds: [
    { text: `FAL_KEY=${key}`, match: key, level: 'high' },
    { text: `"falKey": "${key}",`, match: key, level: 'high' },
    { text: `fal.key=${key}`, match: key, level: 'high' },
    { text: `Authorization: Key ${key}`, match: key, level: 'high' },
    { text: `fal.config({ falKey: '${key}' })`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `FAL_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `FAL_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `FAL_KEY=${key.split(':')[0]}`, because: 'the id alone' },
  ],
});
