import { defineInfotype } from '../../src/detect/infotype.js';

/** Year and month of birth, four digits and a check digit whose rule is not published. */
const plausible = (candidate: string) =>
  /^\d{2}(?:0[1-9]|1[0-2])\d{5}$/.test(candidate) && !/^(\d)\1{8}$/.test(candidate);

export default defineInfotype({
  title: 'Bahraini personal number (CPR)',
  region: ['BH'],
  categories: ['pii'],
  regulations: ['Law 30/2018'],
  patterns: [{ regex: /\b\d{9}\b/, prior: 0.03 }],
  validator: { test: plausible, chance: 0.12 },
  context: [
    'cpr',
    'cpr no',
    'cpr number',
    'bahrain cpr',
    'bahraini cpr',
    'bahrain id',
    'smart card bahrain',
    'الرقم الشخصي',
    'الرقم السكاني',
    'البطاقة السكانية',
  ],
  finds: [
    { text: 'CPR: 850948209', match: '850948209', level: 'high' },
    { text: 'CPR No. 920307302', match: '920307302', level: 'high' },
    { text: 'الرقم الشخصي 011191630', match: '011191630', level: 'high' },
    { text: '"bahrainCpr":"781061730"', match: '781061730', level: 'high' },
  ],
  ignores: [
    { text: 'CPR 851348209', because: 'month thirteen' },
    { text: 'CPR 85094820', because: 'eight digits' },
    { text: 'CPR 8509482091', because: 'ten digits' },
    { text: 'invoice 850948209', because: 'no word about identity' },
  ],
});
