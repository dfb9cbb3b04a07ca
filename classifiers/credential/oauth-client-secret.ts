import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'q7WdLx2RtY9vKb4Z' + 'sNc8HmPeTg3Uf6Ja';

export default defineInfotype({
  title: 'OAuth client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'OAUTH_CLIENT_SECRET', purview: 'Client secret / API key' },
  // Those of providers with a shape or name of their own are found as such.
  patterns: [
    {
      regex:
        /(?<![A-Za-z])(?:client|consumer|oauth2?|app)[ _.-]?secret(?:[_.-]?key)?["'`\])]{0,2}\s{0,3}(?::=|=>|[:=])\s{0,3}["'`]?(?<value>(?=[A-Za-z~._+/=-]{0,100}\d)[A-Za-z0-9~._+/-]{16,128}={0,2})(?![\w([=-])/i,
      prior: 0.87,
    },
    { regex: /<client_?secret>\s{0,4}(?<value>[A-Za-z0-9~._+/-]{16,128}={0,2})\s{0,4}</i, prior: 0.9 },
  ],
  validator: randomText(3),
  finds: [
    { text: `client_secret: "${sample}"`, match: sample, level: 'high' },
    { text: `OAUTH_CLIENT_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `spring.security.oauth2.client.clientSecret=${sample}`, match: sample, level: 'high' },
    { text: `grant_type=x&client_secret=${sample}&scope=y`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: 'client_secret: process.env.CLIENT_SECRET', because: 'read from the environment' },
    { text: 'client_secret=<client secret>', because: 'a placeholder' },
    { text: 'clientSecret: getClientSecretOfTheApplication()', because: 'a call' },
    { text: `client_id: "${sample}"`, because: 'the id, no secret' },
    { text: 'client_secret: abc123', because: 'too short' },
  ],
});
