import { defineInfotype } from '../../src/detect/infotype.js';

/** Three letters without I, Q and V, two digits and a digit or letter (Transportstyrelsen). */
export default defineInfotype({
  title: 'Swedish vehicle registration plate',
  region: ['SE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b[A-HJ-PR-UW-Z]{3} ?\d{2}[A-HJ-NPR-UW-Z\d]\b/, prior: 0.14 }],
  context: [
    'registreringsnummer',
    'registreringsnr',
    'regnummer',
    'regnr',
    'reg nr',
    'registreringsskylt',
    'nummerplat',
    'fordon',
    'fordonet',
    'bil',
    'bilen',
  ],
  finds: [
    { text: 'Registreringsnummer: KLM 482', match: 'KLM 482', level: 'medium' },
    { text: 'bilen BXT 91K', match: 'BXT 91K', level: 'medium' },
    { text: '"regnr":"FGH730"', match: 'FGH730', level: 'medium' },
    { text: 'Fordon DRX 21L besiktigat', match: 'DRX 21L', level: 'medium' },
  ],
  ignores: [
    { text: 'order KLM 482', because: 'no word about vehicles' },
    { text: 'regnr KIM 482', because: 'I is not used' },
    { text: 'regnr KLM 48', because: 'two digits' },
    { text: 'regnr KLM 4827', because: 'four digits' },
    { text: 'regnr KLM 48O', because: 'O is not used behind' },
  ],
});
