import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Maltese identity card number',
  region: ['MT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: ['Malta identity card number', 'Malta tax identification number'] },
  patterns: [
    // Serial, year and a letter for the kind of registration; citizens' tax number as well.
    { regex: /\b\d{7}[MGAPLHBZ]\b/, prior: 0.1 },
    { regex: /\b\d{3,6}[MGAPLHBZ]\b/, prior: 0.07 },
    namedAs('MT', /\b\d{3,7}[MGAPLHBZ]\b/, 0.3, ['identita', 'identità', 'tal-identi']),
  ],
  context: [
    'karta tal identita',
    'karta ta l identita',
    'numru tal karta tal identita',
    'numru tal identita',
    'maltese id card',
    'maltese id',
    'malta id card',
    'malta id',
    'maltese identity card',
    'malta tax number',
    'identity card number',
    'id card number',
    'id card',
    'identity malta',
  ],
  finds: [
    { text: 'Karta tal-Identità: 0483791M', match: '0483791M', level: 'high' },
    { text: 'Maltese ID card 517284G', match: '517284G', level: 'high' },
    { text: 'identity card number 0120456L', match: '0120456L', level: 'medium' },
    { text: '{"country":"Malta","idCard":"0931788A"}', match: '0931788A', level: 'high' },
  ],
  ignores: [
    { text: 'Maltese ID card 0483791K', because: 'K is not used' },
    { text: 'Maltese ID card 04837912M', because: 'eight digits' },
    { text: 'Maltese ID card 48M', because: 'two digits' },
    { text: 'memory 512M', because: 'a size' },
  ],
});
