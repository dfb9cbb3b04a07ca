import { defineInfotype } from '../../src/detect/infotype.js';

/** Eight digits, two more for the renewals on older booklets. */
export default defineInfotype({
  title: 'Chinese travel permit of Taiwan residents (Taibaozheng)',
  region: ['CN'],
  categories: ['pii'],
  regulations: ['PIPL'],
  patterns: [
    {
      regex:
        /(?:台胞证|台胞證|臺胞證|台湾居民来往大陆通行证|臺灣居民來往大陸通行證)[^\dA-Z\n]{0,12}(?<value>\d{8}(?:\d{2})?)\b/,
      prior: 0.86,
    },
    { regex: /\b\d{8}(?:\d{2})?\b/, prior: 0.12 },
  ],
  context: [
    '台胞证',
    '台胞證',
    '臺胞證',
    '台湾居民来往大陆通行证',
    '臺灣居民來往大陸通行證',
    'taiwan compatriot permit',
    'mainland travel permit for taiwan residents',
    'taibaozheng',
  ],
  finds: [
    { text: '台胞证号码:04820917', match: '04820917', level: 'high' },
    { text: '台胞證 0730215801', match: '0730215801', level: 'high' },
    { text: 'Taiwan Compatriot Permit 09163054', match: '09163054', level: 'medium' },
    { text: '台湾居民来往大陆通行证 06173048', match: '06173048', level: 'high' },
  ],
  ignores: [
    { text: '订单 04820917', because: 'no word about permits' },
    { text: '台胞证 0482091', because: 'seven digits' },
    { text: '台胞证 048209173', because: 'nine digits' },
    { text: '台胞证 A04820917', because: 'inside a longer token' },
  ],
});
