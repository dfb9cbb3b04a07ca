import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '7UcJ4u4erZNiuoDw76eiRWN' + '7YvbkIS6y22eFAcuY9jo';
const token = `sq0csp-${body}`;

export default defineInfotype({
  title: 'Square OAuth secret',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [{ regex: /\bsq0csp-[\w-]{43}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['square', 'application secret'],
  finds: [
    { text: `SQUARE_APPLICATION_SECRET=${token}`, match: token, level: 'high' },
    { text: `{"squareApplicationSecret": "${token}"}`, match: token, level: 'high' },
    { text: `export default connect("${token}");`, match: token, level: 'high' },
    { text: `key ${token} leaked`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sq0csp-${'x'.repeat(43)}`, because: 'a placeholder' },
    { text: `sq0idp-${body.slice(0, 22)}`, because: 'the id of an application' },
  ],
});
