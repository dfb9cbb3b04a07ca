import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const secret = 'L9pU52BQDRMQ5WbI3ONOwb' + '7dcxbaj9vkz37g5RT_gCnE207Xr1VMiQR-uX47-0F5p7OV';
const url = `https://discord.com/api/webhooks/1203847561920374829/${secret}`;

export default defineInfotype({
  title: 'Discord webhook URL',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Who has the URL may post.
  patterns: [
    {
      regex:
        /\bhttps:\/\/(?:(?:canary|ptb)\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,70}(?![\w-])/,
      prior: 0.98,
    },
  ],
  validator: randomText(3),
  context: ['discord', 'webhook'],
  finds: [
    { text: `DISCORD_WEBHOOK=${url}`, match: url, level: 'high' },
    { text: `curl -d "content=hi" ${url}`, match: url, level: 'high' },
    { text: `{"webhookUrl":"${url}"}`, match: url, level: 'high' },
    { text: `new WebhookClient({ url: '${url}' })`, match: url, level: 'high' },
    {
      text: `https://canary.discord.com/api/v10/webhooks/1203847561920374829/${secret}`,
      match: `https://canary.discord.com/api/v10/webhooks/1203847561920374829/${secret}`,
      level: 'high',
    },
  ],
  ignores: [
    { text: 'https://discord.com/api/webhooks/1203847561920374829', because: 'without its secret' },
    { text: url.slice(0, -20), because: 'the secret too short' },
    { text: `https://example.com/api/webhooks/1203847561920374829/${secret}`, because: 'another host' },
    { text: `https://discord.com/api/webhooks/1203847561920374829/${'x'.repeat(68)}`, because: 'a placeholder' },
  ],
});
