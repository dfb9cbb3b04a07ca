import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'HCPCS level II code',
  region: ['US'],
  categories: ['health'],
  regulations: ['HIPAA'],
  aliases: { macie: 'USA_HEALTHCARE_PROCEDURE_CODE' },
  // CMS: a letter for the section, four digits.
  patterns: [{ regex: /\b[A-CEGHJ-MP-V]\d{4}\b/, prior: 0.1 }],
  context: [
    'hcpcs',
    'hcpcs code',
    'hcpcs codes',
    'healthcare common procedure coding system',
    'j code',
    'procedure code',
    'procedure codes',
    'dme code',
  ],
  finds: [
    { text: 'HCPCS J1885 ketorolac', match: 'J1885', level: 'medium' },
    { text: 'hcpcs_code=E0114', match: 'E0114', level: 'medium' },
    { text: 'Procedure code G0008.', match: 'G0008', level: 'medium' },
    { text: '{"hcpcs":"A4253"}', match: 'A4253', level: 'medium' },
  ],
  ignores: [
    { text: 'error E0114', because: 'no word about procedures' },
    { text: 'HCPCS J188', because: 'three digits' },
    { text: 'HCPCS J18855', because: 'five digits' },
    { text: 'HCPCS D1885', because: "the letter of dentistry, which is not CMS's" },
    { text: 'HCPCS J1885.2', because: 'a number of parts' },
  ],
});
