import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'FneOEdlBcVQ1K0zlauKQ1' + 'f_dII7op2utE5hZYMjWAQzlIwEDmfPTD-TvtmBgzuU2';

export default defineInfotype({
  title: 'Bitbucket client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'bitbucket-client-secret' },
  patterns: [assignedTo(['bitbucket'], '(?=[A-Za-z_=-]{0,63}\\d)[A-Za-z0-9_=-]{64}(?!=)')],
  validator: randomText(3),
  context: ['bitbucket', 'client secret'],
  finds: [
    { text: `BITBUCKET_CLIENT_SECRET=${key}`, match: key, level: 'high' },
    { text: `"bitbucketClientSecret": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["BITBUCKET_CLIENT_SECRET"] = "${key}"`, match: key, level: 'high' },
    { text: `bitbucket secret: ${key}`, match: key, level: 'high' },
    { text: `bitbucket_oauth_secret => "${key}"`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `BITBUCKET_CLIENT_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `BITBUCKET_CLIENT_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `BITBUCKET_CLIENT_SECRET=${'x'.repeat(64)}`, because: 'a placeholder' },
  ],
});
