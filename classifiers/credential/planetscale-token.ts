import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'kIS6y22eFAcuY9jolHuAicr' + '-Z4py677MElsRkvRSSJX';
const token = `pscale_tkn_${body}`;

export default defineInfotype({
  title: 'PlanetScale service token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'planetscale-api-token' },
  patterns: [{ regex: /\bpscale_tkn_[\w=.-]{32,64}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['planetscale', 'pscale'],
  finds: [
    { text: `PLANETSCALE_SERVICE_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"planetscaleServiceToken": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `pscale_tkn_${body.slice(20)}`, because: 'too short' },
    { text: `${token}${body}`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pscale_tkn_${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
