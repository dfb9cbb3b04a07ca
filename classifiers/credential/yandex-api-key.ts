import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '17xb4twHGM8EkaRYUJi' + 'owKsk0c8M9TtKk32J';
const token = `AQVN${body}`;

export default defineInfotype({
  title: 'Yandex Cloud API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'yandex-api-key' },
  patterns: [{ regex: /\bAQVN[\w-]{35,38}(?![\w-])/, prior: 0.95 }],
  validator: randomText(3.5),
  context: ['yandex', 'api key'],
  finds: [
    { text: `YANDEX_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"yandexApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Api-Key ${token}`, match: token, level: 'high' },
    { text: `found ${token} in the log`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `AQVN${body.slice(2)}`, because: 'too short' },
    { text: `${token}abc`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `AQVN${'x'.repeat(36)}`, because: 'a placeholder' },
  ],
});
