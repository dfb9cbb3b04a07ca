import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'UK employer PAYE reference',
  region: ['GB'],
  categories: ['financial'],
  regulations: ['UK GDPR'],
  patterns: [{ regex: /\b\d{3}\/[A-Z]{1,2}\d{1,6}[A-Z]?\b/, prior: 0.15 }],
  context: [
    'paye',
    'paye reference',
    'paye ref',
    'employer reference',
    'employer paye',
    'employers paye',
    'ern',
    'hmrc',
    'tax office reference',
    'p45',
    'p60',
  ],
  finds: [
    { text: 'PAYE reference: 611/AB195', match: '611/AB195', level: 'medium' },
    { text: 'Employer PAYE ref 195/Z25803', match: '195/Z25803', level: 'medium' },
    { text: '{"payeReference":"441/WE40605"}', match: '441/WE40605', level: 'medium' },
    { text: 'HMRC, employer reference 956/K129', match: '956/K129', level: 'medium' },
  ],
  ignores: [
    { text: 'PAYE reference 12/AB123', because: 'two digits of the office' },
    { text: 'PAYE reference 123/1234', because: 'no letter' },
    { text: 'path 123/AB456', because: 'no word about PAYE' },
    { text: 'PAYE reference 1234/AB456', because: 'four digits of the office' },
  ],
});
