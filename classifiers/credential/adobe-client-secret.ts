import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '7pnt9eEWNN' + 'ML5rV0s4yTUmqlSLbS6xHJ';
const token = `p8e-${body}`;

export default defineInfotype({
  title: 'Adobe client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'adobe-client-secret' },
  patterns: [{ regex: /\bp8e-[\w-]{32}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['adobe', 'client secret', 'ims'],
  finds: [
    { text: `ADOBE_CLIENT_SECRET=${token}`, match: token, level: 'high' },
    { text: `-d client_id=a -d client_secret=${token}`, match: token, level: 'high' },
    { text: `CLIENT_SECRET: "${token}"`, match: token, level: 'high' },
    { text: `{"adobeClientSecret":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling Adobe with ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `ADOBE_CLIENT_SECRET=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `ADOBE_CLIENT_SECRET=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `ADOBE_CLIENT_SECRET=p8e-${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
