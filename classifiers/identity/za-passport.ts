import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A letter (A for citizens, M, D and T for others) and eight digits; no check digit in the number itself. */
export default defineInfotype({
  title: 'South African passport number',
  region: ['ZA'],
  categories: ['pii'],
  regulations: ['POPIA'],
  patterns: [namedAs('ZA', /\b[ADMT]\d{8}\b/, 0.4), { regex: /\b[AMD]\d{8}\b/, prior: 0.093 }],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'south african passport',
    'sa passport',
    'rsa passport',
    'paspoort',
    'paspoortnommer',
    'travel document',
  ],
  finds: [
    { text: 'const saPassport = "M91324878";', match: 'M91324878', level: 'high' },
    { text: 'South African passport A08441720', match: 'A08441720', level: 'high' },
    { text: 'Passport (RSA): A04417729', match: 'A04417729', level: 'high' },
    { text: 'Suid-Afrikaanse paspoort M00318244', match: 'M00318244', level: 'high' },
    { text: '{"southAfricanPassport":"A11820447"}', match: 'A11820447', level: 'high' },
  ],
  ignores: [
    { text: 'South Africa, order A08441720', because: 'no word about passports' },
    { text: 'South African passport A0844172', because: 'seven digits' },
    { text: 'South African passport A084417201', because: 'nine digits' },
    { text: 'South African passport AB8441720', because: 'two letters' },
    { text: 'South African passport Q08441720', because: 'no kind of passport has this letter' },
  ],
});
