import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Sixteen digits: 80 for health, 036 for Australia, 0 for an individual, nine more and a Luhn digit (AS 5017). */
export default defineInfotype({
  title: 'Australian individual healthcare identifier (IHI)',
  region: ['AU'],
  categories: ['pii', 'health'],
  regulations: ['Healthcare Identifiers Act 2010', 'Privacy Act 1988'],
  patterns: [
    // Six fixed digits in front speak for themselves.
    { regex: /\b8003 ?60\d{2} ?\d{4} ?\d{4}\b/, prior: 0.85 },
    { regex: /\b8003-60\d{2}-\d{4}-\d{4}\b/, prior: 0.85 },
  ],
  validator: { test: (candidate) => luhn(digitsOf(candidate)), chance: 1 / 10 },
  context: [
    'ihi',
    'ihi number',
    'individual healthcare identifier',
    'healthcare identifier',
    'my health record',
    'digital health',
    'patient',
  ],
  finds: [
    { text: 'IHI: 8003 6085 7213 9046', match: '8003 6085 7213 9046', level: 'high' },
    { text: 'ihi_number=8003602166048739', match: '8003602166048739', level: 'high' },
    { text: 'patient 8003-6000-0923-7717', match: '8003-6000-0923-7717', level: 'high' },
    { text: '"identifier":"8003609901452084"', match: '8003609901452084', level: 'high' },
  ],
  ignores: [
    { text: 'IHI 8003 6085 7213 9047', because: 'wrong check digit' },
    { text: 'IHI 8003 6185 7213 9046', because: 'the prefix of a provider' },
    { text: 'IHI 8003 6085 7213 904', because: 'fifteen digits' },
    { text: 'IHI 80036085721390461', because: 'seventeen digits' },
    { text: 'IHI 7003 6085 7213 9046', because: 'another prefix' },
  ],
});
