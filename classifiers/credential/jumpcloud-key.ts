import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'MfyXPtlyRSTR' + 'y018sEeaMV3OM3KXmquUMQ7U';
const token = `jca_${body}`;
const older = '88a0229ef57ac' + '0774e19bcce46d0dc48c76cf2c5';

export default defineInfotype({
  title: 'JumpCloud API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Before 2023 forty digits of hexadecimal, known by their name.
  patterns: [
    { regex: /\bjca_[A-Za-z0-9]{36}\b/, prior: 0.97 },
    assignedTo(['jumpcloud', 'jc api', 'jcapi'], '[a-f0-9]{40}'),
  ],
  validator: randomText(3),
  context: ['jumpcloud', 'api key'],
  finds: [
    { text: `JUMPCLOUD_API_KEY=${token}`, match: token, level: 'high' },
    { text: `x-api-key: ${token}`, match: token, level: 'high' },
    { text: `JCAPI_KEY="${token}"`, match: token, level: 'high' },
    { text: `{"jumpcloudApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `The JumpCloud API key is ${token}.`, match: token, level: 'high' },
    { text: `JUMPCLOUD_API_KEY=${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `JUMPCLOUD_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `JUMPCLOUD_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `JUMPCLOUD_API_KEY=jca_${'x'.repeat(36)}`, because: 'a placeholder' },
  ],
});
