import { anyCase } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { PART_START } from '../../src/detect/prefilter/regex-tree.js';

const sample = 'q7WdLx2RtY9vKb4Z' + 'sNc8HmPeTg3Uf6Ja';

const names = ['client', 'consumer', 'oauth', 'oauth2', 'app'].map(anyCase).join('|');

export default defineInfotype({
  title: 'OAuth client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'OAUTH_CLIENT_SECRET', purview: 'Client secret / API key' },
  // Those of providers with a shape or name of their own are found as such.
  patterns: [
    {
      regex: new RegExp(
        `${PART_START}(?:${names})${anyCase(' secret')}(?:${anyCase(' key')})?(?:["'\`\\])]{0,2}\\s{0,3}(?::=|=>|[:=>])\\s{0,4}| is )["'\`]?` +
          '(?<value>(?=[A-Za-z~._+/=-]{0,100}\\d)[A-Za-z0-9~._+/-]{16,128}={0,2})(?<![.])(?![\\w([=-])',
      ),
      prior: 0.87,
    },
  ],
  validator: randomText(3),
  finds: [
    { text: `{"googleClientSecret":"${sample}"}`, match: sample, level: 'high' },
    { text: `The OAuth client secret is ${sample}.`, match: sample, level: 'high' },
    { text: `<oauth-client-secret>${sample}</oauth-client-secret>`, match: sample, level: 'high' },
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
    { text: 'the client secret is documented in chapter-12-of-the-manual', because: 'prose' },
    { text: 'client_secret: abc123', because: 'too short' },
  ],
});
