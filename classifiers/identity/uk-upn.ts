import { defineInfotype } from '../../src/detect/infotype.js';

/** The letters that can check, in the order of their values; I, O and S are not used. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Department for Education: places times values, from place 2 on, modulo 23; temporary numbers end with a letter. */
function checks(candidate: string): boolean {
  let sum = 0;
  for (let at = 1; at < candidate.length; at++) {
    const char = candidate.charAt(at);
    sum += (at + 1) * (/\d/.test(char) ? Number(char) : letters.indexOf(char));
  }
  return candidate.length === 13 && letters.charAt(sum % 23) === candidate.charAt(0);
}

export default defineInfotype({
  title: 'English unique pupil number (UPN)',
  region: ['GB'],
  categories: ['pii'],
  regulations: ['UK GDPR', 'Data Protection Act 2018'],
  patterns: [{ regex: /\b[A-HJ-NP-RT-Z][2-9]\d{10}[0-9A-HJ-NP-RT-Z]\b/, prior: 0.05 }],
  validator: { test: checks, chance: 1 / 23 },
  context: [
    'upn',
    'upns',
    'unique pupil number',
    'pupil number',
    'pupil id',
    'former upn',
    'school census',
    'pupil',
    'pupils',
  ],
  finds: [
    { text: 'UPN: A801200018034', match: 'A801200018034', level: 'high' },
    { text: 'Unique Pupil Number V340412216057', match: 'V340412216057', level: 'high' },
    { text: 'upn,G925711809001,Year 7', match: 'G925711809001', level: 'high' },
    { text: 'former UPN Y20720151602A', match: 'Y20720151602A', level: 'high' },
  ],
  ignores: [
    { text: 'UPN A340412216057', because: 'wrong check letter' },
    { text: 'UPN S801200018034', because: 'S does not check' },
    { text: 'UPN B80120001803', because: 'eleven digits' },
    { text: 'UPN 8801200018034', because: 'no check letter' },
    { text: 'UPN B8012000180341', because: 'too long' },
  ],
});
