import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Codes of payment service providers of the Czech and the Slovak national bank. */
const BANKS = new Set(
  (
    '0100 0300 0600 0710 0800 2010 2020 2060 2070 2100 2200 2220 2250 2260 2275 2600 2700 3030 3050 3060 3500 4000 4300 ' +
    '5500 5800 6000 6100 6200 6210 6300 6363 6700 6800 7910 7940 7950 7960 7970 7980 7990 8030 8040 8060 8090 8150 8190 ' +
    '8198 8199 8200 8211 8215 8220 8230 8240 8250 8255 8265 8270 8272 8280 8283 8291 8292 8293 8294 8296 8297 8299 8500 ' +
    '0200 0720 0900 1100 1111 3000 3100 5200 5600 5900 6500 7300 7500 7930 8020 8100 8120 8130 8160 8170 8180 8320 8330 ' +
    '8360 8370 8390 8410 8420 8430 8440 8450 8460'
  ).split(' '),
);

/** Decree 169/2011: prefix and account, each by weights 6, 3, 7, 9, 10, 5, 8, 4, 2, 1 modulo 11. */
function checks(candidate: string): boolean {
  const parts = /^(?:(\d{1,6})-)?(\d{2,10})\/(\d{4})$/.exec(candidate);
  if (!parts?.[2] || !parts[3] || !BANKS.has(parts[3]) || /^0+$/.test(parts[2])) return false;
  return [parts[1] ?? '', parts[2]].every(
    (part) => weightedSum(digitsOf(part.padStart(10, '0')), [6, 3, 7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0,
  );
}

export default defineInfotype({
  title: 'Czech and Slovak bank account number',
  region: ['CZ', 'SK'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b\d{1,6}-\d{2,10}\/\d{4}\b/, prior: 0.2 },
    { regex: /\b\d{6,10}\/\d{4}\b/, prior: 0.012 },
    { regex: /\b\d{2,5}\/\d{4}\b/, prior: 0.002 },
  ],
  // One of eleven, and a hundred bank codes of ten thousand, of which years and other round numbers make more;
  // another bank may have a code that differs in one digit.
  validator: { test: checks, chance: 0.004, undetected: 0.05 },
  context: [
    'cislo uctu',
    'cislo u',
    'c u',
    'ucet',
    'ucet c',
    'bankovni spojeni',
    'bankove spojenie',
    'bankovni ucet',
    'bankovy ucet',
    'ucet cislo',
    'na ucet',
    'czech bank account',
  ],
  finds: [
    { text: 'Číslo účtu: 19-9411986389/0800', match: '19-9411986389/0800', level: 'high' },
    { text: 'bankovní spojení 2324410048/2010', match: '2324410048/2010', level: 'high' },
    { text: '{"cisloUctu":"49023924/0300"}', match: '49023924/0300', level: 'high' },
    { text: 'na účet 529369-6821869114/0100', match: '529369-6821869114/0100', level: 'high' },
    { text: 'Bankové spojenie: 2955091557/1100', match: '2955091557/1100', level: 'high' },
  ],
  ignores: [
    { text: 'účet 2144367605/2010', because: 'wrong check digit' },
    { text: 'účet 2007916815/9999', because: 'no such bank' },
    { text: 'účet 19-2008719501/080', because: 'three digits of the bank' },
    { text: 'č. j. 1234/2023', because: 'a file number and a year' },
  ],
});
