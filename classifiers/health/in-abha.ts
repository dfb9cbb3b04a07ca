import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Fourteen digits that begin with 91, written 2-4-4-4, or an address at abdm (Ayushman Bharat Digital Mission); no
 * check digit is published.
 */
export default defineInfotype({
  title: 'Indian health account (ABHA) number or address',
  region: ['IN'],
  categories: ['pii', 'health'],
  regulations: ['DPDP Act', 'ABDM Health Data Management Policy'],
  patterns: [
    { regex: /\b91-\d{4}-\d{4}-\d{4}\b/, prior: 0.7 },
    { regex: /\b91 \d{4} \d{4} \d{4}\b/, prior: 0.2 },
    { regex: /\b91\d{12}\b/, prior: 0.15 },
    { regex: /\b[a-z0-9](?:[a-z0-9._]{2,16}[a-z0-9])?@(?:abdm|sbx)\b(?![.@-])/, prior: 0.93 },
  ],
  context: [
    'abha',
    'abha number',
    'abha id',
    'abha address',
    'ayushman bharat',
    'health id',
    'health account',
    'abdm',
    'ndhm',
    'phr address',
  ],
  finds: [
    { text: 'ABHA number: 91-4417-0923-6852', match: '91-4417-0923-6852', level: 'high' },
    { text: 'abha=91728046159306', match: '91728046159306', level: 'medium' },
    { text: 'ABHA address asha.verma82@abdm', match: 'asha.verma82@abdm', level: 'high' },
    { text: 'Ayushman Bharat health id 91 3305 7182 4469', match: '91 3305 7182 4469', level: 'high' },
  ],
  ignores: [
    { text: 'ABHA 92-4417-0923-6852', because: 'does not start with 91' },
    { text: 'ABHA 91-4417-0923-685', because: 'thirteen digits' },
    { text: 'write to asha@abdm.gov.in', because: 'an e-mail address' },
    { text: 'ABHA 91-4417-0923-68521', because: 'fifteen digits' },
    { text: 'call 91728046159306', because: 'no word about health' },
  ],
});
