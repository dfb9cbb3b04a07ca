import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'bkQhaSLwxBL' + 'RhRygexLXBDnrX58evMRAQ';

export default defineInfotype({
  title: 'Coveralls token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['coveralls'], '(?=[A-Za-z-]{0,31}\\d)[A-Za-z0-9-]{32,37}')],
  validator: randomText(3),
  context: ['coveralls', 'repo token'],
  finds: [
    { text: `COVERALLS_REPO_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"coverallsRepoToken": "${key}",`, match: key, level: 'high' },
    { text: `export COVERALLS_REPO_TOKEN="${key}"`, match: key, level: 'high' },
    { text: `coveralls repo token: ${key}`, match: key, level: 'high' },
    { text: `coverallsToken = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `COVERALLS_REPO_TOKEN=${'x'.repeat(33)}`, because: 'a placeholder' },
    { text: `COVERALLS_REPO_TOKEN=${key.slice(0, 20)}`, because: 'too short' },
    { text: `COVERALLS_REPO_TOKEN=${key}abcde`, because: 'too long' },
  ],
});
