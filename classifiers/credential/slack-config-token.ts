import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  'MWCSXQW0XI5NPIR8LIIDW8SVJ0USE46FYMKVJK7H903AK31TQJ' +
  '2U1MXW3VQ8YEI9QTVLQPKYSZWGWP409TBBT8O6IAIRXZ2G1' +
  '6Q6677YPTKXR5KHYGKB8SOLWABQYI3BYQRXQVMAKOR3VESPO0';
const refresh = `xoxe-1-${body}`;
const access = `xoxe.xoxp-1-${body}${body.slice(0, 20)}`;

export default defineInfotype({
  title: 'Slack configuration token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['slack-config-access-token', 'slack-config-refresh-token'] },
  patterns: [
    { regex: /\bxoxe\.xox[bp]-\d-[A-Za-z0-9]{100,170}(?![\w-])/, prior: 0.99 },
    { regex: /\bxoxe-\d-[A-Za-z0-9]{100,170}(?![\w-])/, prior: 0.99 },
  ],
  validator: randomText(3.5),
  context: ['slack', 'token', 'refresh token', 'access token'],
  finds: [
    { text: `SLACK_CONFIG_TOKEN=${access}`, match: access, level: 'high' },
    { text: `{"refresh_token":"${refresh}"}`, match: refresh, level: 'high' },
    { text: `token: ${access.replace('xoxp', 'xoxb')}`, match: access.replace('xoxp', 'xoxb'), level: 'high' },
    { text: `rotate ${refresh} first`, match: refresh, level: 'high' },
  ],
  ignores: [
    { text: `xoxe-1-${body.slice(60)}`, because: 'too short' },
    { text: `x${refresh}`, because: 'inside a longer token' },
    { text: `xoxe-1-${'X'.repeat(146)}`, because: 'a placeholder' },
    { text: `xoxe.xoxc-1-${body}`, because: 'no such kind of token' },
  ],
});
