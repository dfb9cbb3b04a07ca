import { digitsOf, isDate, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** NHS Scotland: the birthday DDMMYY, then as an NHS number checked, weights 10 to 1 modulo 11. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const [day, month, year] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2).join('')));
  return (
    digits.length === 10 &&
    isDate(2000 + (year ?? 0), month ?? 0, day ?? 0) &&
    weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

export default defineInfotype({
  title: 'Scottish community health index number (CHI)',
  region: ['GB'],
  categories: ['pii', 'health'],
  regulations: ['UK GDPR', 'Data Protection Act 2018'],
  aliases: { google: 'SCOTLAND_COMMUNITY_HEALTH_INDEX_NUMBER' },
  patterns: [
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2} ?\d{4}\b/, prior: 0.03 },
    { regex: /\b[0-3]\d{2} \d{3} \d{4}\b/, prior: 0.03 },
    // Called by its name it is no NHS number, though patients and the NHS stand around both.
    {
      regex:
        /\b[0-3]\d{2} ?\d{3} ?\d{4}\b(?<=(?:\b(?:[cC][hH][iI]|[hH][eE][aA][lL][tT][hH] [iI][nN][dD][eE][xX])\b|[sS]cot(?:land|tish))[\s\S]{0,40})/,
      prior: 0.4,
    },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'chi',
    'chi number',
    'chi no',
    'community health index',
    'community health index number',
    'nhs scotland',
    'scottish patient',
    'scotland patient',
    'scottish health number',
  ],
  finds: [
    { text: 'CHI number: 0105842613', match: '0105842613', level: 'high' },
    { text: 'Community Health Index 230749 1155', match: '230749 1155', level: 'high' },
    { text: '{"chiNumber":"1512038040"}', match: '1512038040', level: 'high' },
    { text: 'NHS Scotland: 2104899583', match: '2104899583', level: 'high' },
    { text: 'NHS Scotland patient, CHI 3006687329', match: '3006687329', level: 'high' },
  ],
  ignores: [
    { text: 'CHI 0105842614', because: 'wrong check digit' },
    { text: 'CHI 3204840018', because: 'no 32nd day' },
    { text: 'CHI 3002840012', because: 'no 30th of February' },
    { text: 'CHI 010584261', because: 'nine digits' },
    { text: 'CHI 01058426170', because: 'eleven digits' },
  ],
});
