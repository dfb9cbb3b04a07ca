import { validate } from 'stdnum/lib/cjs/ad/nrt.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

/** The first letter names the kind of holder (F and E are persons); how the last is computed is not published. */
export default defineInfotype({
  title: 'Andorran tax number (NRT)',
  region: ['AD'],
  categories: ['financial', 'pii'],
  regulations: ['Llei 29/2021 (AD)'],
  aliases: { stdnum: 'ad.nrt' },
  patterns: [
    { regex: /\b[ACDEFGLOPU]-\d{6}-[A-Z]\b/, prior: 0.4 },
    { regex: /\b[ACDEFGLOPU]\d{6}[A-Z]\b/, prior: 0.08 },
  ],
  validator: { test: conformsTo({ validate }), chance: 0.9 },
  context: [
    'nrt',
    'n r t',
    'numero de registre tributari',
    'registre tributari',
    'andorra',
    'andorran tax number',
    'numero de registro tributario',
    'igi',
  ],
  finds: [
    { text: 'NRT: L-608214-K', match: 'L-608214-K', level: 'high' },
    { text: 'Número de registre tributari F-048217-B', match: 'F-048217-B', level: 'high' },
    { text: '{"nrt":"A610482M"}', match: 'A610482M', level: 'low' },
    { text: 'Andorra la Vella, NRT E-130955-W', match: 'E-130955-W', level: 'high' },
  ],
  ignores: [
    { text: 'NRT X-708214-K', because: 'no kind of holder is X' },
    { text: 'NRT L-60821-K', because: 'five digits' },
    { text: 'NRT L-608214-7', because: 'no letter at the end' },
    { text: 'NRT F-748217-B', because: 'persons end with 699999' },
    { text: 'part L-608214-K', because: 'no word about taxes' },
  ],
});
