import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = '7621f663-a66' + 'a-41ba-aca4-a7451dcfc037';
const key = `organizations/${id}/apiKeys/${'705bc4b6-8d3' + '6-4511-ab2f-ac66354c05a5'}`;

export default defineInfotype({
  title: 'Coinbase developer platform key',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  // The name of a key, which stands beside its private key.
  patterns: [
    {
      regex:
        /\borganizations\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\/apiKeys\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/,
      prior: 0.95,
    },
  ],
  validator: randomText(3),
  context: ['coinbase', 'cdp', 'api key'],
  finds: [
    { text: `{"name":"${key}"}`, match: key, level: 'high' },
    { text: `CDP_API_KEY_NAME=${key}`, match: key, level: 'high' },
    { text: `Coinbase.configure({ apiKeyName: '${key}' })`, match: key, level: 'high' },
    { text: `key: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `organizations/${id}`, because: 'the organisation alone' },
    { text: key.slice(0, -1), because: 'one character short' },
    { text: key.replace('apiKeys', 'users'), because: 'a user' },
    {
      text: 'organizations/00000000-0000-0000-0000-000000000000/apiKeys/00000000-0000-0000-0000-000000000000',
      because: 'a placeholder',
    },
  ],
});
