import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Cypriot identity card number',
  region: ['CY'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Cyprus identity card' },
  patterns: [
    // A running number, padded to ten digits in files.
    { regex: /\b000\d{7}\b/, prior: 0.15 },
    { regex: /\b\d{10}\b/, prior: 0.095 },
    namedAs('CY', /\b\d{6,8}\b/, 0.3),
  ],
  context: [
    'αριθμος δελτιου ταυτοτητας',
    'δελτιο ταυτοτητας',
    'αριθμος ταυτοτητας',
    'αδτ',
    'cyprus id',
    'cyprus identity card',
    'cypriot identity card',
    'cypriot id card',
    'identity card number',
    'id card number',
    'kimlik karti',
  ],
  finds: [
    { text: 'Δελτίο Ταυτότητας 0000932415', match: '0000932415', level: 'medium' },
    { text: 'Cypriot identity card 0001047723', match: '0001047723', level: 'medium' },
    { text: 'Cyprus ID card number: 872915', match: '872915', level: 'high' },
    { text: '{"country":"Cyprus","identityCardNumber":"1093347"}', match: '1093347', level: 'high' },
  ],
  ignores: [
    { text: 'Cyprus order 872915', because: 'a number without a word about identity cards' },
    { text: 'Cypriot identity card 000932415001', because: 'twelve digits' },
    { text: 'Cypriot identity card A0932415', because: 'a letter in front' },
    { text: 'Cypriot identity card 93241', because: 'five digits' },
  ],
});
