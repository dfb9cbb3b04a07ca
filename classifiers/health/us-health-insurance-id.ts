import { defineInfotype } from '../../src/detect/infotype.js';

/** Insurers number their members as they like; most start with the three letters of a Blue Cross plan or a W. */
export default defineInfotype({
  title: 'US health insurance member number',
  region: ['US'],
  categories: ['pii', 'health'],
  regulations: ['HIPAA', 'CCPA', 'US state breach laws'],
  patterns: [
    // Blue Cross Blue Shield: a prefix of three characters and up to fourteen of the plan's own.
    { regex: /\b[A-Z]{3}\d{9,12}\b/, prior: 0.11 },
    { regex: /\b[A-Z]{3}\d{3}[A-Z]\d{5}\b/, prior: 0.11 },
    { regex: /\b[A-Z]{1,2}\d{8,10}(?:-\d{2})?\b/, prior: 0.091 },
    { regex: /\b\d{9,11}-\d{2}\b/, prior: 0.1 },
    { regex: /\b\d{9,11}\b/, prior: 0.091 },
  ],
  context: [
    'member id',
    'member number',
    'member no',
    'subscriber id',
    'subscriber number',
    'health insurance',
    'health insurance id',
    'health plan id',
    'insurance member',
    'insurance id',
    'insurance policy number',
    'insured id',
    'enrollee id',
    'policyholder id',
    'medical insurance',
    'bcbs',
    'blue cross',
    'aetna',
    'cigna',
    'unitedhealthcare',
    'humana',
  ],
  finds: [
    { text: 'Blue Cross subscriber ID XQP884201937', match: 'XQP884201937', level: 'medium' },
    { text: 'Member ID: YHB772M40918', match: 'YHB772M40918', level: 'medium' },
    { text: '{"health_insurance_id":"W2208471935"}', match: 'W2208471935', level: 'medium' },
    { text: 'Aetna member number W203318847', match: 'W203318847', level: 'medium' },
    { text: 'UnitedHealthcare member ID 904471823-00', match: '904471823-00', level: 'medium' },
  ],
  ignores: [
    { text: 'SKU XQP884201937', because: 'no word about insurance' },
    { text: 'member ID 4711', because: 'too short' },
    { text: 'Member ID: XQP8842019370123456', because: 'too long' },
    { text: 'member since 2019', because: 'a year' },
    { text: 'subscriber id XQP-pending', because: 'no number' },
  ],
});
