import { defineInfotype } from '../../src/detect/infotype.js';

const marks =
  'G|D|F|I|C-[FGI]|VH|ZK|EI|EC|CS|HB|OE|OO|PH|LN|SE|OY|OH|TF|SP|OK|OM|HA|YR|LZ|SX|TC|9A|S5|ES|YL|LY|UR|RA|4X|A6|A7|HZ|VT|B|9V|9M|HS|PK|RP|VN|ZS|5Y|5N|SU|CN|PP|PR|PT|PS|LV|CC|HK|XA|XB|XC|YV|OB|9H|LX|M|2|VP-[BC]|VQ-B|P4|T7';

export default defineInfotype({
  title: 'Aircraft registration',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR'],
  // Annex 7 to the Chicago Convention: the nationality mark, a dash, letters; the United States go without a dash.
  patterns: [
    { regex: new RegExp(`\\b(?:${marks})-?(?<=-)[A-Z]{3,4}\\b`), prior: 0.1 },
    { regex: /\bC-[FGI][A-Z]{3}\b/, prior: 0.2 },
    { regex: /\bN[1-9](?:\d{0,4}|\d{0,3}[A-HJ-NP-Z]|\d{0,2}[A-HJ-NP-Z]{2})\b/, prior: 0.1 },
  ],
  context: [
    'aircraft',
    'aircraft registration',
    'tail number',
    'tail no',
    'registration mark',
    'airplane',
    'aeroplane',
    'helicopter',
    'flugzeug',
    'luftfahrzeugkennzeichen',
    'aeronef',
    'aeronave',
    'aeromobile',
    'vliegtuig',
    'jet',
    'cessna',
    'boeing',
    'airbus',
  ],
  finds: [
    { text: 'Aircraft G-ABCD landed', match: 'G-ABCD', level: 'medium' },
    { text: 'tail number N172SP', match: 'N172SP', level: 'medium' },
    { text: 'Flugzeug D-EKLM', match: 'D-EKLM', level: 'medium' },
    { text: 'Aircraft registration: C-GXYZ', match: 'C-GXYZ', level: 'medium' },
    { text: 'aéronef F-HBXA', match: 'F-HBXA', level: 'medium' },
  ],
  ignores: [
    { text: 'bolt G-ABCD', because: 'no word about aircraft' },
    { text: 'aircraft N0172', because: 'a leading zero' },
    { text: 'aircraft N172IO', because: 'I and O are not used' },
    { text: 'aircraft Q-ABCD', because: 'no such mark' },
  ],
});
