import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '5bdc7b754cf115e8da657' + '49dbb1df55756df3d41574dadaa4708ca14cbfc0b8b';

export default defineInfotype({
  title: 'Code Climate test reporter id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['code climate', 'cc test reporter'], '[a-f0-9]{64}')],
  validator: randomText(3),
  context: ['code climate', 'codeclimate', 'test reporter', 'reporter id'],
  finds: [
    { text: `CC_TEST_REPORTER_ID=${key}`, match: key, level: 'high' },
    { text: `"ccTestReporterId": "${key}",`, match: key, level: 'high' },
    { text: `config.ccTestReporterId = '${key}';`, match: key, level: 'high' },
    { text: `CODECLIMATE_REPO_TOKEN=${key}`, match: key, level: 'high' },
    { text: `codeclimate token: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `CC_TEST_REPORTER_ID=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CC_TEST_REPORTER_ID=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `CC_TEST_REPORTER_ID=${'0'.repeat(64)}`, because: 'a placeholder' },
  ],
});
