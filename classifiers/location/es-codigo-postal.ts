import { defineInfotype } from '../../src/detect/infotype.js';

/** Five digits that begin with the province, 01 to 52 (Correos). */
export default defineInfotype({
  title: 'Spanish postal code',
  region: ['ES'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    // Before a large town.
    {
      regex:
        /\b(?:0[1-9]|[1-4]\d|5[0-2])\d{3}(?= (?:Madrid|Barcelona|Valencia|Sevilla|Zaragoza|Málaga|Murcia|Palma|Bilbao|Alicante|Córdoba|Valladolid|Vigo|Gijón|Granada|Oviedo|Pamplona|Almería|San Sebastián|Santander|Burgos|Salamanca|Logroño|Badajoz|Cádiz)(?![a-zé]))/,
      prior: 0.8,
    },
    { regex: /(?<![<>=!]= ?|[<>] )\b(?:0[1-9]|[1-4]\d|5[0-2])\d{3}\b/, prior: 0.105 },
  ],
  context: ['codigo postal', 'codigos postales', 'cod postal', 'cp', 'c p', 'postal code', 'calle', 'poblacion'],
  finds: [
    { text: 'Código postal: 28013', match: '28013', level: 'medium' },
    { text: 'C.P. 41004, Sevilla', match: '41004', level: 'medium' },
    { text: '"codigoPostal":"08002"', match: '08002', level: 'medium' },
    { text: 'Calle Mayor 3, 50001 Zaragoza', match: '50001', level: 'high' },
  ],
  ignores: [
    { text: 'pedido 28013', because: 'no word about post' },
    { text: 'Código postal 2801', because: 'four digits' },
    { text: 'Código postal 280133', because: 'six digits' },
    { text: 'Código postal 53013', because: 'no such province' },
    { text: 'Código postal 00013', because: 'below the first province' },
  ],
});
