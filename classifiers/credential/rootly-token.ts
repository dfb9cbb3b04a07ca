import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '838c528c232918b8380b95' + 'f197412496ae0abf9568b' + 'd2d54b9b4fbdfb8039095';
const token = `rootly_${body}`;

export default defineInfotype({
  title: 'Rootly API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\brootly_[0-9a-f]{64}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['rootly'],
  finds: [
    { text: `ROOTLY_API_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"rootlyApiToken": "${token}"}`, match: token, level: 'high' },
    { text: `<token>${token}</token>`, match: token, level: 'high' },
    { text: `rotated ${token} last week`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `rootly_${'0'.repeat(64)}`, because: 'a placeholder' },
  ],
});
