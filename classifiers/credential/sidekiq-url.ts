import { defineInfotype } from '../../src/detect/infotype.js';

const body = '3f9a0c71:a' + 'a06a9fe';
const token = `${body}`;
const url = `https://${token}@gems.contribsys.com`;

export default defineInfotype({
  title: 'Sidekiq gem server URL with credentials',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'sidekiq-sensitive-url' },
  patterns: [{ regex: /\bhttps?:\/\/[0-9a-f]{8}:[0-9a-f]{8}@(?:gems|enterprise)\.contribsys\.com\b/, prior: 0.99 }],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.6 },
  context: ['sidekiq', 'gem', 'source'],
  finds: [
    { text: `source '${url}/' do`, match: url, level: 'high' },
    { text: `gem sources --add ${url}/`, match: url, level: 'high' },
    {
      text: `remote: https://${token}@enterprise.contribsys.com/`,
      match: `https://${token}@enterprise.contribsys.com`,
      level: 'high',
    },
    { text: `see ${url}`, match: url, level: 'high' },
  ],
  ignores: [
    { text: `https://${token.slice(1)}@gems.contribsys.com`, because: 'seven digits in the first half' },
    { text: `https://${token}0@gems.contribsys.com`, because: 'nine digits in the second half' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: 'https://00000000:00000000@gems.contribsys.com', because: 'a placeholder' },
    { text: 'https://gems.contribsys.com/', because: 'no credentials' },
  ],
});
