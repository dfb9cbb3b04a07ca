import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '3664a3fe21' + 'ec9086644e9eeda06639ba';
const account = '5OzdGO' + '3GDnfmeBVmZaib';

export default defineInfotype({
  title: 'Codacy token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Of a project, and of an account.
  patterns: [assignedTo(['codacy'], '(?:[a-f0-9]{32}|(?=[A-Za-z]{0,18}(?:\\d|[A-Z]{2}))[A-Za-z0-9]{20})')],
  validator: randomText(3),
  context: ['codacy', 'project token', 'api token'],
  finds: [
    { text: `CODACY_PROJECT_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"codacyProjectToken": "${key}",`, match: key, level: 'high' },
    { text: `config.codacyProjectToken = '${key}';`, match: key, level: 'high' },
    { text: `codacy-coverage-reporter report --codacy-token ${key}`, match: key, level: 'high' },
    { text: `codacyApiToken = '${account}'`, match: account, level: 'high' },
  ],
  ignores: [
    { text: `CODACY_PROJECT_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CODACY_PROJECT_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `CODACY_PROJECT_TOKEN=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
