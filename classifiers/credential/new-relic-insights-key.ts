import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'moQf47VsicgO22-BA' + 'zPC253Qjy05RyCG';
const token = `NRII-${body}`;

export default defineInfotype({
  title: 'New Relic insert or query key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'new-relic-insert-key' },
  patterns: [{ regex: /\bNRI[IQ]-[\w-]{32}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['new relic', 'newrelic', 'insert key', 'query key', 'insights'],
  finds: [
    { text: `NEW_RELIC_INSERT_KEY=${token}`, match: token, level: 'high' },
    { text: `{"newRelicInsertKey": "${token}"}`, match: token, level: 'high' },
    { text: `export default connect("${token}");`, match: token, level: 'high' },
    { text: `key ${token} leaked`, match: token, level: 'high' },
    { text: `X-Query-Key: NRIQ-${body}`, match: `NRIQ-${body}`, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `NRII-${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
