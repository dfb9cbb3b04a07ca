import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Luxembourg trade register number (RCS)',
  region: ['LU'],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b[A-M] ?\d{3,6}\b/, prior: 0.11 }],
  context: [
    'rcs luxembourg',
    'r c s luxembourg',
    'rcs',
    'r c s',
    'registre de commerce',
    'registre de commerce et des societes',
    'handelsregister luxemburg',
    'lbr',
  ],
  finds: [
    { text: 'R.C.S. Luxembourg: B 199266', match: 'B 199266', level: 'medium' },
    { text: 'RCS Luxembourg B250765', match: 'B250765', level: 'medium' },
    { text: '{"rcs":"B92557"}', match: 'B92557', level: 'medium' },
    { text: 'Registre de commerce et des sociétés F16507', match: 'F16507', level: 'medium' },
  ],
  ignores: [
    { text: 'RCS Luxembourg Z123456', because: 'no section Z' },
    { text: 'RCS Luxembourg B12', because: 'two digits' },
    { text: 'RCS Luxembourg B1233745', because: 'seven digits' },
    { text: 'vitamin B 12345', because: 'no word about a register' },
  ],
});
