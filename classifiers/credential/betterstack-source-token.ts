import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'KxKrMFz1' + '0qAlHp97iyDtAzuT';

export default defineInfotype({
  title: 'Better Stack source token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(['logtail', 'better stack', 'betterstack'], '(?=[A-Za-z]{0,22}(?:\\d|[A-Z]{2}))[A-Za-z0-9]{24}'),
  ],
  validator: randomText(3),
  context: ['better stack', 'logtail', 'source token'],
  finds: [
    { text: `LOGTAIL_SOURCE_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"logtailSourceToken": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["LOGTAIL_SOURCE_TOKEN"] = "${key}"`, match: key, level: 'high' },
    { text: `logtail: '${key}'`, match: key, level: 'high' },
    { text: `Better Stack token: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `LOGTAIL_SOURCE_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `LOGTAIL_SOURCE_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LOGTAIL_SOURCE_TOKEN=${'x'.repeat(24)}`, because: 'a placeholder' },
  ],
});
