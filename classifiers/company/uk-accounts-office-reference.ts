import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'UK accounts office reference',
  region: ['GB'],
  categories: ['financial'],
  regulations: ['UK GDPR'],
  patterns: [
    { regex: /\b\d{3}P[A-Z]\d{7}[\dX]\b/, prior: 0.5 },
    { regex: /\b\d{3} P[A-Z] \d{7}[\dX]\b/, prior: 0.5 },
    { regex: /\b\d{3} P[A-Z] \d{4} \d{3}[\dX]\b/, prior: 0.5 },
  ],
  context: [
    'accounts office reference',
    'accounts office ref',
    'accounts office',
    'ao reference',
    'paye',
    'hmrc',
    'shipley',
    'cumbernauld',
  ],
  finds: [
    { text: 'Accounts Office reference 590PA09028960', match: '590PA09028960', level: 'high' },
    { text: 'AO reference: 171PX0002669X', match: '171PX0002669X', level: 'high' },
    { text: '{"accountsOfficeReference":"305PK01895462"}', match: '305PK01895462', level: 'high' },
    { text: 'PAYE, accounts office ref 478 PM 00072755', match: '478 PM 00072755', level: 'high' },
  ],
  ignores: [
    { text: 'Accounts Office reference 123AA00091195', because: 'the fourth place is not P' },
    { text: 'Accounts Office reference 123PA0004391', because: 'seven characters behind the letters' },
    { text: 'Accounts Office reference 123PA000017128', because: 'nine characters behind the letters' },
    { text: 'part 123PA00081680', because: 'no word about the accounts office' },
  ],
});
