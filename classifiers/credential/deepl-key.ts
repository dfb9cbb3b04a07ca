import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '958c8d04-6d5' + '6-44bc-ad6b-461416a730c5';

export default defineInfotype({
  title: 'DeepL API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Keys of the free plan end in :fx.
  patterns: [
    {
      regex:
        /:fx(?<=\b(?=(?<value>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:fx)\b)[0-9a-f-]{36}:fx)/,
      prior: 0.96,
    },
    assignedTo(['deepl'], '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?::fx)?'),
  ],
  validator: randomText(3),
  context: ['deepl', 'auth key', 'translate'],
  finds: [
    { text: `DEEPL_AUTH_KEY=${key}`, match: key, level: 'high' },
    { text: `"deeplAuthKey": "${key}",`, match: key, level: 'high' },
    { text: `--deepl-auth-key ${key}`, match: key, level: 'high' },
    { text: `deepl key: ${key}`, match: key, level: 'high' },
    { text: `deeplKey: '${key}'`, match: key, level: 'high' },
    { text: `Authorization: DeepL-Auth-Key ${key}:fx`, match: `${key}:fx`, level: 'high' },
  ],
  ignores: [
    { text: `DEEPL_AUTH_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `DEEPL_AUTH_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: 'DEEPL_AUTH_KEY=00000000-0000-0000-0000-000000000000', because: 'a placeholder' },
  ],
});
