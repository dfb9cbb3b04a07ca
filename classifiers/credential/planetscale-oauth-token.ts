import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '4k1QbibGVYvrXo8a8T_qZ5K' + 'dyyfcJfozafiS7LHdOJv';
const token = `pscale_oauth_${body}`;

export default defineInfotype({
  title: 'PlanetScale OAuth token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'planetscale-oauth-token' },
  patterns: [{ regex: /\bpscale_oauth_[\w=.-]{32,64}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['planetscale', 'pscale'],
  finds: [
    { text: `PLANETSCALE_OAUTH_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"planetscaleOauthToken": "${token}"}`, match: token, level: 'high' },
    { text: `export default connect("${token}");`, match: token, level: 'high' },
    { text: `key ${token} leaked`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `pscale_oauth_${body.slice(20)}`, because: 'too short' },
    { text: `${token}${body}`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pscale_oauth_${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
