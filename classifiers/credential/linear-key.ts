import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `lin_api_${'yWUKs5jniDLR7' + 'QXDeaNOdrIHmpYXeJRxGbihL9J9'}`;
const oauth = `lin_oauth_${'edc5ba11e5af4e6f08d94' + '5b794a7f6d8dbaf95493640d065f10d87a5edd66344'}`;

export default defineInfotype({
  title: 'Linear API key or OAuth token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'linear-api-key' },
  // Of a person, of an application, and the secret of a webhook.
  patterns: [
    { regex: /\blin_api_[A-Za-z0-9]{40}\b/, prior: 0.98 },
    { regex: /\blin_oauth_[a-f0-9]{64}\b/, prior: 0.98 },
    { regex: /\blin_wh_[A-Za-z0-9]{32,64}\b/, prior: 0.96 },
  ],
  validator: randomText(3),
  context: ['linear', 'api key', 'oauth'],
  finds: [
    { text: `LINEAR_API_KEY=${token}`, match: token, level: 'high' },
    { text: `new LinearClient({ apiKey: '${token}' })`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${oauth}`, match: oauth, level: 'high' },
    { text: `{"linearApiKey":"${token}"}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `LINEAR_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `LINEAR_API_KEY=${token}a`, because: 'one character too long' },
    { text: `xlin_api_${token.slice(8)}`, because: 'inside a longer token' },
    { text: `lin_api_${'x'.repeat(40)}`, because: 'a placeholder' },
  ],
});
