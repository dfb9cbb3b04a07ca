import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'iKLRLJn4mFoFubOBCbnt6zk' + 'DNCUPKaap2w9ZLAwRmQX';
const token = `tgp_v1_${body}`;
const older = '9c41e07fa2b6d8350f7e' + '6a1d4c93b8250e7fd16a' + '84c05b39e2f71da6830cb5e4';

export default defineInfotype({
  title: 'Together AI API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Older keys are 64 hexadecimal digits.
  patterns: [
    { regex: /\btgp_v1_[\w-]{43}(?![\w-])/, prior: 0.97 },
    assignedTo(['together api', 'together key', 'together ai', 'togetherai'], '[0-9a-f]{64}'),
  ],
  validator: randomText(3.5),
  context: ['together', 'together ai'],
  finds: [
    { text: `TOGETHER_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"togetherApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
    { text: `TOGETHER_API_KEY="${older}"`, match: older, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `tgp_v1_${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
