import { defineInfotype } from '../../src/detect/infotype.js';

/** Four digits from 1000 on and three (CTT). */
export default defineInfotype({
  title: 'Portuguese postal code',
  region: ['PT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    // Before the name of a town.
    { regex: /\b[1-9]\d{3}-\d{3}(?= {1,2}[A-ZÁÂÉÍÓÚ][a-záâãçéêíóôõú]{2})/, prior: 0.66 },
    { regex: /\b[1-9]\d{3}-\d{3}\b/, prior: 0.12 },
  ],
  context: [
    'codigo postal',
    'codigos postais',
    'cod postal',
    'cp',
    'morada',
    'rua',
    'avenida',
    'lisboa',
    'porto',
    'portugal',
    'postal code',
  ],
  finds: [
    { text: 'Código postal: 1249-068', match: '1249-068', level: 'medium' },
    { text: 'Rua das Flores 12, 4050-265 Porto', match: '4050-265', level: 'high' },
    { text: '"codigoPostal":"3000-138"', match: '3000-138', level: 'medium' },
    { text: 'Entrega em 8000-076 Faro', match: '8000-076' },
  ],
  ignores: [
    { text: 'ref 1249-068', because: 'no word about post' },
    { text: 'Código postal 0249-068', because: 'starts with zero' },
    { text: 'Código postal 1249-06', because: 'two digits behind' },
    { text: 'Código postal 1249-0681', because: 'four digits behind' },
  ],
});
