import { validate } from 'stdnum/lib/cjs/ba/jmbg.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Master citizen number of former Yugoslavia (JMBG, EMBG)',
  region: ['BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { stdnum: ['ba.jmbg', 'me.jmbg', 'mk.jmbg', 'rs.jmbg', 'si.jmbg'] },
  patterns: [
    // Birthday DDMMYYY, region, serial, check digit.
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[09]\d{8}\b/, prior: 0.03 },
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[09]\d{2}[ -]\d{6}\b/, prior: 0.05 },
  ],
  // The check writes the remainders 0 and 10 as one digit.
  validator: { test: conformsTo({ validate }), chance: 0.06, undetected: 0.03 },
  context: [
    'jmbg',
    'jedinstveni maticni broj',
    'maticni broj',
    'maticni broj gradana',
    'јмбг',
    'матични број',
    'јединствени матични број',
    'embg',
    'ембг',
    'матичен број',
    'единствен матичен број',
    'umcn',
    'unique master citizen number',
    'numri personal',
    'mbg',
  ],
  finds: [
    { text: 'JMBG: 0101985500127', match: '0101985500127', level: 'high' },
    { text: 'Матични број 2407992710349, Београд', match: '2407992710349', level: 'high' },
    { text: 'ЕМБГ 1503968450064', match: '1503968450064', level: 'high' },
    { text: '{"jmbg":"3105002150210"}', match: '3105002150210', level: 'high' },
    { text: 'jedinstveni matični broj građana 0812975 181035', match: '0812975 181035', level: 'high' },
  ],
  ignores: [
    { text: 'JMBG 0101985500128', because: 'wrong check digit' },
    { text: 'JMBG 3102985500126', because: 'no 31st of February' },
    { text: 'JMBG 010198550012', because: 'twelve digits' },
    { text: 'JMBG 01019855001260', because: 'fourteen digits' },
    { text: 'created 1512985500126', because: 'thirteen digits without a word about citizens' },
  ],
});
