import { defineInfotype } from '../../src/detect/infotype.js';

/** L and eight digits; T and eight digits before 2016 (mainland residents travelling to Taiwan). */
export default defineInfotype({
  title: 'Chinese travel permit to Taiwan',
  region: ['CN'],
  categories: ['pii'],
  regulations: ['PIPL'],
  patterns: [
    { regex: /(?:往来台湾通行证|往來台灣通行證|大通证|入台通行证)[^\dA-Z\n]{0,12}(?<value>[LT]\d{8})\b/, prior: 0.86 },
    { regex: /\b[LT]\d{8}\b/, prior: 0.12 },
  ],
  context: [
    '往来台湾通行证',
    '大陆居民往来台湾通行证',
    '往來台灣通行證',
    '大通证',
    'travel permit to taiwan',
    'taiwan travel permit',
  ],
  finds: [
    { text: '往来台湾通行证号码:L48209173', match: 'L48209173', level: 'high' },
    { text: '大通证 L07302158', match: 'L07302158', level: 'high' },
    { text: 'Travel permit to Taiwan T91630548', match: 'T91630548', level: 'medium' },
    { text: '大陆居民往来台湾通行证 L61730482', match: 'L61730482', level: 'high' },
  ],
  ignores: [
    { text: '订单 L48209173', because: 'no word about permits' },
    { text: '大通证 L4820917', because: 'seven digits' },
    { text: '大通证 C48209173', because: 'no such series' },
    { text: '大通证 L482091735', because: 'nine digits' },
  ],
});
