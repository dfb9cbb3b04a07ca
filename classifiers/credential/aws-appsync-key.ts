import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'ynnc01fs' + 'inu2pnxrj7nl6vldi6';
const token = `da2-${body}`;

export default defineInfotype({
  title: 'AWS AppSync API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bda2-[a-z0-9]{26}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['appsync', 'graphql', 'api key'],
  finds: [
    { text: `APPSYNC_API_KEY=${token}`, match: token, level: 'high' },
    { text: `x-api-key: ${token}`, match: token, level: 'high' },
    { text: `"aws_appsync_apiKey": "${token}"`, match: token, level: 'high' },
    { text: `{"appsyncApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `AppSync API key: ${token}, valid until May`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `APPSYNC_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `APPSYNC_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `APPSYNC_API_KEY=da2-${'x'.repeat(26)}`, because: 'a placeholder' },
  ],
});
