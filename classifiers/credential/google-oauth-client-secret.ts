import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'ToDYV_EHj' + '8NS9AoNmlHhGHCOj9SU';
const token = `GOCSPX-${body}`;

export default defineInfotype({
  title: 'Google OAuth client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'OAUTH_CLIENT_SECRET' },
  patterns: [{ regex: /\bGOCSPX-[\w-]{28}(?![\w-])/, prior: 0.98 }],
  validator: randomText(3),
  context: ['google', 'client secret', 'oauth', 'gcp'],
  finds: [
    { text: `GOOGLE_CLIENT_SECRET=${token}`, match: token, level: 'high' },
    { text: `"client_secret":"${token}","redirect_uris"`, match: token, level: 'high' },
    { text: `clientSecret: overridden || '${token}'`, match: token, level: 'high' },
    { text: `{"googleClientSecret":"${token}"}`, match: token, level: 'high' },
    { text: `The Google client secret is ${token}.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `GOOGLE_CLIENT_SECRET=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `GOOGLE_CLIENT_SECRET=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `GOOGLE_CLIENT_SECRET=GOCSPX-${'x'.repeat(28)}`, because: 'a placeholder' },
  ],
});
