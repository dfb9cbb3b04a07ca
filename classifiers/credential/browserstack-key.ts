import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'mCgVlR' + '9SqltBTFts7Qqs';

export default defineInfotype({
  title: 'BrowserStack access key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['browserstack'], '(?=[A-Za-z]{0,18}(?:\\d|[A-Z]{2}))[A-Za-z0-9]{20}')],
  validator: randomText(3),
  context: ['browserstack', 'access key'],
  finds: [
    { text: `BROWSERSTACK_ACCESS_KEY=${key}`, match: key, level: 'high' },
    { text: `"browserstackAccessKey": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["BROWSERSTACK_ACCESS_KEY"] = "${key}"`, match: key, level: 'high' },
    { text: `'browserstack.key': '${key}'`, match: key, level: 'high' },
    { text: `browserstack access key is ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `BROWSERSTACK_ACCESS_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `BROWSERSTACK_ACCESS_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `BROWSERSTACK_ACCESS_KEY=${'x'.repeat(20)}`, because: 'a placeholder' },
  ],
});
