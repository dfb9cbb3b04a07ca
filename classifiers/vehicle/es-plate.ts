import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Four digits and three consonants since 2000; before, province, digits and letters (Reglamento General de
 * Vehículos).
 */
export default defineInfotype({
  title: 'Spanish vehicle registration plate',
  region: ['ES'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b\d{4}[ -]?[BCDFGHJ-NPRSTV-Z]{3}\b/, prior: 0.16 },
    {
      regex:
        /\b(?:A[BLV]?|B[AIU]?|C[ACEORSU]?|G[CEIRU]|HU?|IB|J|L[EOU]?|M[ALU]?|NA|O[RU]?|P[MO]?|S[AEGOS]?|T[EFO]?|V[AI]?|ZA?)[ -]?\d{4}[ -][A-Z]{1,2}\b/,
      prior: 0.12,
    },
  ],
  context: [
    'plate',
    'license plate',
    'number plate',
    'matricula',
    'matriculas',
    'numero de matricula',
    'placa',
    'vehiculo',
    'coche',
    'turismo',
    'permiso de circulacion',
  ],
  finds: [
    { text: 'Matrícula: 4827 KLM', match: '4827 KLM', level: 'high' },
    { text: 'vehículo con matrícula 0917-FGH', match: '0917-FGH', level: 'high' },
    { text: '"matricula":"7302BCD"', match: '7302BCD', level: 'high' },
    { text: 'coche M-4820-XZ', match: 'M-4820-XZ', level: 'medium' },
  ],
  ignores: [
    { text: 'lote 4827 KLM', because: 'no word about vehicles' },
    { text: 'matrícula 4827 KAM', because: 'vowels are not used' },
    { text: 'matrícula 482 KLM', because: 'three digits' },
    { text: 'matrícula 4827 KLMN', because: 'four letters' },
    { text: 'matrícula 4827 KQM', because: 'Q is not used' },
  ],
});
