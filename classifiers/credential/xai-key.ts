import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'fOUOZrtNmaVcOfyxejv435d6hYiL' + 'xlwu2roy4VmZbuAarH0XEidYM' + 'WWCMZkMiBBGsSBLuBQXHi78xaoQ';
const token = `xai-${body}`;

export default defineInfotype({
  title: 'xAI API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bxai-[\w-]{70,120}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['xai', 'grok'],
  finds: [
    { text: `XAI_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"xaiApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `xai-${body.slice(20)}`, because: 'too short' },
    { text: `${token}${body}`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `xai-${'x'.repeat(80)}`, because: 'a placeholder' },
  ],
});
