import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '690f29a91f' + '9fa5dfc0bee7325e12945b';

export default defineInfotype({
  title: 'Facebook app secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'facebook-secret' },
  patterns: [
    assignedTo(
      ['facebook', 'fb app', 'fb secret', 'fb client', 'meta app secret', 'instagram app secret'],
      '[a-f0-9]{32}',
    ),
  ],
  validator: randomText(3),
  context: ['facebook', 'fb', 'app secret', 'client secret'],
  finds: [
    { text: `FACEBOOK_APP_SECRET=${key}`, match: key, level: 'high' },
    { text: `"facebookAppSecret": "${key}",`, match: key, level: 'high' },
    { text: `config.facebookAppSecret = '${key}';`, match: key, level: 'high' },
    { text: `FB.init(fbAppSecret: '${key}')`, match: key, level: 'high' },
    { text: `facebook secret is ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `FACEBOOK_APP_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `FACEBOOK_APP_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `FACEBOOK_APP_SECRET=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
