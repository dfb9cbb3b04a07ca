import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '5bb58d180c' + 'a55694caa16a79f11cbfa9';
const token = `1/1203847561920374:${body}`;
const newer = `2/1203847561920374/1209182736455463:${body}`;

export default defineInfotype({
  title: 'Asana personal access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /(?<![\w/])[01]\/\d{13,17}:[a-f0-9]{32}\b/, prior: 0.97 },
    { regex: /(?<![\w/])2\/\d{13,17}\/\d{13,17}:[a-f0-9]{32}\b/, prior: 0.98 },
  ],
  validator: randomText(3),
  context: ['asana', 'personal access token', 'token'],
  finds: [
    { text: `ASANA_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${newer}`, match: newer, level: 'high' },
    { text: `asana.Client.access_token('${token}')`, match: token, level: 'high' },
    { text: `{"asanaToken":"${newer}"}`, match: newer, level: 'high' },
  ],
  ignores: [
    { text: `1/1203847561920374:${body.slice(1)}`, because: 'one character short' },
    { text: '1/1203847561920374', because: 'without its secret' },
    { text: `path 21/1203847561920374:${body}`, because: 'inside a longer path' },
    { text: `1/1203847561920374:${'0'.repeat(32)}`, because: 'a placeholder' },
    { text: body, because: 'without its user' },
  ],
});
