import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Apple device identifier (UDID)',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  // Since 2018 a chip and a unit, before that a SHA-1 hash.
  patterns: [
    { regex: /\b0000[0-9A-F]{4}-00[0-9A-F]{14}\b/, prior: 0.9 },
    { regex: /\b[0-9A-Fa-f]{8}-[0-9A-Fa-f]{16}\b/, prior: 0.2 },
    { regex: /\b[0-9a-f]{40}\b/, prior: 0.08 },
  ],
  context: [
    'udid',
    'udids',
    'unique device identifier',
    'ios device',
    'iphone',
    'ipad',
    'provisioned devices',
    'apple device',
  ],
  finds: [
    { text: '00008030-001C2D8A0E90802E', match: '00008030-001C2D8A0E90802E', level: 'high' },
    { text: 'UDID: 00008101-000A1D3E2110001E,', match: '00008101-000A1D3E2110001E', level: 'high' },
    { text: 'udid=2b6f0cc904d137be2e1730235f5664094b831186', match: '2b6f0cc904d137be2e1730235f5664094b831186' },
    { text: 'iPhone UDID 00008020-0015442e0a87802e', match: '00008020-0015442e0a87802e', level: 'high' },
  ],
  ignores: [
    { text: 'commit 2b6f0cc904d137be2e1730235f5664094b831186', because: 'the hash of a commit' },
    { text: 'UDID 00008030-001C2D8A0E90802', because: 'one digit short' },
    { text: 'UDID 00008030-001C2D8A0E90802G', because: 'G is no hexadecimal digit' },
    { text: '2b6f0cc9-04d1-37be-2e17-30235f566409', because: 'a UUID' },
  ],
});
