import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '3a2bd2b6f07ea' + 'cddff4eda425ce737fe0d75ca46';

export default defineInfotype({
  title: 'Hunter.io API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex: /\bapi\.hunter\.io\/v2\/[\w-]{1,40}\?(?:[\w.=@%+-]{1,100}&){0,6}api_key=(?<value>[a-f0-9]{40})\b/,
      prior: 0.97,
    },
    assignedTo(['hunter api', 'hunter key', 'hunter io', 'hunterio'], '[a-f0-9]{40}'),
  ],
  validator: randomText(3),
  context: ['hunter', 'hunter io'],
  finds: [
    { text: `HUNTER_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"hunterApiKey": "${key}",`, match: key, level: 'high' },
    { text: `--hunter-api-key ${key}`, match: key, level: 'high' },
    { text: `https://api.hunter.io/v2/domain-search?domain=acme.org&api_key=${key}`, match: key, level: 'high' },
    { text: `hunter.io key: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `HUNTER_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `HUNTER_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `HUNTER_API_KEY=${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
