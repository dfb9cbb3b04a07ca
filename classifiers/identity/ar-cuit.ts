import { validate } from 'stdnum/lib/cjs/ar/cuit.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

/** Persons have 20, 23, 24 or 27 in front, of which the DNI follows; companies 30, 33 or 34, foreigners 50, 51 or 55. */
export default defineInfotype({
  title: 'Argentine tax and labour number (CUIT, CUIL)',
  region: ['AR'],
  categories: ['pii', 'financial'],
  regulations: ['Ley 25.326'],
  aliases: {
    purview: 'Argentina Unique Tax Identification Key (CUIT/CUIL)',
    macie: 'ARGENTINA_TAX_IDENTIFICATION_NUMBER',
    stdnum: 'ar.cuit',
  },
  patterns: [
    { regex: /\b(?:2[0347]|3[034]|5[015])-\d{8}-\d\b/, prior: 0.6 },
    { regex: /\b(?:2[0347]|3[034]|5[015])-?\d{2}\.\d{3}\.\d{3}-\d\b/, prior: 0.5 },
    { regex: /\b(?:2[0347]|3[034]|5[015]) \d{8} \d\b/, prior: 0.1 },
    { regex: /\b(?:2[0347]|3[034]|5[015])\d{9}\b/, prior: 0.02 },
  ],
  // The remainders 1 and 2 are both written 9.
  validator: {
    test: (candidate) => conformsTo({ validate })(candidate.replaceAll('.', '')),
    chance: 1 / 11,
    undetected: 0.03,
  },
  context: [
    'cuit',
    'cuil',
    'c u i t',
    'c u i l',
    'cuil cuit',
    'cuit cuil',
    'codigo unico de identificacion laboral',
    'clave unica de identificacion tributaria',
    'identificacion tributaria',
    'identificacion laboral',
    'afip',
    'arca',
    'anses',
    'monotributo',
    'ingresos brutos',
    'responsable inscripto',
    'argentine tax number',
  ],
  finds: [
    { text: 'CUIT: 30-80791880-6', match: '30-80791880-6', level: 'high' },
    { text: 'CUIL 27-51490569-5', match: '27-51490569-5', level: 'high' },
    { text: 'cuit;33829682260', match: '33829682260', level: 'high' },
    { text: '{"cuit":"20898698239"}', match: '20898698239', level: 'high' },
    { text: 'CUIL: 27-43936528-0', match: '27-43936528-0', level: 'high' },
    { text: 'CUIT 23156534900', match: '23156534900', level: 'high' },
    { text: '{"cuil":"20-32471938-6"}', match: '20-32471938-6', level: 'high' },
    { text: 'inscripto en AFIP bajo el número 23-35449207-5', match: '23-35449207-5', level: 'high' },
    { text: 'Proveedor 30-86448823-0', match: '30-86448823-0', level: 'low' },
    { text: 'empleado 23-12484028-7', match: '23-12484028-7', level: 'low' },
  ],
  ignores: [
    { text: 'CUIT 30-92617999-7', because: 'wrong check digit' },
    { text: 'CUIT 40-12325304-3', because: 'no kind 40' },
    { text: 'CUIT 30-1238681-8', because: 'seven digits' },
    { text: 'CUIL 27-43936528-1', because: 'wrong check digit' },
    { text: 'CUIL 29-43936528-6', because: 'no person has 29 in front' },
    { text: 'CUIL 27-43936528-01', because: 'two check digits' },
    { text: 'order 30722910573', because: 'no word about tax' },
  ],
});
