import { defineInfotype } from '../../src/detect/infotype.js';

/** Five digits from 01000 on (Correos de México). */
export default defineInfotype({
  title: 'Mexican postal code',
  region: ['MX'],
  categories: ['pii'],
  regulations: ['LFPDPPP'],
  patterns: [
    {
      regex:
        /\bC\.? ?P\.? ?:? {0,2}(?<value>(?!00)\d{5})(?=[,. ]{1,3}(?:Ciudad de México|CDMX|México|Mexico|Guadalajara|Monterrey|Puebla|Tijuana|León|Zapopan|Mérida|Querétaro|Cancún|Toluca|Jalisco|Nuevo León|Yucatán))/,
      prior: 0.9,
    },
    // Before a large town.
    {
      regex:
        /\b(?!00)\d{5}(?=[,. ]{1,3}(?:Ciudad de México|CDMX|Guadalajara|Monterrey|Tijuana|Zapopan|Querétaro|Cancún|Toluca|Jal\.|N\.L\.))/,
      prior: 0.8,
    },
    { regex: /(?<![<>=!]= ?|[<>] )\b(?!00)\d{5}\b/, prior: 0.1 },
  ],
  context: ['codigo postal', 'codigos postales', 'cp', 'c p', 'colonia', 'delegacion', 'alcaldia', 'municipio'],
  finds: [
    { text: 'Col. Roma Norte, C.P. 06700, Ciudad de México', match: '06700', level: 'high' },
    { text: 'Alcaldía Coyoacán 04100', match: '04100', level: 'medium' },
    { text: 'Av. Vallarta 1240, 44160 Guadalajara', match: '44160' },
    { text: 'colonia Del Valle 66220', match: '66220', level: 'medium' },
  ],
  ignores: [
    { text: 'pedido 06700', because: 'no word about post' },
    { text: 'colonia Centro 0670', because: 'four digits' },
    { text: 'colonia Centro 067001', because: 'six digits' },
    { text: 'colonia Centro 00670', because: 'below the first' },
  ],
});
