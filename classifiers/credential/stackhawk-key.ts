import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '10Ly8rdo9zqcFO3YPsjP.U' + '4NPQn7kiOHjXXQ6yoe4';
const token = `hawk.${body}`;

export default defineInfotype({
  title: 'StackHawk API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bhawk\.[\w-]{20}\.[\w-]{20}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['stackhawk', 'hawk'],
  finds: [
    { text: `HAWK_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"hawkApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `hawk.${'x'.repeat(20)}.${'x'.repeat(20)}`, because: 'a placeholder' },
  ],
});
