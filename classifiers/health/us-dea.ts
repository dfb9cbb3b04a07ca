import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The last digit is that of the first, third and fifth digit's sum and twice the second's, fourth's and sixth's. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate.slice(2));
  return digits.length === 7 && new Set(digits).size > 1 && weightedSum(digits, [1, 2, 1, 2, 1, 2]) % 10 === digits[6];
}

/** First letter: the kind of registrant; second: the initial of its name, or 9 for a business address. */
export default defineInfotype({
  title: 'US drug enforcement registration number (DEA)',
  region: ['US'],
  categories: ['pii', 'health'],
  regulations: ['HIPAA'],
  aliases: {
    presidio: 'MEDICAL_LICENSE',
    google: 'US_DEA_NUMBER',
    purview: 'Drug Enforcement Agency (DEA) number',
    macie: 'US_DRUG_ENFORCEMENT_AGENCY_NUMBER',
  },
  patterns: [{ regex: /\b[A-HJ-MPRSTUX][A-Z9][ -]?\d{7}\b/, prior: 0.06 }],
  // Twice a digit and twice the one five above end alike.
  validator: { test: checks, chance: 1 / 10, undetected: 0.05 },
  context: [
    'dea',
    'dea number',
    'dea no',
    'dea registration',
    'dea license',
    'drug enforcement',
    'drug enforcement administration',
    'drug enforcement agency',
    'controlled substance',
    'controlled substances',
    'prescriber',
  ],
  finds: [
    { text: 'DEA number BB7909584', match: 'BB7909584', level: 'high' },
    { text: '{"prescriber_dea":"FB4378407"}', match: 'FB4378407', level: 'high' },
    { text: 'Drug Enforcement Administration registration: MJ7188332', match: 'MJ7188332', level: 'high' },
    { text: 'DEA# BS 3697539, expires 2027', match: 'BS 3697539', level: 'high' },
  ],
  ignores: [
    { text: 'DEA number BB7909585', because: 'wrong check digit' },
    { text: 'DEA number IB7909584', because: 'I is no kind of registrant' },
    { text: 'DEA number BB790958', because: 'six digits' },
    { text: 'DEA number BB79095841', because: 'eight digits' },
    { text: 'part BB7909584', because: 'no word about the DEA' },
    { text: 'DEA number AB1111111', because: 'one digit throughout' },
  ],
});
