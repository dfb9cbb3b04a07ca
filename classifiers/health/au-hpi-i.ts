import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Sixteen digits that begin with 800361, the kind of an individual provider; the last is a Luhn digit (AS 5017). */
export default defineInfotype({
  title: 'Australian healthcare provider identifier (HPI-I)',
  region: ['AU'],
  categories: ['pii'],
  regulations: ['Healthcare Identifiers Act 2010', 'Privacy Act 1988'],
  patterns: [
    // Six fixed digits in front speak for themselves.
    { regex: /\b8003 ?61\d{2} ?\d{4} ?\d{4}\b/, prior: 0.85 },
    { regex: /\b8003-61\d{2}-\d{4}-\d{4}\b/, prior: 0.85 },
  ],
  validator: { test: (candidate) => luhn(digitsOf(candidate)), chance: 1 / 10 },
  context: ['hpi-i', 'hpii', 'hpi', 'healthcare provider identifier', 'provider identifier', 'practitioner'],
  finds: [
    { text: 'HPI-I: 8003 6174 9920 3165', match: '8003 6174 9920 3165', level: 'high' },
    { text: 'hpii=8003610084377528', match: '8003610084377528', level: 'high' },
    { text: 'practitioner 8003-6174-9920-3165 signed', match: '8003-6174-9920-3165', level: 'high' },
    { text: '<provider>8003617499203165</provider>', match: '8003617499203165', level: 'high' },
  ],
  ignores: [
    { text: 'HPI-I 8003 6174 9920 3166', because: 'wrong check digit' },
    { text: 'HPI-I 8003 6074 9920 3165', because: 'the prefix of a patient' },
    { text: 'HPI-I 8003 6174 9920 316', because: 'fifteen digits' },
    { text: 'HPI-I 80036174992031651', because: 'seventeen digits' },
  ],
});
