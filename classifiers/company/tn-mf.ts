import { validate } from 'stdnum/lib/cjs/tn/mf.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Tunisian tax number (matricule fiscal)',
  region: ['TN'],
  categories: ['financial'],
  regulations: [],
  aliases: { stdnum: 'tn.mf' },
  patterns: [
    { regex: /\b\d{7}[ /]?[A-HJ-NP-TV-Z]\/[ABDNP]\/[CEMNP]\/\d{3}\b/, prior: 0.85 },
    { regex: /\b\d{7}[A-HJ-NP-TV-Z] ?[ABDNP] ?[CEMNP] ?\d{3}\b/, prior: 0.3 },
    { regex: /\b\d{7}\/?[A-HJ-NP-TV-Z]\b(?!\/)/, prior: 0.09 },
  ],
  // The shape alone: the rule of the control letter is not published.
  validator: { test: conformsTo({ validate }), chance: 0.9 },
  context: [
    'matricule fiscal',
    'mf',
    'm f',
    'matricule',
    'identifiant fiscal',
    'المعرف الجبائي',
    'code tva',
    'tunisian tax number',
  ],
  finds: [
    { text: 'Matricule fiscal : 6915455A/P/M/000', match: '6915455A/P/M/000', level: 'high' },
    { text: 'MF 1645008/K/A/M/000', match: '1645008/K/A/M/000', level: 'high' },
    { text: '{"matriculeFiscal":"0017593WAM000"}', match: '0017593WAM000', level: 'high' },
    { text: 'matricule fiscal 9952693G', match: '9952693G', level: 'medium' },
  ],
  ignores: [
    { text: 'MF 1236360I/A/M/000', because: 'the letter I does not occur' },
    { text: 'MF 1233396A/X/M/000', because: 'no code X' },
    { text: 'MF 123456A/P/M/000', because: 'six digits' },
    { text: 'MF 1233151A/P/M/001', because: 'establishments only with category E' },
  ],
});
