import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'VSFDeR5nYQOiDBqLIjC' + 'fk4Dk6ptb9bGtdMDG';
const token = `pnu_${body}`;

export default defineInfotype({
  title: 'Prefect API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'prefect-api-token' },
  patterns: [{ regex: /\bpn[ub]_[A-Za-z0-9]{36}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['prefect'],
  finds: [
    { text: `PREFECT_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"prefectApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `client = Client('${token}')`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
    { text: `prefect cloud login -k pnb_${body}`, match: `pnb_${body}`, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pnu_${'x'.repeat(36)}`, because: 'a placeholder' },
  ],
});
