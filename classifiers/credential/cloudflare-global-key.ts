import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `cfk_${'aYApxbz9O140BURW' + 'qTia1Q-k032YZ_eSHWcDH5q2M4FjcZaO'}`;
const older = '8282630f6f9a' + '4450854d164af705469f53497';

export default defineInfotype({
  title: 'Cloudflare global API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'cloudflare-global-api-key' },
  // With a checksum behind forty characters; before 2026 hexadecimal of 37.
  patterns: [
    { regex: /\bcfk_[A-Za-z0-9_-]{40,60}(?![\w-])/, prior: 0.97 },
    assignedTo(['cloudflare', 'cf api', 'cf key', 'x auth key', 'global api key'], '[a-f0-9]{37}'),
  ],
  validator: randomText(3),
  context: ['cloudflare', 'global api key', 'auth key'],
  finds: [
    { text: `CLOUDFLARE_API_KEY=${token}`, match: token, level: 'high' },
    { text: `X-Auth-Key: ${older}`, match: older, level: 'high' },
    { text: `CLOUDFLARE_API_KEY="${older}"`, match: older, level: 'high' },
    { text: `cloudflare_api_key = "${token}"`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `CLOUDFLARE_API_KEY=${older.slice(1)}`, because: 'one character short' },
    { text: `CLOUDFLARE_API_KEY=${older}0`, because: 'one character too long' },
    { text: `etag ${older}`, because: 'an older key without its name' },
    { text: `CLOUDFLARE_API_KEY=${'0'.repeat(37)}`, because: 'a placeholder' },
  ],
});
