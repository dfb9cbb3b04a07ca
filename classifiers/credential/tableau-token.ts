import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'MQzJg0Y9xnMY' + 'lh64I9La5O';
const token = `${body}`;
const secret = `${token}==:${'Kx8vT2mZrQ7LwHq9'}${'Nc3BdYf5Gs1Jk6Pt'}`;

export default defineInfotype({
  title: 'Tableau personal access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Sixteen bytes in base 64, then the secret.
  patterns: [{ regex: /(?<![\w/+-])[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}(?![\w-])/, prior: 0.96 }],
  validator: randomText(3.5),
  context: ['tableau', 'personal access token'],
  finds: [
    { text: `TABLEAU_TOKEN=${secret}`, match: secret, level: 'high' },
    { text: `"personalAccessTokenSecret": "${secret}"`, match: secret, level: 'high' },
    { text: `TSC.PersonalAccessTokenAuth('ci', '${secret}')`, match: secret, level: 'high' },
    { text: `tableau ${secret}, rotated`, match: secret, level: 'high' },
  ],
  ignores: [
    { text: secret.slice(0, -1), because: 'one character short' },
    { text: `${secret}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `${'x'.repeat(22)}==:${'x'.repeat(32)}`, because: 'a placeholder' },
    { text: `${token}==`, because: 'the first half alone' },
  ],
});
