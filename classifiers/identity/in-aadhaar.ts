import { validate } from 'stdnum/lib/cjs/in/aadhaar.js';
import { digitsOf, verhoeff } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

const conforms = conformsTo({ validate });

export default defineInfotype({
  title: 'Indian Aadhaar number',
  region: ['IN'],
  categories: ['pii'],
  regulations: ['Aadhaar Act', 'DPDP Act'],
  aliases: {
    presidio: 'IN_AADHAAR',
    google: 'INDIA_AADHAAR_INDIVIDUAL',
    purview: 'India unique identification (Aadhaar) number',
    macie: 'INDIA_AADHAAR_NUMBER',
    stdnum: 'in.aadhaar',
  },
  patterns: [
    { regex: /\b[2-9]\d{3} \d{4} \d{4}\b/, prior: 0.3 },
    { regex: /\b[2-9]\d{3}-\d{4}-\d{4}\b/, prior: 0.3 },
    { regex: /\b[2-9]\d{11}\b/, prior: 0.17 },
  ],
  // Verhoeff's digit, never 0 or 1 in front (UIDAI). The digit alone tells nine in ten numbers, quickly.
  validator: { test: (number) => verhoeff(digitsOf(number)) && conforms(number), chance: 1 / 10 },
  context: ['aadhaar', 'aadhar', 'adhaar', 'uidai', 'uid', 'unique identification', 'enrolment'],
  finds: [
    { text: 'Aadhaar: 4874 4658 1233', match: '4874 4658 1233', level: 'high' },
    { text: 'aadhar_no 439369677119', match: '439369677119', level: 'high' },
    { text: 'UIDAI 4322-5741-1658.', match: '4322-5741-1658', level: 'high' },
    { text: 'holder 4492 0415 6593', match: '4492 0415 6593' },
  ],
  ignores: [
    { text: 'Aadhaar 4874 4658 1234', because: 'wrong check digit' },
    { text: 'Aadhaar 0874 4658 1233', because: 'starts with 0' },
    { text: 'Aadhaar 1874 4658 1233', because: 'starts with 1' },
    { text: 'Aadhaar 4874 4658 12331', because: 'too long' },
    { text: 'Aadhaar 48744658123', because: 'eleven digits' },
  ],
});
