import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Azerbaijani passport number',
  region: ['AZ'],
  categories: ['pii'],
  regulations: ['Law 998-IIIQ'],
  aliases: { google: 'AZERBAIJAN_PASSPORT' },
  patterns: [
    { regex: /\bC\d{8}\b/, prior: 0.1 },
    { regex: /\b(?:P|AZE ?)\d{7,8}\b/, prior: 0.1 },
    namedAs('AZ', /\bC\d{8}\b/, 0.4),
    namedAs('AZ', /\b(?:P|AZE ?)\d{7,8}\b/, 0.4),
  ],
  context: [
    'pasport',
    'pasportun nömrəsi',
    'passport nömrəsi',
    'xarici pasport',
    'azerbaijan passport',
    'azerbaijani passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Azerbaijani passport number: C04820713', match: 'C04820713', level: 'high' },
    { text: 'Xarici pasport C01904457', match: 'C01904457', level: 'medium' },
    { text: '{"nationality":"Azerbaijan","passportNo":"P7731205"}', match: 'P7731205', level: 'high' },
    { text: 'Azerbaijan passport C00477126', match: 'C00477126', level: 'high' },
  ],
  ignores: [
    { text: 'Azerbaijani passport C0482071', because: 'seven digits' },
    { text: 'Azerbaijani passport C048207130', because: 'nine digits' },
    { text: 'Azerbaijani passport X04820713', because: 'no such series' },
    { text: 'sifariş C04820713', because: 'no word about passports' },
  ],
});
