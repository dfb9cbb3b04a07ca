import { defineInfotype } from '../../src/detect/infotype.js';

/** USCIS: three letters of the service center, two digits of the fiscal year, three of the day, five of the case. */
export default defineInfotype({
  title: 'US immigration case receipt number (USCIS)',
  region: ['US'],
  categories: ['pii'],
  regulations: ['CCPA', 'Privacy Act of 1974'],
  patterns: [
    {
      regex: /\b(?:EAC|WAC|LIN|SRC|MSC|NBC|IOE|YSC|VSC|TSC|NSC|CSC|MCT|GUM|AGC)[- ]\d{2}[- ]\d{3}[- ]\d{5}\b/,
      prior: 0.7,
    },
    { regex: /\bIOE\d{10}\b/, prior: 0.7 },
    { regex: /\b(?:EAC|WAC|LIN|SRC|MSC|NBC|YSC|VSC|TSC|NSC|CSC|MCT|GUM|AGC)\*?\d{10}\b/, prior: 0.6 },
  ],
  context: [
    'receipt number',
    'receipt no',
    'case number',
    'case receipt',
    'uscis',
    'uscis receipt',
    'i 797',
    'i 797c',
    'notice of action',
    'green card',
    'card number',
    'petition',
    'immigration',
    'case status',
  ],
  finds: [
    { text: 'USCIS receipt number IOE0917734482', match: 'IOE0917734482', level: 'high' },
    { text: 'Form I-797C, Notice of Action: EAC-21-098-55210', match: 'EAC-21-098-55210', level: 'high' },
    { text: '{"uscis_receipt":"MSC2190877341"}', match: 'MSC2190877341', level: 'high' },
    { text: 'green card no. SRC 19 123 45670', match: 'SRC 19 123 45670', level: 'high' },
  ],
  ignores: [
    { text: 'receipt number ABC0917734482', because: 'no service center has these letters' },
    { text: 'receipt number IOE091773448', because: 'nine digits' },
    { text: 'receipt number IOE09177344821', because: 'eleven digits' },
    { text: 'build LIN2190877341', because: 'no word about immigration' },
    { text: 'receipt number 0917734482', because: 'no letters' },
  ],
});
