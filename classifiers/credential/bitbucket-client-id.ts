import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'Q5lQ3MhG5Q' + 'do5ieg7RmhMchHVcqRBaWX';

export default defineInfotype({
  title: 'Bitbucket client id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'bitbucket-client-id' },
  patterns: [assignedTo(['bitbucket'], '(?=[A-Za-z_-]{0,31}\\d)[A-Za-z0-9]{32}')],
  validator: randomText(3),
  context: ['bitbucket', 'client id'],
  finds: [
    { text: `BITBUCKET_CLIENT_ID=${key}`, match: key, level: 'high' },
    { text: `"bitbucketClientId": "${key}",`, match: key, level: 'high' },
    { text: `export BITBUCKET_CLIENT_ID="${key}"`, match: key, level: 'high' },
    { text: `bitbucket key: ${key}`, match: key, level: 'high' },
    { text: `bitbucket_oauth_key => "${key}"`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `BITBUCKET_CLIENT_ID=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `BITBUCKET_CLIENT_ID=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `BITBUCKET_CLIENT_ID=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
