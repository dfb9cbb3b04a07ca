import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '86120e9c71' + 'bb29dba05f54bf170779af';

export default defineInfotype({
  title: 'Amplitude API or secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['amplitude'], '[a-f0-9]{32}')],
  validator: randomText(3),
  context: ['amplitude', 'secret key', 'analytics'],
  finds: [
    { text: `AMPLITUDE_SECRET_KEY=${key}`, match: key, level: 'high' },
    { text: `"amplitudeSecretKey": "${key}",`, match: key, level: 'high' },
    { text: `export AMPLITUDE_SECRET_KEY="${key}"`, match: key, level: 'high' },
    { text: `amplitude.init = ('${key}')`, match: key, level: 'high' },
    { text: `amplitude key: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `AMPLITUDE_SECRET_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `AMPLITUDE_SECRET_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `AMPLITUDE_SECRET_KEY=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
