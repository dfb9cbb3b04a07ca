import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'shfh278b' + 'pcpvu6f16g9ew0g3fk';
const token = `esecret_${body}`;

export default defineInfotype({
  title: 'Anyscale token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\besecret_[a-z0-9]{20,64}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['anyscale', 'token'],
  finds: [
    { text: `ANYSCALE_CLI_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"cli_token": "${token}"}`, match: token, level: 'high' },
    { text: `OPENAI_API_KEY=${token}  # endpoints.anyscale.com`, match: token, level: 'high' },
    { text: `{"anyscaleCliToken":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling Anyscale with ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `ANYSCALE_CLI_TOKEN=esecret_${body.slice(0, 19)}`, because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `ANYSCALE_CLI_TOKEN=esecret_${'x'.repeat(26)}`, because: 'a placeholder' },
    { text: `ANYSCALE_CLI_TOKEN=${body}`, because: 'without its prefix' },
  ],
});
