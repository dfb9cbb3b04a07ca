import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'juAUP4gsWZylFJ27u' + 'RXyqq5ZiDEznPXOwsoA6SRvk2ZYOUIhVrUi';
const token = `gsk_${body}`;

export default defineInfotype({
  title: 'Groq API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'groq-api-key' },
  patterns: [{ regex: /\bgsk_[A-Za-z0-9]{48,56}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['groq', 'api key'],
  finds: [
    { text: `GROQ_API_KEY=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Groq(api_key='${token}')`, match: token, level: 'high' },
    { text: `{"groqApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `- API key: ${token}  # Groq`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `GROQ_API_KEY=gsk_${body.slice(0, 47)}`, because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `GROQ_API_KEY=gsk_${'x'.repeat(52)}`, because: 'a placeholder' },
    { text: `GROQ_API_KEY=${body}`, because: 'without its prefix' },
  ],
});
