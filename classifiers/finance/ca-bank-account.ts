import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Payments Canada, Financial Institutions File: institutions with members of the public as customers. */
const INSTITUTIONS = new Set(
  (
    '001 002 003 004 006 010 016 030 039 117 127 219 241 260 269 270 290 294 303 307 308 309 310 315 320 326 327 328 334 ' +
    '338 340 342 343 344 346 352 355 361 364 365 367 370 371 372 374 376 378 379 382 389 509 540 551 568 590 608 614 621 ' +
    '803 807 809 815 819 828 829 830 837 839 841 842 845 849 853 865 879 889 899'
  ).split(' '),
);

/** Paper form: branch, institution (and account); electronic form: 0, institution, branch. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  const institution = candidate.includes('-') || candidate.includes(' ') ? digits.slice(5, 8) : digits.slice(1, 4);
  return INSTITUTIONS.has(institution) && new Set(digits).size > 2;
}

export default defineInfotype({
  title: 'Canadian bank account and transit number',
  region: ['CA'],
  categories: ['financial', 'pii'],
  regulations: ['PIPEDA'],
  aliases: { google: 'CANADA_BANK_ACCOUNT', purview: 'Canada bank account number', macie: 'BANK_ACCOUNT_NUMBER' },
  patterns: [
    { regex: /\b\d{5}[ -]\d{3}(?:[ -]\d{7,12})?\b/, prior: 0.04 },
    { regex: /\b0\d{8}\b/, prior: 0.02 },
  ],
  // Ninety of a thousand institutions; the branch and the account are not covered.
  validator: { test: checks, chance: 0.09, unchecked: () => true },
  context: [
    'transit',
    'transit number',
    'transit no',
    'institution number',
    'branch transit',
    'direct deposit',
    'void cheque',
    'eft',
    'eft routing number',
    'numero de transit',
    "numero d'institution",
    'canadian bank account',
  ],
  finds: [
    { text: 'Transit number: 31141-003', match: '31141-003', level: 'high' },
    { text: 'Direct deposit 74810-004-5690041', match: '74810-004-5690041', level: 'high' },
    { text: '{"institutionTransit":"000210061"}', match: '000210061', level: 'high' },
    { text: 'numéro de transit 41017-815', match: '41017-815', level: 'high' },
  ],
  ignores: [
    { text: 'Transit 12345-999', because: 'no such institution' },
    { text: 'Transit 1234-003', because: 'four digits of the branch' },
    { text: 'Transit 12345-03', because: 'two digits of the institution' },
    { text: 'part 12345-003', because: 'no word about banks' },
  ],
});
