import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  '9euelZqei0wMzHQutR7oAxgXgBmMtxEkhcvlw78jtWS5LCW8E607' +
  'sCfsL0Y3RSVKI3U.afaihOvDGVBSq5RN6qSYHrqecFYIfIp13kk' +
  'qP4Jj5iO5i7AicgpCsrfb8QtfyNhI8vRomlw91RU8zWgdJmOurw';
const token = `t1.${body}`;

export default defineInfotype({
  title: 'Yandex Cloud IAM token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'yandex-access-token' },
  patterns: [{ regex: /\bt1\.[\w-]{20,400}={0,2}\.[\w-]{86}={0,2}(?![\w=-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['yandex', 'iam'],
  finds: [
    { text: `YC_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"ycToken": "${token}"}`, match: token, level: 'high' },
    { text: `<token>${token}</token>`, match: token, level: 'high' },
    { text: `rotated ${token} last week`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `t1.${'x'.repeat(60)}.${'x'.repeat(86)}`, because: 'a placeholder' },
    { text: `t1.${body.slice(0, 67)}`, because: 'no signature' },
  ],
});
