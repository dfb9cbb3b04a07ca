import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'BqrvCFZO' + 'COgfdjuO4RhhE8Y5';
const token = `fw_${body}`;

export default defineInfotype({
  title: 'Fireworks AI API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bfw_(?=[A-Za-z]{0,23}(?:\d|[A-Z]{2}))[A-Za-z0-9]{22,28}\b/, prior: 0.92 }],
  validator: randomText(3),
  context: ['fireworks', 'fireworks ai', 'api key'],
  finds: [
    { text: `FIREWORKS_API_KEY=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Fireworks(api_key='${token}')`, match: token, level: 'high' },
    { text: `{"fireworksApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `The Fireworks AI API key is ${token}.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `FIREWORKS_API_KEY=fw_${body.slice(0, 21)}`, because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `FIREWORKS_API_KEY=fw_${'x'.repeat(24)}`, because: 'a placeholder' },
    { text: `FIREWORKS_API_KEY=${body}`, because: 'without its prefix' },
    { text: 'fw_updateManagerConfiguration', because: 'a name' },
  ],
});
