import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'f0l-AItkZrOhgek6UAnDvD' + 'CPZemJLF6iOj68Jeuk3XF' + 't8I5s6bFCcWryyimrVQzp';
const token = `nvapi-${body}`;

export default defineInfotype({
  title: 'NVIDIA API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bnvapi-[\w-]{60,70}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['nvidia', 'nim', 'ngc'],
  finds: [
    { text: `NVIDIA_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"nvidiaApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `client = Client('${token}')`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `nvapi-${body.slice(10)}`, because: 'too short' },
    { text: `${token}abcdefghij`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `nvapi-${'x'.repeat(64)}`, because: 'a placeholder' },
  ],
});
