import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Bundesbank: eight digits, the first names the clearing region (1 to 8); Austria has five. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'German and Austrian bank code (Bankleitzahl)',
  region: ['DE', 'AT'],
  categories: ['financial'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b[1-8]\d{2} \d{3} \d{2}\b/, prior: 0.15 },
    { regex: /\b[1-8]\d{7}\b/, prior: 0.11 },
    { regex: /\b[1-7]\d{4}\b/, prior: 0.11 },
  ],
  validator: { test: plausible, chance: 0.97 },
  context: ['blz', 'bankleitzahl', 'bankverbindung blz', 'bank code', 'bankleitzahlen'],
  finds: [
    { text: 'BLZ 370 615 70', match: '370 615 70', level: 'medium' },
    { text: 'Bankleitzahl: 15827062', match: '15827062', level: 'medium' },
    { text: '{"blz":"75044342"}', match: '75044342', level: 'medium' },
    { text: 'BLZ 32752, Raiffeisenbank', match: '32752', level: 'medium' },
  ],
  ignores: [
    { text: 'BLZ 970 501 98', because: 'regions go from 1 to 8' },
    { text: 'BLZ 3707142', because: 'seven digits' },
    { text: 'BLZ 370733829', because: 'nine digits' },
    { text: 'Artikel 37074679', because: 'no word about banks' },
  ],
});
