import { validate } from 'stdnum/lib/cjs/au/abn.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Australian business number (ABN)',
  region: ['AU'],
  categories: ['financial'],
  regulations: ['Privacy Act 1988'],
  aliases: {
    presidio: 'AU_ABN',
    purview: 'Australia business number',
    macie: 'AUSTRALIA_BUSINESS_NUMBER',
    stdnum: 'au.abn',
  },
  patterns: [
    { regex: /\b[1-9]\d \d{3} \d{3} \d{3}\b/, prior: 0.02 },
    { regex: /\b[1-9]\d{10}\b/, prior: 0.008 },
  ],
  validator: { test: conformsTo({ validate }), chance: 1 / 89 },
  context: [
    'abn',
    'a b n',
    'australian business number',
    'business number',
    'abr',
    'tax invoice',
    'pty ltd',
    'pty',
    'acn',
  ],
  finds: [
    { text: 'ABN: 61 467 154 321', match: '61 467 154 321', level: 'high' },
    { text: 'ABN 57551117487', match: '57551117487', level: 'high' },
    { text: '{"abn":"19129494772"}', match: '19129494772', level: 'high' },
    { text: 'Acme Pty Ltd (ABN 81 144 240 398)', match: '81 144 240 398', level: 'high' },
  ],
  ignores: [
    { text: 'ABN 02 150 627 199', because: 'wrong check digits' },
    { text: 'ABN 83 914 571 67', because: 'ten digits' },
    { text: 'ABN 83 914 571 6733', because: 'twelve digits' },
    { text: 'order 83929215960', because: 'no word about business' },
  ],
});
