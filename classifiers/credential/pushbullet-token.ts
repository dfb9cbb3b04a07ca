import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '607sCfsL0Y3RSVKI3' + 'UafaihOvDGVBSq5';
const token = `o.${body}`;

export default defineInfotype({
  title: 'Pushbullet access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /(?<![\w.-])o\.[A-Za-z0-9]{32}(?![\w-])/, prior: 0.5 },
    assignedTo(['pushbullet'], 'o\\.[A-Za-z0-9]{32}', 0.97),
  ],
  validator: randomText(3.5),
  context: ['pushbullet', 'access token'],
  finds: [
    { text: `PUSHBULLET_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"pushbullet": "${token}"}`, match: token, level: 'high' },
    { text: `pushbullet token: ${token}`, match: token, level: 'high' },
    { text: `pb = Pushbullet("${token}")`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `PUSHBULLET_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `PUSHBULLET_TOKEN=${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `PUSHBULLET_TOKEN=o.${'x'.repeat(32)}`, because: 'a placeholder' },
    { text: `foo.${body}`, because: 'a member of something' },
  ],
});
