import { validate } from 'stdnum/lib/cjs/my/nric.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

const conforms = conformsTo({ validate });

/**
 * Date of birth, place of birth (state or country) and four digits, the last odd for men (National Registration
 * Department).
 */
export default defineInfotype({
  title: 'Malaysian identity card number (MyKad)',
  region: ['MY'],
  categories: ['pii'],
  regulations: ['PDPA'],
  aliases: { purview: 'Malaysia identification card number', stdnum: 'my.nric' },
  patterns: [
    { regex: /\b\d{6}-\d{2}-\d{4}\b/, prior: 0.85 },
    { regex: /\b\d{6} \d{2} \d{4}\b/, prior: 0.15 },
    { regex: /\b\d{12}\b/, prior: 0.012 },
  ],
  validator: {
    test: (candidate) => conforms(digitsOf(candidate).join('')),
    // One date in 27, nine places in ten.
    chance: 0.032,
    // There is no check digit.
    unchecked: () => true,
  },
  context: [
    'nric',
    'my kad',
    'my kid',
    'my pr',
    'my kas',
    'ic number',
    'ic no',
    'no ic',
    'no kp',
    'kad pengenalan',
    'nombor kad pengenalan',
    'no kad pengenalan',
    'identity card',
    'identification card',
    'malaysian ic',
  ],
  finds: [
    { text: 'No. Kad Pengenalan: 850917-14-5263', match: '850917-14-5263', level: 'high' },
    { text: 'MyKad 920304085172', match: '920304085172', level: 'high' },
    { text: 'Ahmad bin Ali (781113-10-4827)', match: '781113-10-4827', level: 'high' },
    { text: '{"nric":"010627 07 3194"}', match: '010627 07 3194', level: 'high' },
  ],
  ignores: [
    { text: 'MyKad 851317-14-5263', because: 'month thirteen' },
    { text: 'MyKad 850917-17-5263', because: 'place 17 is not assigned' },
    { text: 'MyKad 850917-14-526', because: 'eleven digits' },
    { text: 'MyKad 850917-14-52631', because: 'thirteen digits' },
    { text: 'log 240131235959', because: 'a time to the second' },
  ],
});
