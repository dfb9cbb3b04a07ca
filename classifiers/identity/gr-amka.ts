import { validate } from 'stdnum/lib/cjs/gr/amka.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Greek social security number (AMKA)',
  region: ['GR'],
  categories: ['pii', 'health'],
  regulations: ['GDPR'],
  aliases: { purview: 'Greece Social Security Number (AMKA)', stdnum: 'gr.amka' },
  patterns: [
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{7}\b/, prior: 0.03 },
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[ -]\d{5}\b/, prior: 0.03 },
    namedAs('GR', /\b\d{6}[- ]?\d{5}\b/, 0.13),
  ],
  validator: { test: conformsTo({ validate }), chance: 0.1 },
  context: [
    'αμκα',
    'α μ κ α',
    'αριθμος μητρωου κοινωνικης ασφαλισης',
    'κοινωνικης ασφαλισης',
    'amka',
    'a m k a',
    'greek social security',
    'social security number',
    'efka',
    'εφκα',
  ],
  finds: [
    { text: 'ΑΜΚΑ: 01018512341', match: '01018512341', level: 'high' },
    { text: 'Α.Μ.Κ.Α. 23074902174, Αθήνα', match: '23074902174', level: 'high' },
    { text: '{"amka":"15120311889"}', match: '15120311889', level: 'high' },
    { text: 'Greek social security number 300968 44714', match: '300968 44714', level: 'high' },
  ],
  ignores: [
    { text: 'ΑΜΚΑ 01018512342', because: 'wrong check digit' },
    { text: 'ΑΜΚΑ 30028512341', because: 'no 30th of February' },
    { text: 'ΑΜΚΑ 01138512345', because: 'no month 13' },
    { text: 'ΑΜΚΑ 0101851234', because: 'ten digits' },
    { text: 'ΑΜΚΑ 010185123450', because: 'twelve digits' },
  ],
});
