import { anyCase } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { PART_START } from '../../src/detect/prefilter/regex-tree.js';

const sample = 'q7WdLx2RtY9vKb4ZsNc8' + 'HmPeTg3Uf6Ja1Iw5Xo0C';

export default defineInfotype({
  title: 'OAuth refresh token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'AUTH_TOKEN' },
  patterns: [
    {
      regex: new RegExp(
        `${PART_START}(?:${anyCase('refresh')}|${anyCase('offline')})${anyCase(' token')}(?:["'\`\\])]{0,2}\\s{0,3}(?::=|=>|[:=>])\\s{0,4}| is )["'\`]?` +
          '(?<value>(?=[A-Za-z~._+/=!-]{0,200}\\d)[A-Za-z0-9~._+/!*-]{20,2000}={0,2})(?<![.])(?![\\w([=-])',
      ),
      prior: 0.87,
    },
  ],
  validator: randomText(3),
  // Of RFC 6749.
  neverReal: ['tGzv3JOkF0XG5Qx2' + 'TlKWIA'],
  finds: [
    { text: `const oauthRefreshToken = "${sample}";`, match: sample, level: 'high' },
    { text: `<OAuthRefreshToken>${sample}</OAuthRefreshToken>`, match: sample, level: 'high' },
    { text: `Your refresh token is ${sample}.`, match: sample, level: 'high' },
    { text: `{"access_token":"x","refresh_token":"${sample}"}`, match: sample, level: 'high' },
    { text: `REFRESH_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `grant_type=refresh_token&refresh_token=${sample}&scope=y`, match: sample, level: 'high' },
    { text: `refreshToken: '${sample}',`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: 'refresh_token: settings.oauth2.refresh_token_1', because: 'read from the settings' },
    { text: 'refresh_token=<refresh token>', because: 'a placeholder' },
    { text: 'refreshToken = createRefreshTokenForUser(user)', because: 'a call' },
    { text: 'refresh_token: abc123', because: 'too short' },
  ],
});
