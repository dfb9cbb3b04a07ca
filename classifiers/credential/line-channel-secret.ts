import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'd9402d7b16' + '54e3801f792e24efb6a3e5';

export default defineInfotype({
  title: 'LINE channel secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['line channel secret', 'channel secret', 'line secret', 'line login secret'], '[a-f0-9]{32}')],
  validator: randomText(3),
  context: ['line', 'channel secret'],
  finds: [
    { text: `LINE_CHANNEL_SECRET=${key}`, match: key, level: 'high' },
    { text: `"lineChannelSecret": "${key}",`, match: key, level: 'high' },
    { text: `config.lineChannelSecret = '${key}';`, match: key, level: 'high' },
    { text: `channelSecret: '${key}'`, match: key, level: 'high' },
    { text: `line channel secret is ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `LINE_CHANNEL_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `LINE_CHANNEL_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LINE_CHANNEL_SECRET=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
