import { defineInfotype } from '../../src/detect/infotype.js';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * HISO 10046: three letters without I and O, weights 7 to 2. The older form ends in digits, the last modulo 11; the one
 * of 2019 (AAANNAA) ends in letters, the last modulo 24.
 */
function checks(candidate: string): boolean {
  let sum = 0;
  for (let at = 0; at < 6; at++) {
    const char = candidate.charAt(at);
    sum += (7 - at) * (/\d/.test(char) ? Number(char) : letters.indexOf(char) + 1);
  }
  const check = candidate.charAt(6);
  if (/\d/.test(check)) return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === Number(check);
  return check !== '' && letters.indexOf(check) + 1 === 24 - (sum % 24);
}

export default defineInfotype({
  title: 'New Zealand national health index number (NHI)',
  region: ['NZ'],
  categories: ['pii', 'health'],
  regulations: ['Health Information Privacy Code 2020', 'Privacy Act 2020'],
  aliases: { google: 'NEW_ZEALAND_NHI_NUMBER', purview: 'New Zealand ministry of health number' },
  patterns: [
    { regex: /\b[A-HJ-NP-Z]{3}\d{4}\b/, prior: 0.04 },
    { regex: /\b[A-HJ-NP-Z]{3}\d{2}[A-HJ-NP-Z]{2}\b/, prior: 0.06 },
  ],
  validator: {
    test: checks,
    chance: 1 / 11,
    // Modulo 24 does not tell digits six or eight apart under the weights 4 and 3.
    undetected: 0.05,
  },
  context: ['nhi', 'nhi number', 'nhi no', 'national health index', 'patient', 'hospital number'],
  finds: [
    { text: 'NHI: CKP4823', match: 'CKP4823', level: 'high' },
    { text: 'NHI number JBX3044', match: 'JBX3044', level: 'high' },
    { text: 'patient DTW9173 seen at clinic', match: 'DTW9173', level: 'high' },
    { text: 'nhi=KTB42HP', match: 'KTB42HP', level: 'high' },
    { text: 'National Health Index PWA07RF', match: 'PWA07RF', level: 'high' },
  ],
  ignores: [
    { text: 'NHI CKP4824', because: 'wrong check digit' },
    { text: 'NHI KTB42HQ', because: 'wrong check letter' },
    { text: 'NHI CIP4823', because: 'I is not used' },
    { text: 'NHI CKP482', because: 'six characters' },
    { text: 'plate CKP4823', because: 'no word about health' },
  ],
});
