import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '8348e3a150' + 'd3e47c0fc99b4b1f2d4cfc';

export default defineInfotype({
  title: 'Infura project id or secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // In the URL of an endpoint, or under its name.
  patterns: [
    { regex: /\.infura\.io\/(?:ws\/)?v3\/(?<value>[a-f0-9]{32})\b/, prior: 0.97 },
    assignedTo(['infura'], '[a-f0-9]{32}'),
  ],
  validator: randomText(3),
  context: ['infura', 'project id', 'ethereum'],
  finds: [
    { text: `INFURA_PROJECT_SECRET=${key}`, match: key, level: 'high' },
    { text: `"infuraProjectSecret": "${key}",`, match: key, level: 'high' },
    { text: `export INFURA_PROJECT_SECRET="${key}"`, match: key, level: 'high' },
    { text: `https://mainnet.infura.io/v3/${key}`, match: key, level: 'high' },
    { text: `infuraId: '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `INFURA_PROJECT_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `INFURA_PROJECT_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `INFURA_PROJECT_SECRET=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
