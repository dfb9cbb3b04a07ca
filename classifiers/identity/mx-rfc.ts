import { validate } from 'stdnum/lib/cjs/mx/rfc.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

/** SAT: four letters of the names, the birth date, two characters that tell namesakes apart and a check digit. */
export default defineInfotype({
  title: 'Mexican taxpayer number of a person (RFC)',
  region: ['MX'],
  categories: ['pii', 'financial'],
  regulations: ['LFPDPPP'],
  aliases: { stdnum: 'mx.rfc' },
  patterns: [{ regex: /[A-Z&Ñ]{4}[- ]?\d{2}[01]\d[0-3]\d[- ]?[1-9A-V][1-9A-Z][\dA]\b/, prior: 0.6 }],
  // One check digit, of two ways to number the letters.
  validator: { test: conformsTo({ validate }), chance: 0.15 },
  context: [
    'rfc',
    'registro federal',
    'registro federal de contribuyentes',
    'contribuyente',
    'contribuyentes',
    'cedula fiscal',
    'clave del rfc',
    'sat',
    'cfdi',
    'factura',
  ],
  // For sales to the public at large and to foreigners.
  neverReal: ['XAXX010101000', 'XEXX010101000'],
  finds: [
    { text: 'RFC: RIVA550214F71', match: 'RIVA550214F71', level: 'high' },
    { text: 'Registro Federal de Contribuyentes PEHJ-891228-GC6', match: 'PEHJ-891228-GC6', level: 'high' },
    { text: '<cfdi:Receptor Rfc="SAZL620409K64"/>', match: 'SAZL620409K64', level: 'high' },
    { text: 'contribuyente GOLM 860819 C49', match: 'GOLM 860819 C49', level: 'high' },
    { text: 'archivo LUNR940127813 listo', match: 'LUNR940127813', level: 'low' },
  ],
  ignores: [
    { text: 'RFC RIVA550214F72', because: 'wrong check digit' },
    { text: 'RFC RIVA550230F71', because: 'the 30th of February' },
    { text: 'RFC XAXX010101000', because: 'stands for the public at large' },
    { text: 'RFC RIVA550214F7', because: 'twelve characters' },
    { text: 'RFC RIVA550214F711', because: 'fourteen characters' },
    { text: 'RFC 2119, section 6', because: 'a standard of the internet' },
  ],
});
