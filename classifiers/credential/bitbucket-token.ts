import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'HwVkt2cWCm' + 'lWx6zPVlwLEOLNUt0sB1kr';
const token = `ATBB${body}`;

export default defineInfotype({
  title: 'Bitbucket app password or access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bATBB[A-Za-z0-9]{32}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['bitbucket', 'app password', 'access token'],
  finds: [
    { text: `BITBUCKET_APP_PASSWORD=${token}`, match: token, level: 'high' },
    { text: `git clone https://jane@bitbucket.org/acme/shop.git  # ${token}`, match: token, level: 'high' },
    { text: `curl -u jane:${token} https://api.bitbucket.org/2.0/user`, match: token, level: 'high' },
    { text: `{"bitbucketAppPassword":"${token}"}`, match: token, level: 'high' },
    { text: `- app password: ${token}  # Bitbucket`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `BITBUCKET_APP_PASSWORD=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `BITBUCKET_APP_PASSWORD=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `BITBUCKET_APP_PASSWORD=ATBB${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
