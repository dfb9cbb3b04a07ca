import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '6df7031efc675' + '0de24b01ac025f8fa42c335b7b5';

export default defineInfotype({
  title: 'GitHub OAuth client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'github client secret',
        'github oauth',
        'github secret',
        'gh client secret',
        'github app secret',
        'github app client secret',
        'oauth2 github secret',
      ],
      '[a-f0-9]{40}',
    ),
  ],
  validator: randomText(3),
  context: ['github', 'client secret', 'oauth app'],
  finds: [
    { text: `GITHUB_CLIENT_SECRET=${key}`, match: key, level: 'high' },
    { text: `"githubClientSecret": "${key}",`, match: key, level: 'high' },
    { text: `<github-client-secret>${key}</github-client-secret>`, match: key, level: 'high' },
    { text: `GITHUB_OAUTH_CLIENT_SECRET=${key}`, match: key, level: 'high' },
    { text: `github_secret => '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `GITHUB_CLIENT_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `GITHUB_CLIENT_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `GITHUB_CLIENT_SECRET=${'0'.repeat(40)}`, because: 'a placeholder' },
    { text: `github sha: ${key}`, because: 'the id of a commit' },
  ],
});
