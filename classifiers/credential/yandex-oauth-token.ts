import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'EP-8rZfZmDpImjs4I' + 'Gj2Iya3DZ6IPRCtu' + 'EFhWp1-ZW87XML38';
const token = `y0_AgAAAA${body}`;

export default defineInfotype({
  title: 'Yandex OAuth token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\by[0-3]_[\w-]{40,70}(?![\w-])/, prior: 0.93 }],
  validator: randomText(3.5),
  context: ['yandex', 'oauth'],
  finds: [
    { text: `YANDEX_OAUTH_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"yandexOauthToken": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: OAuth ${token}`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `y0_${body.slice(20)}`, because: 'too short' },
    { text: `${token}abcdefghijklmnopqrst`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `y0_AgAAAA${'x'.repeat(49)}`, because: 'a placeholder' },
  ],
});
