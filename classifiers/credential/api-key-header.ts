import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const random = randomText(3);
const key = 'q7WdLx2RtY9vKb4Z' + 'sNc8HmPeTg';

export default defineInfotype({
  title: 'API key in a header',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'Http authorization header', gitleaks: 'curl-auth-header' },
  // Headers that carry nothing but a key, and the schemes of Authorization that have no standard.
  patterns: [
    {
      regex:
        /\b(?:X-(?:[A-Za-z]{2,20}-){0,3}(?:Key|Token|Secret|ApiKey|AuthToken)|(?:Ocp-Apim-)?Subscription-Key|(?:Api|Auth|Access|Secret)-Key|(?:Auth|Access|Private|Job|Deploy|Api)-Token)["']?\s?:\s{0,3}["']?(?<value>[\w~@.+/-]{16,600}={0,2})(?![\w=~@+/-])/i,
      prior: 0.87,
    },
    {
      regex:
        /\bAuthorization["']?\s?:\s{0,3}["']?(?:Token|ApiKey|Api-Key|OAuth|Key) (?:token=)?(?<value>[\w~@.+/-]{16,600}={0,2})(?![\w=~@+/-])/i,
      prior: 0.87,
    },
  ],
  validator: { test: (candidate) => /\d/.test(candidate) && random.test(candidate), chance: 0.8 },
  finds: [
    { text: `X-API-Key: ${key}`, match: key, level: 'high' },
    { text: `curl -H "X-Auth-Token: ${key}" https://example.com`, match: key, level: 'high' },
    { text: `headers = {"Private-Token": "${key}"}`, match: key, level: 'high' },
    { text: `Authorization: Token ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: 'X-API-Key: <key>', because: 'a placeholder' },
    { text: 'X-Request-Id: q7WdLx2RtY9vKb4ZsNc8', because: 'another header' },
    { text: 'Authorization: Token authentication is required', because: 'prose' },
    { text: 'X-API-Key: process.env.API_KEY_2', because: 'read from the environment' },
    { text: 'X-API-Key: q7WdLx2R', because: 'too short' },
  ],
});
