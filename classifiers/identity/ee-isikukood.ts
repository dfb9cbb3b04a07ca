import { validate } from 'stdnum/lib/cjs/ee/ik.js';
import { isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** EVS 585: the first digit says sex and century (1 and 2: 1800 on), the birthday follows; stdnum checks the last. */
function assigned(candidate: string): boolean {
  const century = 1800 + 100 * Math.floor((Number(candidate.charAt(0)) - 1) / 2);
  const [year, month, day] = [1, 3, 5].map((at) => Number(candidate.slice(at, at + 2)));
  return isDate(century + (year ?? 0), month ?? 0, day ?? 0) && validate(candidate).isValid;
}

export default defineInfotype({
  title: 'Estonian personal code (isikukood)',
  region: ['EE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Estonia Personal Identification Code', stdnum: 'ee.ik' },
  patterns: [
    { regex: /\b[1-6]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}\b/, prior: 0.03 },
    namedAs('EE', /\b[1-6]\d{10}\b/, 0.13),
  ],
  validator: { test: assigned, chance: 0.1, undetected: 0.03 },
  context: [
    'isikukood',
    'isikukoodi',
    'isikukoodiga',
    'ik',
    'id kood',
    'estonian personal code',
    'estonian id code',
    'personal identification code',
    'personal code',
    'личный код',
    'isikut toendav',
  ],
  finds: [
    { text: 'Isikukood: 38504120379', match: '38504120379', level: 'high' },
    { text: 'isikukoodiga 49208172247, elukoht Tallinn', match: '49208172247', level: 'high' },
    { text: '{"isikukood":"60411301012"}', match: '60411301012', level: 'high' },
    { text: 'Estonian personal code 51102093183', match: '51102093183', level: 'high' },
  ],
  ignores: [
    { text: 'isikukood 38504120370', because: 'wrong check digit' },
    { text: 'isikukood 38513120375', because: 'no month 13' },
    { text: 'isikukood 38502300370', because: 'no 30th of February' },
    { text: 'isikukood 3850412037', because: 'ten digits' },
    { text: 'isikukood 385041203750', because: 'twelve digits' },
  ],
});
