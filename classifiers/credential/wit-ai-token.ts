import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'AKD1AKGJLLHTZ9ZNP' + 'U6U7K612WVTYZA5';

export default defineInfotype({
  title: 'Wit.ai access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'wit token',
        'wit api',
        'wit key',
        'wit secret',
        'wit auth',
        'wit access',
        'wit ai token',
        'wit ai api',
        'wit ai key',
        'wit ai secret',
        'wit ai auth',
        'wit ai access',
      ],
      '[A-Z0-9]{32}',
    ),
  ],
  validator: randomText(3.5),
  context: ['wit.ai', 'wit'],
  finds: [
    { text: `WIT_ACCESS_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"witAccessToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `--wit-access-token ${sample}`, match: sample, level: 'high' },
    { text: `wit ai token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `WIT_ACCESS_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `WIT_ACCESS_TOKEN=${sample}Z`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `WIT_ACCESS_TOKEN=${'X'.repeat(32)}`, because: 'a placeholder' },
    { text: `WITH_ACCESS_TOKEN: ${sample}`, because: 'another name' },
  ],
});
