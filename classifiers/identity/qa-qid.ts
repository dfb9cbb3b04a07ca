import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Century (2 or 3), year of birth, country by ISO 3166-1 numeric (to 894), five digits; no check digit is published.
 */
export default defineInfotype({
  title: 'Qatari identity number (QID)',
  region: ['QA'],
  categories: ['pii'],
  regulations: ['Law 13/2016'],
  aliases: { purview: 'Qatari identification card number' },
  patterns: [{ regex: /\b[23]\d{2}[0-8]\d{7}\b/, prior: 0.15 }],
  context: [
    'qid',
    'qid no',
    'qid number',
    'qatar id',
    'qatari id',
    'qatar identity card',
    'الرقم الشخصي',
    'البطاقة الشخصية',
    'رقم البطاقة الشخصية',
  ],
  finds: [
    { text: 'QID: 28535604820', match: '28535604820', level: 'medium' },
    { text: 'Qatar ID 29263409173', match: '29263409173', level: 'medium' },
    { text: '"qid":"30160802158"', match: '30160802158', level: 'medium' },
    { text: 'رقم البطاقة الشخصية 27881804829', match: '27881804829', level: 'medium' },
  ],
  ignores: [
    { text: 'order 28535604820', because: 'no word about identity' },
    { text: 'QID 48535604820', because: 'no such century' },
    { text: 'QID 2853560482', because: 'ten digits' },
    { text: 'QID 28595604820', because: 'no such country' },
    { text: 'QID 285356048201', because: 'twelve digits' },
  ],
});
