import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const account = '91Q9jJi' + '2botm8efA4EO3eU';
const id = 'toePItHV' + 'Sqlk24lJkNaipEQw';
const body = 'yMaPuh' + 'XlbbWnk2eX0NVV';
const token = `pat.${account}.${id}.${body}`;

export default defineInfotype({
  title: 'Harness API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'harness-api-key' },
  // Of a person and of a service account.
  patterns: [{ regex: /\b[ps]at\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['harness', 'api key'],
  finds: [
    { text: `HARNESS_API_KEY=${token}`, match: token, level: 'high' },
    { text: `x-api-key: ${token}`, match: token, level: 'high' },
    { text: `platform_api_key = "${token}"`, match: token, level: 'high' },
    { text: `{"harnessApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `The Harness API key is ${token}.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `HARNESS_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `HARNESS_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pat.${account}.${id}`, because: 'without its secret' },
    { text: `pat.${'x'.repeat(22)}.${'x'.repeat(24)}.${'x'.repeat(20)}`, because: 'a placeholder' },
  ],
});
