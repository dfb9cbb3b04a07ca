import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** General commercial registry: twelve digits that end in 000 for the seat, as a rule. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'Greek commercial register number (GEMI)',
  region: ['GR'],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b\d{9}000\b/, prior: 0.2 },
    { regex: /\b\d{11,12}\b/, prior: 0.1 },
  ],
  validator: { test: plausible, chance: 0.97 },
  context: [
    'γεμη',
    'γε μη',
    'γ ε μ η',
    'αρ γεμη',
    'αριθμος γεμη',
    'γενικο εμπορικο μητρωο',
    'gemi',
    'gemi no',
    'gemi number',
  ],
  finds: [
    { text: 'ΓΕΜΗ: 476897471000', match: '476897471000', level: 'high' },
    { text: 'Αρ. Γ.Ε.ΜΗ. 129697535000', match: '129697535000', level: 'high' },
    { text: '{"gemi":"051155982000"}', match: '051155982000', level: 'high' },
    { text: 'GEMI No 271304212865', match: '271304212865', level: 'medium' },
  ],
  ignores: [
    { text: 'ΓΕΜΗ 1234567890', because: 'ten digits' },
    { text: 'ΓΕΜΗ 1234567890123', because: 'thirteen digits' },
    { text: 'id 121773975508', because: 'no word about a register' },
    { text: 'ΓΕΜΗ 000000000000', because: 'zeros' },
  ],
});
