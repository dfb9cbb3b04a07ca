import { validate } from 'stdnum/lib/cjs/ca/sin.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Numbers from 0 are fictitious, those from 8 are business numbers (Service Canada, SIN code of practice). */
const assigned = (candidate: string) => !/^[08]/.test(candidate) && validate(candidate).isValid;

export default defineInfotype({
  title: 'Canadian social insurance number (SIN)',
  region: ['CA'],
  categories: ['pii'],
  regulations: ['PIPEDA'],
  aliases: {
    presidio: 'CA_SIN',
    google: 'CANADA_SOCIAL_INSURANCE_NUMBER',
    purview: 'Canada social insurance number',
    macie: 'CANADA_SOCIAL_INSURANCE_NUMBER',
    stdnum: 'ca.sin',
  },
  patterns: [
    { regex: /\b[1-79]\d{2} \d{3} \d{3}\b/, prior: 0.25 },
    { regex: /\b[1-79]\d{2}-\d{3}-\d{3}\b/, prior: 0.35 },
    { regex: /\b[1-79]\d{8}\b/, prior: 0.17 },
  ],
  validator: { test: assigned, chance: 1 / 10 },
  context: ['sin', 'social insurance', 'social insurance number', 'sin number', 'nas', 'assurance sociale'],
  finds: [
    { text: 'SIN: 515-767-762', match: '515-767-762', level: 'high' },
    { text: 'Social Insurance Number 574 447 785', match: '574 447 785', level: 'high' },
    { text: "numéro d'assurance sociale 577935554", match: '577935554', level: 'high' },
    { text: 'employee 597402700', match: '597402700' },
  ],
  ignores: [
    { text: 'SIN 515-767-763', because: 'wrong check digit' },
    { text: 'SIN 046 454 286', because: 'numbers from 0 are fictitious' },
    { text: 'SIN 815-767-769', because: 'numbers from 8 belong to businesses' },
    { text: 'SIN 515-767-7620', because: 'too long' },
    { text: 'sin(515767762.5)', because: 'a decimal' },
  ],
});
