import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `cfut_${'mprmYJA5Opx2T0d3' + 'M-n-EHte3MlxXiO_EGRABa0ae624IWQx'}`;
const older = 'IJDI0AN1eb0mf' + 'EiN0uXZLOMoVEbn4FwBFYAUfBRU';

export default defineInfotype({
  title: 'Cloudflare API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'cloudflare-api-key' },
  // Of a user and of an account, with a checksum behind forty characters; before 2026 the forty characters alone.
  patterns: [
    { regex: /\bcf(?:ut|at)_[A-Za-z0-9_-]{40,60}(?![\w-])/, prior: 0.97 },
    assignedTo(['cloudflare', 'cf api', 'cf token', 'cf api token'], '(?=[A-Za-z_-]{0,39}\\d)[A-Za-z0-9_-]{40}', 0.92),
  ],
  validator: randomText(3),
  context: ['cloudflare', 'api token', 'wrangler'],
  finds: [
    { text: `CLOUDFLARE_API_TOKEN=${token}`, match: token, level: 'high' },
    { text: `CLOUDFLARE_API_TOKEN=${older}`, match: older, level: 'high' },
    {
      text: `curl -H "Authorization: Bearer ${token}" https://api.cloudflare.com/client/v4/user`,
      match: token,
      level: 'high',
    },
    { text: `dns_cloudflare_api_token = ${older}`, match: older, level: 'high' },
    { text: `cfApiToken: "${older}"`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `CLOUDFLARE_API_TOKEN=cfut_${older.slice(1, 30)}`, because: 'too short' },
    { text: `CLOUDFLARE_API_TOKEN=${older}a`, because: 'one character too long' },
    { text: `blob ${older}`, because: 'an older token without its name' },
    { text: `CLOUDFLARE_API_TOKEN=${'x'.repeat(40)}`, because: 'a placeholder' },
  ],
});
