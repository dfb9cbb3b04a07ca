import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'YB8HEFJY141J4GI8O0SE3LX3' + 'XDDCI7OY8ZS3VPEDkg3lil';
const token = `rpa_${body}`;

export default defineInfotype({
  title: 'RunPod API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\brpa_[A-Z0-9]{38,42}[A-Za-z0-9]{4,8}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['runpod'],
  finds: [
    { text: `RUNPOD_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"runpodApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `token: ${token}`, match: token, level: 'high' },
    { text: `found ${token} in the log`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `rpa_${body.slice(10)}`, because: 'too short' },
    { text: `${token}abcdefgh`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `rpa_${'X'.repeat(46)}`, because: 'a placeholder' },
  ],
});
