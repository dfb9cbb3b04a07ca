import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Hong Kong business registration number',
  region: ['HK'],
  categories: ['financial'],
  regulations: ['PDPO'],
  patterns: [
    { regex: /\b\d{8}-\d{3}-\d{2}-\d{2}-[\dA-Z]\b/, prior: 0.9 },
    { regex: /\b\d{8}-\d{3}\b/, prior: 0.12 },
    { regex: /\b[1-9]\d{7}\b/, prior: 0.1 },
  ],
  context: [
    'business registration',
    'business registration number',
    'business registration no',
    'br no',
    'brn',
    'unique business identifier',
    'ubi',
    '商業登記',
    '商業登記號碼',
    '商業登記證號碼',
    'hong kong business',
  ],
  finds: [
    { text: 'Business Registration No. 60010361-000-04-27-1', match: '60010361-000-04-27-1', level: 'high' },
    { text: '商業登記號碼：58942081-000', match: '58942081-000', level: 'medium' },
    { text: '{"brNo":"63794957"}', match: '63794957', level: 'medium' },
    { text: 'Unique Business Identifier 79706907', match: '79706907', level: 'medium' },
  ],
  ignores: [
    { text: 'BR No. 1239728', because: 'seven digits' },
    { text: 'BR No. 123534090', because: 'nine digits' },
    { text: 'order 52359095-000', because: 'no word about registration' },
    { text: 'BR No. 02345678', because: 'starts with zero' },
  ],
});
