import { validate } from 'stdnum/lib/cjs/ar/cuit.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

/** Persons have 20, 23, 24 or 27 in front, companies 30, 33 or 34; the number between is the DNI. */
export default defineInfotype({
  title: 'Argentine labour and tax number of a person (CUIL, CUIT)',
  region: ['AR'],
  categories: ['pii', 'financial'],
  regulations: ['Ley 25.326'],
  aliases: { purview: 'Argentina Unique Tax Identification Key (CUIT/CUIL)', stdnum: 'ar.cuit' },
  patterns: [
    { regex: /\b2[0347]-\d{8}-\d\b/, prior: 0.5 },
    { regex: /\b2[0347]-?\d{2}\.\d{3}\.\d{3}-\d\b/, prior: 0.5 },
    { regex: /\b2[0347] \d{8} \d\b/, prior: 0.1 },
    { regex: /\b2[0347]\d{9}\b/, prior: 0.02 },
  ],
  validator: { test: (candidate) => conformsTo({ validate })(candidate.replaceAll('.', '')), chance: 1 / 11 },
  context: [
    'cuil',
    'cuit',
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
  ],
  finds: [
    { text: 'CUIL: 27-43936528-0', match: '27-43936528-0', level: 'high' },
    { text: 'CUIT 23156534900', match: '23156534900', level: 'high' },
    { text: '{"cuil":"20-32471938-6"}', match: '20-32471938-6', level: 'high' },
    { text: 'inscripto en AFIP bajo el número 23-35449207-5', match: '23-35449207-5', level: 'high' },
    { text: 'empleado 23-12484028-7', match: '23-12484028-7', level: 'low' },
  ],
  ignores: [
    { text: 'CUIL 27-43936528-1', because: 'wrong check digit' },
    { text: 'CUIL 29-43936528-6', because: 'no person has 29 in front' },
    { text: 'CUIL 27-4393652-0', because: 'seven digits between' },
    { text: 'CUIL 27-43936528-01', because: 'two check digits' },
    { text: 'pedido 23156534900', because: 'no word about taxes' },
  ],
});
