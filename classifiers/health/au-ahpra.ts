import { defineInfotype } from '../../src/detect/infotype.js';

/** Three letters of the profession and ten digits (Ahpra public register). */
export default defineInfotype({
  title: 'Australian health practitioner registration (AHPRA)',
  region: ['AU'],
  categories: ['pii'],
  regulations: ['Health Practitioner Regulation National Law', 'Privacy Act 1988'],
  patterns: [
    { regex: /\b(?:ATS|CHI|CMR|DEN|MED|MRP|NMW|OCC|OPT|OST|PAR|PHA|PHY|POD|PSY)000\d{7}\b/, prior: 0.95 },
    { regex: /\b(?:ATS|CHI|CMR|DEN|MED|MRP|NMW|OCC|OPT|OST|PAR|PHA|PHY|POD|PSY)\d{10}\b/, prior: 0.75 },
  ],
  context: ['ahpra', 'registration', 'registration number', 'practitioner', 'medical board'],
  finds: [
    { text: 'AHPRA: MED0001482091', match: 'MED0001482091', level: 'high' },
    { text: 'Registration number NMW0002730215', match: 'NMW0002730215', level: 'high' },
    { text: 'psychologist PSY0001916305,', match: 'PSY0001916305', level: 'high' },
    { text: '"ahpra":"PHY0000617304"', match: 'PHY0000617304', level: 'high' },
  ],
  ignores: [
    { text: 'AHPRA MED000148209', because: 'nine digits' },
    { text: 'AHPRA MED00014820917', because: 'eleven digits' },
    { text: 'AHPRA XYZ0001482091', because: 'no such profession' },
    { text: 'AHPRA AMED0001482091', because: 'inside a longer token' },
  ],
});
