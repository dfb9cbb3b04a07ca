import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Advertising id of a device (IDFA, GAID)',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { google: 'ADVERTISING_ID' },
  patterns: [{ regex: /\b[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\b/, prior: 0.17 }],
  context: [
    'idfa',
    'gaid',
    'aaid',
    'adid',
    'gps adid',
    'google aid',
    'idfv',
    'rdid',
    'maid',
    'advertising id',
    'advertising identifier',
    'ad id',
    'google advertising id',
    'android advertising id',
    'identifier for advertisers',
    'mobile ad id',
    'device ifa',
    'oaid',
  ],
  // Handed out where tracking is switched off.
  neverReal: ['00000000-0000-0000-0000-000000000000'],
  finds: [
    {
      text: 'IDFA: 6D92078A-8246-4BA4-AE5B-76104861E7DC',
      match: '6D92078A-8246-4BA4-AE5B-76104861E7DC',
      level: 'high',
    },
    { text: 'gaid=38400000-8cf0-11bd-b23e-10b96e40000d', match: '38400000-8cf0-11bd-b23e-10b96e40000d', level: 'high' },
    {
      text: '{"advertisingId":"cdda802e-fb9c-47ad-9866-0794d394c912"}',
      match: 'cdda802e-fb9c-47ad-9866-0794d394c912',
      level: 'high',
    },
    {
      text: 'Advertising ID c2f7e1a4-90b3-4d55-8e12-7ab90c44d1f6 reset',
      match: 'c2f7e1a4-90b3-4d55-8e12-7ab90c44d1f6',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'request 6D92078A-8246-4BA4-AE5B-76104861E7DC', because: 'no word about advertising' },
    { text: 'IDFA: 00000000-0000-0000-0000-000000000000', because: 'tracking is switched off' },
    { text: 'IDFA: 6D92078A-8246-4BA4-AE5B-76104861E7D', because: 'one digit short' },
    { text: 'IDFA: 6D92078A82464BA4AE5B76104861E7DC', because: 'without its dashes' },
  ],
});
