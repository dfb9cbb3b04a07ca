import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = '402ffc1d' + 'd87950156d0ce42f';
const body = '19a442f9cbf0723066700' + '8b158d5070b7aa5bf90e75de6ae0fd1bb328199ac5f';
const token = `${id}:${body}`;

export default defineInfotype({
  title: 'Ghost Admin API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Id and secret. The search begins at the colon and looks back.
  patterns: [
    {
      regex: /:[a-f0-9](?<=(?<![\w:./-])(?=(?<value>[a-f0-9]{24}:[a-f0-9]{64})(?![\w:-]))[a-f0-9]{24}:[a-f0-9])/,
      prior: 0.92,
    },
  ],
  validator: randomText(3),
  context: ['ghost', 'admin api', 'admin api key'],
  finds: [
    { text: `GHOST_ADMIN_API_KEY=${token}`, match: token, level: 'high' },
    { text: `new GhostAdminAPI({ key: '${token}' })`, match: token, level: 'high' },
    { text: `ghost key ${token}`, match: token, level: 'high' },
    { text: `{"ghostAdminApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `- Admin API key: ${token}  # Ghost`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `GHOST_ADMIN_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `GHOST_ADMIN_API_KEY=${token}0`, because: 'one character too long' },
    { text: `0${token}`, because: 'inside a longer token' },
    { text: `GHOST_ADMIN_API_KEY=${id}`, because: 'without its secret' },
    { text: `GHOST_ADMIN_API_KEY=${'0'.repeat(24)}:${'0'.repeat(64)}`, because: 'a placeholder' },
  ],
});
