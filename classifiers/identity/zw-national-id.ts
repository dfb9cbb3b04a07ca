import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The remainder by 23 of office and serial, as a letter; I, O and U are not used. */
const letters = 'ZABCDEFGHJKLMNPQRSTVWXY';

/** Registrar General: office of registration, serial, check letter, district of origin (00 for foreigners). */
function checks(candidate: string): boolean {
  const [, digits, letter] = /^(\d{8,9})([A-Z])\d\d$/.exec(alphanumericsOf(candidate)) ?? [];
  return digits !== undefined && letters.charAt(Number(digits) % 23) === letter;
}

export default defineInfotype({
  title: 'Zimbabwean national identity number',
  region: ['ZW'],
  categories: ['pii'],
  regulations: ['Cyber and Data Protection Act (ZW)'],
  patterns: [
    { regex: /\b\d{2}[- ]\d{6,7}[- ]?[A-HJ-NP-TV-Z][- ]?\d{2}\b/, prior: 0.08 },
    { regex: /\b\d{8,9}[A-HJ-NP-TV-Z]\d{2}\b/, prior: 0.03 },
  ],
  validator: {
    test: checks,
    chance: 1 / 23,
    // The district of origin is not part of the sum.
    unchecked: (value, at) => at >= value.length - 2,
  },
  context: [
    'national id',
    'national id number',
    'national identity',
    'id number',
    'id no',
    'national registration',
    'zimbabwean id',
    'zimbabwe id',
    'zimbabwe',
    'chitupa',
    'isithupha',
  ],
  finds: [
    { text: 'National ID: 63-073689 G 42', match: '63-073689 G 42', level: 'high' },
    { text: 'Zimbabwe ID number 63-9018513P42', match: '63-9018513P42', level: 'high' },
    { text: '{"national_id":"63453577D07"}', match: '63453577D07', level: 'high' },
    { text: 'chitupa 50-5252314-X-07', match: '50-5252314-X-07', level: 'high' },
  ],
  ignores: [
    { text: 'national ID 63453577E07', because: 'wrong check letter' },
    { text: 'national ID 63453578D07', because: 'a digit changed' },
    { text: 'national ID 6345357D07', because: 'five digits of a serial' },
    { text: 'national ID 63453577D077', because: 'three digits of a district' },
    { text: 'SKU 63453577D07', because: 'no word about identity' },
  ],
});
