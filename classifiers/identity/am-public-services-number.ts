import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Armenian public services number (PSN)',
  region: ['AM'],
  categories: ['pii'],
  regulations: ['HO-49-N'],
  // The day is 10 higher for men and 50 higher for women, then MMYY. No check is published.
  patterns: [{ regex: /\b[1-9]\d(?:0[1-9]|1[0-2]|[2-5]\d)\d{6}\b/, prior: 0.1 }],
  context: [
    'հծհ',
    'հանրային ծառայությունների համարանիշ',
    'համարանիշ',
    'սոցիալական քարտ',
    'psn',
    'public services number',
    'public service number',
    'social services number',
    'armenian social card',
    'armenian id',
    'hts number',
    'hcc number',
  ],
  finds: [
    { text: 'ՀԾՀ: 2204850337', match: '2204850337', level: 'medium' },
    { text: 'Հանրային ծառայությունների համարանիշ 7409711182', match: '7409711182', level: 'medium' },
    { text: '{"publicServicesNumber":"2508032201"}', match: '2508032201', level: 'medium' },
    { text: 'Armenian ID, PSN 5711985404', match: '5711985404', level: 'medium' },
  ],
  ignores: [
    { text: 'public services number 220485033', because: 'nine digits' },
    { text: 'public services number 22048503370', because: 'eleven digits' },
    { text: 'public services number 2299850337', because: 'no month 99' },
    { text: 'order 2204850337', because: 'no word about persons' },
  ],
});
