import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine digits, two letters of the province and three digits; it is the person's tax number too. No check digit. */
export default defineInfotype({
  title: 'Angolan identity card number (BI)',
  region: ['AO'],
  categories: ['pii'],
  regulations: ['Lei 22/11'],
  aliases: { stdnum: 'ao.bi' },
  patterns: [
    { regex: /\b00\d{7}[A-Z]{2}0\d{2}\b/, prior: 0.7 },
    { regex: /\b\d{9}[A-Z]{2}\d{3}\b/, prior: 0.4 },
  ],
  context: [
    'bi',
    'bi n',
    'bilhete de identidade',
    'numero do bi',
    'bilhete',
    'nif',
    'numero de identificacao fiscal',
    'contribuinte',
    'angola',
    'angolano',
    'angolana',
  ],
  finds: [
    { text: 'Bilhete de Identidade n.º 004417203LA042', match: '004417203LA042', level: 'high' },
    { text: 'BI: 001182044BE038', match: '001182044BE038', level: 'high' },
    { text: '{"bi":"007734182HO051"}', match: '007734182HO051', level: 'high' },
    { text: 'titular 002208471ME030', match: '002208471ME030', level: 'low' },
    { text: 'angolana, BI 120844177CA019', match: '120844177CA019', level: 'high' },
  ],
  ignores: [
    { text: 'BI 00441720LA042', because: 'eight digits' },
    { text: 'BI 004417203L042', because: 'one letter' },
    { text: 'BI 004417203LA42', because: 'two digits at the end' },
    { text: 'BI 004417203LA0421', because: 'four digits at the end' },
    { text: 'SKU 120844177CA019', because: 'no word about identity' },
  ],
});
