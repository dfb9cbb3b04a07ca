import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `access_token$production$${'6isdx' + 'agzmcg31hy5'}$${'31a0eb7a24' + '46c172f38938fdfaf8953e'}`;
const short = `access_token$sandbox$${'aghje' + 'ff32lzvi03e'}`;

export default defineInfotype({
  title: 'Braintree access token',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: ['PCI DSS'],
  aliases: { gitleaks: 'braintree-access-token' },
  patterns: [
    { regex: /\baccess_token\$(?:production|sandbox)\$[a-z0-9]{16}(?:\$[a-f0-9]{32})?(?![\w$])/, prior: 0.98 },
  ],
  validator: randomText(3),
  context: ['braintree', 'access token', 'paypal'],
  finds: [
    { text: `BRAINTREE_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `new BraintreeGateway('${token}')`, match: token, level: 'high' },
    { text: `{"accessToken":"${token}"}`, match: token, level: 'high' },
    { text: `braintree: ${short}`, match: short, level: 'high' },
  ],
  ignores: [
    { text: `BRAINTREE_ACCESS_TOKEN=${short.slice(0, -1)}`, because: 'one character short' },
    { text: token.replace('production', 'staging'), because: 'no such environment' },
    { text: `${token}0`, because: 'one character too long' },
    { text: `access_token$sandbox$${'x'.repeat(16)}`, because: 'a placeholder' },
  ],
});
