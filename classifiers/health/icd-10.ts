import { defineInfotype } from '../../src/detect/infotype.js';

/** What else is numbered with a letter and digits; the word right before says so. */
const others =
  'room rm cell vitamin vit size paper page sheet row column seat gate exit platform building block floor unit suite ' +
  'apartment section table figure fig appendix annex form route bus line flight zone bay slot pin model type class';
const notNamed = `(?<!\\b(?:${others.replace(/\b([a-z])/g, (c) => `[${c.toUpperCase()}${c}]`).replaceAll(' ', '|')})[ .:#-]{1,2})`;

export default defineInfotype({
  title: 'ICD-10 diagnosis code',
  region: [],
  categories: ['health'],
  regulations: ['HIPAA', 'GDPR'],
  aliases: { google: 'ICD10_CODE', purview: 'International classification of diseases (ICD-10-CM)' },
  // WHO ICD-10 and ICD-10-CM: a chapter letter, a digit, a digit (A or B in CM), up to four more behind a dot.
  patterns: [
    { regex: new RegExp(`${notNamed}\\b[A-Z]\\d[0-9AB]\\.[0-9A-Z]{1,4}(?!\\.?\\w)`), prior: 0.16 },
    { regex: new RegExp(`${notNamed}\\b[A-Z]\\d[0-9AB]\\b(?!\\.\\d)`), prior: 0.1 },
  ],
  context: [
    'icd',
    'icd 10',
    'icd10',
    'icd codes',
    'icd code',
    'icd 10 cm',
    'icd 10 gm',
    'cim 10',
    'cie 10',
    'cid 10',
    'cid',
    'hauptdiagnose',
    'nebendiagnose',
    'diagnosen',
    'diagnostics',
    'diagnosticos',
    'rozpoznanie',
    'secondary dx',
    'admitting diagnosis',
    'diagnosis',
    'diagnoses',
    'diagnosis code',
    'dx',
    'primary dx',
    'diagnosed',
    'diagnose',
    'diagnostic',
    'diagnostico',
    'diagnosi',
    'comorbidity',
    'chief complaint',
  ],
  finds: [
    { text: 'Diagnosis: E11.9 type 2 diabetes', match: 'E11.9', level: 'medium' },
    { text: 'ICD-10 code F32.1', match: 'F32.1', level: 'medium' },
    { text: 'dx I10, follow up', match: 'I10', level: 'medium' },
    { text: 'icd10=S72.001A', match: 'S72.001A', level: 'medium' },
    { text: 'Diagnose: C50.9 links', match: 'C50.9', level: 'medium' },
  ],
  ignores: [
    { text: 'cell E11 of the sheet', because: 'no word about diagnoses' },
    { text: 'vitamin B12 daily', because: 'no word about diagnoses' },
    { text: 'ICD-10 chapter, room B12', because: 'the word before names something else' },
    { text: 'diagnosis on Form W10, see Table A11', because: 'forms and tables are numbered so too' },
    { text: 'ICD-10 E1.9', because: 'one digit' },
    { text: 'ICD-10 E11.90000', because: 'five characters behind the dot' },
    { text: 'dx AE11.9', because: 'inside a longer token' },
    { text: 'room A10.2.1 diagnosis', because: 'a number of several parts' },
  ],
});
