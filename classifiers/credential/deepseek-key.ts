import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = `sk-${'78614a719b' + '48c4ed3367aa00a821e021'}`;

export default defineInfotype({
  title: 'DeepSeek API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Others write their keys this way too, so that alone it says little.
  patterns: [{ regex: /\bsk-[a-f0-9]{32}\b/, prior: 0.4 }, assignedTo(['deepseek'], 'sk-[a-f0-9]{32}')],
  validator: randomText(3),
  context: ['deepseek', 'deep seek'],
  finds: [
    { text: `DEEPSEEK_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"deepseekApiKey": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["DEEPSEEK_API_KEY"] = "${key}"`, match: key, level: 'high' },
    { text: `OpenAI(base_url="https://api.deepseek.com", api_key="${key}")`, match: key, level: 'high' },
    { text: `deepseek key: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `DEEPSEEK_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `DEEPSEEK_API_KEY=${key}a`, because: 'one character too long' },
    { text: `sk-${key.slice(3).toUpperCase()}`, because: 'in capitals' },
    { text: `DEEPSEEK_API_KEY=sk-${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
