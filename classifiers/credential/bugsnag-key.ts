import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '61feaf35ec' + '4f209f860a710251bf0a81';

export default defineInfotype({
  title: 'Bugsnag API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bcom\.bugsnag\.android\.API_KEY"\s{1,40}android:value="(?<value>[a-f0-9]{32})"/, prior: 0.97 },
    assignedTo(['bugsnag'], '[a-f0-9]{32}'),
  ],
  validator: randomText(3),
  context: ['bugsnag', 'api key'],
  finds: [
    { text: `BUGSNAG_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"bugsnagApiKey": "${key}",`, match: key, level: 'high' },
    { text: `bugsnag.api.key=${key}`, match: key, level: 'high' },
    { text: `BugsnagApiKey: '${key}'`, match: key, level: 'high' },
    {
      text: `<meta-data android:name="com.bugsnag.android.API_KEY" android:value="${key}" />`,
      match: key,
      level: 'high',
    },
  ],
  ignores: [
    { text: `BUGSNAG_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `BUGSNAG_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `BUGSNAG_API_KEY=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
