import { isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Régie de l'assurance maladie du Québec: three letters of the surname, one of the first name, the birth date with 50
 * added to the month of women, a sequence and a check character whose rule is not published.
 */
function plausible(candidate: string): boolean {
  const [, year, month, day] = /^[A-Z]{4}(\d\d)(\d\d)(\d\d)/.exec(candidate.replace(/[ -]/g, '')) ?? [];
  return isDate(2000 + Number(year), Number(month) % 50, Number(day));
}

export default defineInfotype({
  title: 'Quebec health insurance number (RAMQ)',
  region: ['CA'],
  categories: ['pii', 'health'],
  regulations: ['PIPEDA', 'Law 25'],
  aliases: { google: 'CANADA_QUEBEC_HIN' },
  patterns: [
    { regex: /\b[A-Z]{4} \d{4} \d{4}\b/, prior: 0.03 },
    { regex: /\b[A-Z]{4}-\d{4}-\d{4}\b/, prior: 0.03 },
    { regex: /\b[A-Z]{4} ?\d{8}\b/, prior: 0.02 },
  ],
  // 24 months of a hundred, thirty days of a hundred; no digit checks another.
  validator: { test: plausible, chance: 0.073, unchecked: () => true },
  context: [
    'ramq',
    'nam',
    'assurance maladie',
    "numero d'assurance maladie",
    'carte soleil',
    "carte d'assurance maladie",
    'regie de l assurance maladie',
    'quebec health insurance',
    'quebec health',
    'health insurance number',
    'medicare quebec',
    'hin',
  ],
  finds: [
    { text: 'RAMQ: BOUL 8457 1419', match: 'BOUL 8457 1419', level: 'high' },
    { text: 'numéro d’assurance maladie GAGN78032215', match: 'GAGN78032215', level: 'high' },
    { text: '{"nam":"PELM96611108"}', match: 'PELM96611108', level: 'high' },
    { text: 'Quebec health insurance number SAVC 0159 3012', match: 'SAVC 0159 3012', level: 'high' },
  ],
  ignores: [
    { text: 'RAMQ BOUL 8463 1419', because: 'the thirteenth month of a woman' },
    { text: 'RAMQ BOUL 8413 1419', because: 'the thirteenth month' },
    { text: 'RAMQ BOUL 8402 3119', because: 'the 31st of February' },
    { text: 'RAMQ BOU 8457 1419', because: 'three letters' },
    { text: 'lot GAGN78032215', because: 'no word about health' },
  ],
});
