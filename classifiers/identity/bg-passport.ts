import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Bulgarian passport number',
  region: ['BG'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Bulgaria passport number' },
  patterns: [
    { regex: /\b\d{9}\b/, prior: 0.1 },
    // Passports of the series from 2024.
    { regex: /\b[A-Z]{2}\d{7}\b/, prior: 0.09 },
    namedAs('BG', /\b\d{9}\b/, 0.4, ['задгранич']),
    namedAs('BG', /\b[A-Z]{2}\d{7}\b/, 0.4),
  ],
  context: [
    'паспорт',
    'паспорта',
    'номер на паспорт',
    'паспорт номер',
    'задграничен паспорт',
    'международен паспорт',
    'pasport',
    'bulgarian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Bulgarian passport number: 381204577', match: '381204577', level: 'high' },
    { text: 'Български паспорт № 384410092', match: '384410092', level: 'high' },
    { text: 'задграничен паспорт 380077316', match: '380077316', level: 'medium' },
    { text: '{"nationality":"Bulgarian","passportNo":"BA3310482"}', match: 'BA3310482', level: 'high' },
  ],
  ignores: [
    { text: 'Bulgarian passport 38120457', because: 'eight digits' },
    { text: 'Bulgarian passport 3812045770', because: 'ten digits' },
    { text: 'Bulgarian passport A381204577', because: 'a letter in front' },
    { text: 'поръчка 381204577', because: 'no word about passports' },
  ],
});
