import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'yjszjLTbMjhFal' + 'lw0xPtzIwF4C5FpiZlpR0bFQrAXGP';
const id = 'APIq7' + 'WdLx2RtY9vK';

export default defineInfotype({
  title: 'LiveKit API secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // The key beside it begins with API.
  patterns: [
    { regex: /\bAPI[A-HJ-NP-Za-km-z1-9]{12,14}: (?<value>[A-Za-z0-9]{32,48})\b/, prior: 0.9 },
    assignedTo(['livekit'], '(?=[A-Za-z]{0,31}\\d)[A-Za-z0-9]{32,48}'),
  ],
  validator: randomText(3),
  context: ['livekit', 'api secret'],
  finds: [
    { text: `LIVEKIT_API_SECRET=${key}`, match: key, level: 'high' },
    { text: `"livekitApiSecret": "${key}",`, match: key, level: 'high' },
    { text: `config.livekitApiSecret = '${key}';`, match: key, level: 'high' },
    { text: `livekit secret: ${key}`, match: key, level: 'high' },
    { text: `livekitApiSecret = '${key}'`, match: key, level: 'high' },
    { text: `keys: { ${id}: ${key} }`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LIVEKIT_API_SECRET=${'x'.repeat(43)}`, because: 'a placeholder' },
    { text: `LIVEKIT_API_SECRET=${key.slice(20)}`, because: 'too short' },
    { text: `LIVEKIT_API_SECRET=${key}abcdef`, because: 'too long' },
  ],
});
