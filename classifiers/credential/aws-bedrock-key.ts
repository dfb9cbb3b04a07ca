import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  'KhKjq6DUgdNYfgmRZHZ8VJ9aKAe8v4LiHvH0Mc3Upf03' +
  '+qDOrcI93EGzUG4IhEhgR1q7x76m27NKerdIH8ihQRXPxD2H/BYT+5cEliZNLMZr+xRQFrx8JGvtUZaO7DWkQ3r3';
const token = `ABSK${body}`;
const short = `bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t${body}`;

export default defineInfotype({
  title: 'Amazon Bedrock API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['aws-amazon-bedrock-api-key-long-lived', 'aws-amazon-bedrock-api-key-short-lived'] },
  // Long-term keys begin with ABSK, short-term ones with the base 64 of bedrock.amazonaws.com.
  patterns: [
    { regex: /\bABSK[A-Za-z0-9+/]{109,269}={0,2}(?![A-Za-z0-9+/=])/, prior: 0.98 },
    { regex: /\bbedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/=_-]{0,3000}(?![\w+/=-])/, prior: 0.98 },
  ],
  validator: randomText(3),
  context: ['bedrock', 'aws', 'api key'],
  finds: [
    { text: `AWS_BEARER_TOKEN_BEDROCK=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `AWS_BEARER_TOKEN_BEDROCK=${short}`, match: short, level: 'high' },
    { text: `{"bedrockApiKey":"${token}"}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `AWS_BEARER_TOKEN_BEDROCK=ABSK${body.slice(0, 90)}`, because: 'too short' },
    { text: `xABSK${body}`, because: 'inside a longer token' },
    { text: `bedrock-api-key-${body}`, because: 'not the base 64 of the host' },
    { text: `ABSK${'x'.repeat(120)}`, because: 'a placeholder' },
  ],
});
