import { validate } from 'stdnum/lib/cjs/ar/cuit.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Argentinian tax number (CUIT/CUIL)',
  region: ['AR'],
  categories: ['financial', 'pii'],
  regulations: ['PDPA (AR)'],
  aliases: {
    purview: 'Argentina Unique Tax Identification Key (CUIT/CUIL)',
    macie: 'ARGENTINA_TAX_IDENTIFICATION_NUMBER',
    stdnum: 'ar.cuit',
  },
  patterns: [
    { regex: /\b(?:2[0347]|3[034]|5[015])-\d{8}-\d\b/, prior: 0.6 },
    { regex: /\b(?:2[0347]|3[034]|5[015])\d{9}\b/, prior: 0.02 },
  ],
  // The remainders 1 and 2 are both written 9.
  validator: { test: conformsTo({ validate }), chance: 1 / 10, undetected: 0.03 },
  context: [
    'cuit',
    'cuil',
    'c u i t',
    'clave unica de identificacion tributaria',
    'afip',
    'arca',
    'ingresos brutos',
    'responsable inscripto',
    'argentine tax number',
  ],
  finds: [
    { text: 'CUIT: 30-80791880-6', match: '30-80791880-6', level: 'high' },
    { text: 'CUIL 27-51490569-5', match: '27-51490569-5', level: 'high' },
    { text: 'cuit;33829682260', match: '33829682260', level: 'high' },
    { text: '{"cuit":"20898698239"}', match: '20898698239', level: 'high' },
    { text: 'Proveedor 30-86448823-0', match: '30-86448823-0', level: 'low' },
  ],
  ignores: [
    { text: 'CUIT 30-92617999-7', because: 'wrong check digit' },
    { text: 'CUIT 40-12325304-3', because: 'no kind 40' },
    { text: 'CUIT 30-1238681-8', because: 'seven digits' },
    { text: 'order 30722910573', because: 'no word about tax' },
  ],
});
