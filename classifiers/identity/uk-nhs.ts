import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** NHS Data Dictionary, NHS NUMBER: weights 10 to 2, modulus 11; a remainder that would need 10 is never issued. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const check = (11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check === digits[9] && new Set(digits).size > 1;
}

export default defineInfotype({
  title: 'UK NHS number',
  region: ['GB'],
  categories: ['pii', 'health'],
  regulations: ['UK GDPR', 'Data Protection Act 2018'],
  aliases: {
    presidio: 'UK_NHS',
    google: 'UK_NATIONAL_HEALTH_SERVICE_NUMBER',
    purview: 'U.K. national health service number',
    macie: 'UK_NHS_NUMBER',
  },
  patterns: [
    { regex: /\b\d{3} \d{3} \d{4}\b/, prior: 0.35 },
    { regex: /\b\d{3}-\d{3}-\d{4}\b/, prior: 0.2 },
    { regex: /\b\d{10}\b/, prior: 0.17 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: ['nhs', 'nhs number', 'nhs no', 'national health service', 'health service number', 'patient', 'gp'],
  finds: [
    { text: 'NHS number: 943 476 5919', match: '943 476 5919', level: 'high' },
    { text: 'nhs_no,4010232137', match: '4010232137', level: 'high' },
    { text: 'Patient 485-777-3457 was seen', match: '485-777-3457', level: 'high' },
    { text: 'ref 943 476 5919', match: '943 476 5919' },
  ],
  ignores: [
    { text: 'NHS number 943 476 5918', because: 'wrong check digit' },
    { text: 'NHS 943 476 59190', because: 'too long' },
    { text: 'NHS 1111111111', because: 'one digit ten times' },
    { text: 'NHS 94-34-765919', because: 'grouped in another way' },
    { text: 'NHS x9434765919', because: 'inside a longer token' },
  ],
});
