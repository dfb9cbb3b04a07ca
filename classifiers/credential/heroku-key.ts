import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `HRKU-AA${'dE_IuPwSaIC29SyBksM' + 'x3cAw6Sxc6K5AoFgG-Ycvtov3F_e4CAJX5Hoxpr'}`;
const older = '525aa482-74b' + '8-45b1-a53f-7cd8d09ea453';

export default defineInfotype({
  title: 'Heroku API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['heroku-api-key', 'heroku-api-key-v2'] },
  // Before 2024 a UUID, known by its name.
  patterns: [
    {
      regex: /\bHRKU-(?:AA[A-Za-z0-9_-]{58}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/,
      prior: 0.98,
    },
    assignedTo(['heroku'], '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}'),
  ],
  validator: randomText(3),
  context: ['heroku', 'api key', 'authorization'],
  finds: [
    { text: `HEROKU_API_KEY=${token}`, match: token, level: 'high' },
    { text: `HEROKU_API_KEY=${older}`, match: older, level: 'high' },
    { text: `machine api.heroku.com login jane password ${token}`, match: token, level: 'high' },
    { text: `"herokuApiKey": "${older}"`, match: older, level: 'high' },
    { text: `heroku key: HRKU-${older}`, match: `HRKU-${older}`, level: 'high' },
  ],
  ignores: [
    { text: `HEROKU_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `request_id=${older}`, because: 'a UUID under another name' },
    { text: `HEROKU_API_KEY=${token}a`, because: 'one character too long' },
    { text: 'HEROKU_API_KEY=00000000-0000-0000-0000-000000000000', because: 'a placeholder' },
  ],
});
