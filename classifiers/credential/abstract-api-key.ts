import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '4410c43a42' + '675af351b7e51e4e867e3b';

export default defineInfotype({
  title: 'Abstract API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\babstractapi\.com\/v1\/?\?(?:[\w.=-]{1,80}&){0,6}api_key=(?<value>[a-f0-9]{32})\b/, prior: 0.95 },
    assignedTo(['abstract api', 'abstract key'], '[a-f0-9]{32}'),
  ],
  validator: randomText(3),
  context: ['abstract api', 'abstractapi'],
  finds: [
    { text: `ABSTRACT_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"abstractApiKey": "${key}",`, match: key, level: 'high' },
    { text: `abstract.api.key=${key}`, match: key, level: 'high' },
    { text: `https://ipgeolocation.abstractapi.com/v1/?api_key=${key}`, match: key, level: 'high' },
    { text: `the Abstract API key is ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `ABSTRACT_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `ABSTRACT_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `ABSTRACT_API_KEY=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
