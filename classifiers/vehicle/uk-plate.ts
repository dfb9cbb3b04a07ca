import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Two letters, two digits of the age and three letters since 2001; before, one letter in front or behind; Northern
 * Ireland with I or Z (DVLA INF104).
 */
export default defineInfotype({
  title: 'UK vehicle registration plate',
  region: ['GB'],
  categories: ['pii'],
  regulations: ['UK GDPR'],
  aliases: { presidio: 'UK_VEHICLE_REGISTRATION' },
  patterns: [
    { regex: /\b[A-HK-PRSV-Y][A-HJ-PR-Y](?:0[2-9]|[1-7]\d) [A-HJ-PR-Z]{3}\b/, prior: 0.3 },
    { regex: /\b[A-HK-PRSV-Y][A-HJ-PR-Y](?:0[2-9]|[1-7]\d)[A-HJ-PR-Z]{3}\b/, prior: 0.14 },
    { regex: /\b[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Y]{3}\b/, prior: 0.12 },
    { regex: /\b[A-HJ-PR-Y]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]\b/, prior: 0.12 },
    { regex: /\b(?:[A-Z]{1,2}[IZ]|[A-Z]I[A-Z]) ?\d{2,4}\b/, prior: 0.1 },
  ],
  context: [
    'licence plate',
    'license plate',
    'number plate',
    'plate',
    'plate number',
    'plate no',
    'vehicle registration',
    'registration',
    'registration number',
    'registration no',
    'reg no',
    'vrm',
    'vrn',
    'dvla',
    'v5c',
    'reg',
    'vehicle reg',
    'car reg',
  ],
  finds: [
    { text: 'Registration: KX62 WMB', match: 'KX62 WMB', level: 'high' },
    { text: 'VRM LD19TPY', match: 'LD19TPY', level: 'medium' },
    { text: 'car reg P482 KLB', match: 'P482 KLB', level: 'medium' },
    { text: '"numberPlate":"GHT 217K"', match: 'GHT 217K', level: 'medium' },
    { text: 'DVLA record for RIA 4820', match: 'RIA 4820', level: 'medium' },
  ],
  ignores: [
    { text: 'batch KX62 WMB', because: 'no word about vehicles' },
    { text: 'registration KX62 WQB', because: 'Q is not used' },
    { text: 'registration KX62 WM', because: 'two letters behind' },
    { text: 'registration KX620 WMB', because: 'three digits' },
    { text: 'registration KX62 WIB', because: 'I is not used' },
  ],
});
