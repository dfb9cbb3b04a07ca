import { validate } from 'stdnum/lib/cjs/ec/ruc.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Ecuadorian tax number (RUC)',
  region: ['EC'],
  categories: ['financial', 'pii'],
  regulations: ['LOPDP'],
  aliases: { stdnum: 'ec.ruc' },
  patterns: [{ regex: /\b(?:0[1-9]|1\d|2[0-4]|30)\d{8}0\d[1-9]\b/, prior: 0.02 }],
  // The last three or four digits name the establishment and are not covered; a sixth of public bodies and persons
  // share a third digit.
  validator: {
    test: conformsTo({ validate }),
    chance: 0.09,
    unchecked: (value, at) => digitsOf(value.slice(0, at)).length >= 9,
    undetected: 0.05,
  },
  context: [
    'ruc',
    'r u c',
    'registro unico de contribuyentes',
    'sri',
    'servicio de rentas internas',
    'contribuyente',
    'ecuador',
    'ecuadorian tax number',
  ],
  finds: [
    { text: 'RUC: 1798192112001', match: '1798192112001', level: 'high' },
    { text: 'R.U.C. 0993855952001', match: '0993855952001', level: 'high' },
    { text: '{"ruc":"1733597445001"}', match: '1733597445001', level: 'high' },
    { text: 'SRI, contribuyente 0197585218001', match: '0197585218001', level: 'high' },
  ],
  ignores: [
    { text: 'RUC 1795496445001', because: 'wrong check digit' },
    { text: 'RUC 9997240038352', because: 'no province 99' },
    { text: 'RUC 1790011674000', because: 'establishment 000' },
    { text: 'RUC 179190936717', because: 'twelve digits' },
  ],
});
