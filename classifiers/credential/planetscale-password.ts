import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'tdunXlSz9JVanceMAbyoZTJ' + 'bfqSeR5K0gXowjmKJlpb';
const token = `pscale_pw_${body}`;

export default defineInfotype({
  title: 'PlanetScale database password',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'planetscale-password' },
  patterns: [{ regex: /\bpscale_pw_[\w=.-]{32,64}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['planetscale', 'pscale', 'password'],
  finds: [
    { text: `DATABASE_PASSWORD=${token}`, match: token, level: 'high' },
    { text: `{"databasePassword": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `pscale_pw_${body.slice(20)}`, because: 'too short' },
    { text: `${token}${body}`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pscale_pw_${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
