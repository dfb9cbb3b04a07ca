import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'dfe0387fc7' + '40c5ee7a88ad906fd90ab2';
const token = `lsv2_pt_${body}_${'bde' + 'ff22c5e'}`;

export default defineInfotype({
  title: 'LangSmith API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'langsmith-api-key' },
  // Of a person and of a service.
  patterns: [{ regex: /\blsv2_(?:pt|sk)_[a-z0-9]{32}_[a-z0-9]{10}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['langsmith', 'langchain', 'api key'],
  finds: [
    { text: `LANGSMITH_API_KEY=${token}`, match: token, level: 'high' },
    { text: `LANGCHAIN_API_KEY=${token}`, match: token, level: 'high' },
    { text: `x-api-key: ${token}`, match: token, level: 'high' },
    { text: `{"langsmithApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling LangSmith with ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `LANGSMITH_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `LANGSMITH_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `lsv2_pt_${body}`, because: 'without its checksum' },
    { text: `lsv2_pt_${'0'.repeat(32)}_0000000000`, because: 'a placeholder' },
  ],
});
