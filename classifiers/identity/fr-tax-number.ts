import { validate } from 'stdnum/lib/cjs/fr/nif.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'French tax number of a person (SPI, numéro fiscal)',
  region: ['FR'],
  categories: ['pii', 'financial'],
  regulations: ['GDPR', 'Loi Informatique et Libertés'],
  aliases: {
    google: 'FRANCE_TAX_IDENTIFICATION_NUMBER',
    purview: 'France tax identification number',
    macie: 'FRANCE_TAX_IDENTIFICATION_NUMBER',
    stdnum: 'fr.nif',
  },
  patterns: [
    { regex: /\b[0-3]\d \d{2} \d{3} \d{3} \d{3}\b/, prior: 0.5 },
    // Milliseconds since 1970 have thirteen digits as well, and one in 511 of them passes.
    { regex: /\b[0-3]\d{12}\b/, prior: 0.002 },
    { regex: /\b[0-3]\d{9} \d{3}\b/, prior: 0.05 },
    namedAs('FR', /\b[0-3]\d ?\d{2} ?\d{3} ?\d{3} ?\d{3}\b/, 0.003),
  ],
  validator: { test: conformsTo({ validate }), chance: 1 / 511 },
  context: [
    'numero fiscal',
    'numero fiscal de reference',
    'reference fiscale',
    'n fiscal',
    'no fiscal',
    'spi',
    'numero spi',
    'identifiant fiscal',
    'impots',
    'impot',
    'declarant',
    'french tax number',
    'tax identification number',
    'nif',
    'tin',
  ],
  finds: [
    { text: 'Numéro fiscal : 21 46 803 117 137', match: '21 46 803 117 137', level: 'high' },
    { text: 'N° SPI 0918340226153', match: '0918340226153', level: 'high' },
    { text: '{"numeroFiscal":"1442803915014"}', match: '1442803915014', level: 'high' },
    { text: 'Déclarant 1 : 2211094873 428', match: '2211094873 428', level: 'high' },
    { text: 'avis du foyer 12 55 810 337 243', match: '12 55 810 337 243', level: 'high' },
  ],
  ignores: [
    { text: 'numéro fiscal 21 46 803 117 138', because: 'wrong key' },
    { text: 'numéro fiscal 4146803117123', because: 'first digits end at 3' },
    { text: 'numéro fiscal 214680311705', because: 'twelve digits' },
    { text: 'numéro fiscal 0000000000000', because: 'zero' },
    { text: 'ts=0918340226153', because: 'thirteen digits without a word about taxes' },
  ],
});
