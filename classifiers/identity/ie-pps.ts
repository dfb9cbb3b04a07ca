import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Seven digits by 8 to 2 and a second letter by 9 (A to I as 1 to 9; W, T and X of old numbers as 0), modulo 23, name the
 * first letter. stdnum knows no second letters but A and H.
 */
function checks(candidate: string): boolean {
  const number = alphanumericsOf(candidate);
  let sum = 9 * ' ABCDEFGHI'.indexOf(number.charAt(8) || ' ');
  if (sum < 0) sum = 0;
  for (let at = 0; at < 7; at++) sum += (8 - at) * Number(number.charAt(at));
  return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt(sum % 23) === number.charAt(7) && !number.startsWith('0000000');
}

export default defineInfotype({
  title: 'Irish personal public service number (PPS)',
  region: ['IE'],
  categories: ['pii'],
  regulations: ['GDPR', 'Data Protection Act 2018'],
  aliases: {
    google: 'IRELAND_PPSN',
    purview: 'Ireland personal public service (PPS) number',
    stdnum: 'ie.pps',
  },
  patterns: [
    { regex: /\b\d{7}[A-W][A-IWTX]?\b/, prior: 0.06 },
    { regex: /\b\d{7} [A-W][A-IWTX]?\b/, prior: 0.03 },
    { regex: /\b\d{7}[a-w][a-iwtx]?\b/, prior: 0.01 },
  ],
  validator: { test: checks, chance: 1 / 23 },
  context: [
    'pps',
    'ppsn',
    'pps number',
    'pps no',
    'personal public service',
    'personal public service number',
    'rsi number',
    'rsi no',
    'uimhir psp',
    'psp',
    'irish tax number',
    'revenue commissioners',
    'public services card',
  ],
  finds: [
    { text: 'PPS number: 1234508D', match: '1234508D', level: 'high' },
    { text: 'PPSN 6433821TA', match: '6433821TA', level: 'high' },
    { text: '{"ppsn":"8027714L"}', match: '8027714L', level: 'high' },
    { text: 'Personal Public Service No. 0915362 PH', match: '0915362 PH', level: 'high' },
    { text: 'pps: 4470913IW', match: '4470913IW', level: 'high' },
  ],
  ignores: [
    { text: 'PPS number 1234508A', because: 'wrong check letter' },
    { text: 'PPS number 1234508X', because: 'X does not check' },
    { text: 'PPS number 123450T', because: 'six digits' },
    { text: 'PPS number 12345081T', because: 'eight digits' },
    { text: 'PPS number 1234508TAB', because: 'three letters' },
  ],
});
