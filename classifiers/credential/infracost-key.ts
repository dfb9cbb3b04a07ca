import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'h9D0E78HVI' + 'XbxV9wlFa4ZpY9K7objCMp';
const token = `ico-${body}`;

export default defineInfotype({
  title: 'Infracost API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'infracost-api-token' },
  patterns: [{ regex: /\bico-[A-Za-z0-9]{32}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['infracost', 'api key'],
  finds: [
    { text: `INFRACOST_API_KEY=${token}`, match: token, level: 'high' },
    { text: `infracost configure set api_key ${token}`, match: token, level: 'high' },
    { text: `api_key: ${token}`, match: token, level: 'high' },
    { text: `{"infracostApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `Infracost API key: ${token}, valid until May`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `INFRACOST_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `INFRACOST_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `INFRACOST_API_KEY=ico-${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
