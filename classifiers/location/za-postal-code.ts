import { defineInfotype } from '../../src/detect/infotype.js';

/** Four digits (South African Post Office). */
export default defineInfotype({
  title: 'South African postal code',
  region: ['ZA'],
  categories: ['pii'],
  regulations: ['POPIA'],
  patterns: [
    // Behind a large town; what looks like a year is left to the context.
    {
      regex:
        /\b(?:Cape Town|Johannesburg|Durban|Pretoria|Sandton|Gqeberha|Port Elizabeth|Bloemfontein|Stellenbosch|Centurion|Randburg|Polokwane|Soweto|Midrand|Nelspruit|Kimberley)[, ]{1,3}(?!19|20)(?<value>\d{4})\b/,
      prior: 0.7,
    },
    { regex: /\b\d{4}\b/, prior: 0.09 },
  ],
  context: [
    'postal code',
    'poskode',
    'post code',
    'postcode',
    'south africa',
    'gauteng',
    'kwazulu natal',
    'western cape',
  ],
  finds: [
    { text: 'Poskode: 7600', match: '7600' },
    { text: '14 Long Street, Cape Town, 8001', match: '8001' },
    { text: 'Gauteng 0157', match: '0157' },
    { text: 'Durban 4001, KwaZulu-Natal', match: '4001' },
  ],
  ignores: [
    { text: 'room 7600', because: 'no word about post' },
    { text: 'Poskode 760', because: 'three digits' },
    { text: 'Poskode 76000', because: 'five digits' },
    { text: 'Cape Town 2010', because: 'a year' },
  ],
});
