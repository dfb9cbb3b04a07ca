import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Eighteen digits of the biometric card; what they mean is published in outline only, and no check digit. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2;

export default defineInfotype({
  title: 'Algerian national identification number (NIN)',
  region: ['DZ'],
  categories: ['pii'],
  regulations: ['Loi 18-07'],
  patterns: [{ regex: /\b[12]\d{17}\b/, prior: 0.14 }],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'nin',
    "numero d'identification nationale",
    "numero d'identification national",
    "numero d'identification national unique",
    'identification nationale',
    'national identification number',
    "carte d'identite biometrique",
    'رقم التعريف الوطني',
    'رقم التعريف الوطني الوحيد',
    'algerie',
  ],
  finds: [
    { text: 'NIN: 119840721004417209', match: '119840721004417209', level: 'medium' },
    { text: "Numéro d'identification nationale 100773418220447118", match: '100773418220447118', level: 'medium' },
    { text: '{"nin":"220084713004418207"}', match: '220084713004418207', level: 'medium' },
    { text: 'رقم التعريف الوطني 109951119017730841', match: '109951119017730841', level: 'medium' },
  ],
  ignores: [
    { text: 'lot 119840721004417209', because: 'no word about identity' },
    { text: 'NIN 11984072100441720', because: 'seventeen digits' },
    { text: 'NIN 1198407210044172099', because: 'nineteen digits' },
    { text: 'NIN 919840721004417209', because: 'starts with 9' },
    { text: 'NIN 111111111111111111', because: 'one digit throughout' },
  ],
});
