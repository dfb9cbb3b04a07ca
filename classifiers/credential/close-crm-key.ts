import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = 'CByQ8vz' + 'jAYa8H9kJrxCEmK';
const body = 'KMaadsZ' + 'Z6lniodIrBF6YZL';
const token = `api_${id}.${body}`;

export default defineInfotype({
  title: 'Close CRM API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bapi_[A-Za-z0-9]{22}\.[A-Za-z0-9]{22}\b/, prior: 0.96 }],
  validator: randomText(3),
  context: ['close', 'api key'],
  finds: [
    { text: `CLOSE_API_KEY=${token}`, match: token, level: 'high' },
    { text: `curl -u ${token}: https://api.close.com/api/v1/me/`, match: token, level: 'high' },
    { text: `Client('${token}')`, match: token, level: 'high' },
    { text: `{"closeApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `- API key: ${token}  # Close`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `CLOSE_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `CLOSE_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `api_${id}`, because: 'without its second part' },
    { text: `api_${'x'.repeat(22)}.${'x'.repeat(22)}`, because: 'a placeholder' },
  ],
});
