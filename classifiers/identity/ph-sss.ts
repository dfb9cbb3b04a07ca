import { defineInfotype } from '../../src/detect/infotype.js';

/** Ten digits, written 2-7-1 (Social Security System); no check digit is published. */
export default defineInfotype({
  title: 'Philippine social security number (SSS)',
  region: ['PH'],
  categories: ['pii', 'financial'],
  regulations: ['Data Privacy Act of 2012'],
  patterns: [
    { regex: /\b\d{2}-\d{7}-\d\b/, prior: 0.2 },
    { regex: /\b\d{10}\b/, prior: 0.11 },
  ],
  context: ['sss', 'sss number', 'sss no', 'sss id', 'social security system'],
  finds: [
    { text: 'SSS No. 34-8209173-5', match: '34-8209173-5', level: 'high' },
    { text: 'SSS: 0730215846', match: '0730215846', level: 'medium' },
    { text: '"sss_number":"33-9163054-8"', match: '33-9163054-8', level: 'high' },
    { text: 'Social Security System 06-6173048-2', match: '06-6173048-2', level: 'high' },
  ],
  ignores: [
    { text: 'lot 34-8209173-5', because: 'no word about social security' },
    { text: 'SSS 34-820917-5', because: 'six digits' },
    { text: 'SSS 34-82091733-5', because: 'eight digits' },
    { text: 'SSS 34-8209173-55', because: 'two digits behind' },
  ],
});
