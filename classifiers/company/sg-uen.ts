import { validate } from 'stdnum/lib/cjs/sg/uen.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Singapore entity number (UEN)',
  region: ['SG'],
  categories: ['financial'],
  regulations: ['PDPA'],
  aliases: { presidio: 'SG_UEN', stdnum: 'sg.uen' },
  patterns: [
    { regex: /\b[RST]\d{2}[A-Z]{2}\d{4}[A-Z]\b/, prior: 0.5 },
    { regex: /\b(?:19|20)\d{7}[A-Z]\b/, prior: 0.05 },
    { regex: /\b\d{8}[A-Z]\b/, prior: 0.02 },
  ],
  // One of eleven check letters.
  validator: { test: conformsTo({ validate }), chance: 0.05 },
  context: [
    'uen',
    'uen no',
    'unique entity number',
    'acra',
    'co reg no',
    'company registration no',
    'gst reg no',
    'roc',
    'singapore company number',
  ],
  finds: [
    { text: 'UEN: 201851569G', match: '201851569G', level: 'high' },
    { text: 'UEN No. T18LL6188F', match: 'T18LL6188F', level: 'high' },
    { text: '{"uen":"55649411C"}', match: '55649411C', level: 'high' },
    { text: 'Co. Reg. No. 199939465G', match: '199939465G', level: 'high' },
  ],
  ignores: [
    { text: 'UEN 201922196N', because: 'wrong check letter' },
    { text: 'UEN 201123A', because: 'digits too few' },
    { text: 'UEN T13XX7556Z', because: 'no kind XX' },
    { text: 'part 00125668M', because: 'no word about entities' },
  ],
});
