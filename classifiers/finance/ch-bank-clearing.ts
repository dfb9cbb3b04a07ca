import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Swiss bank clearing number (IID)',
  region: ['CH', 'LI'],
  categories: ['financial'],
  regulations: [],
  patterns: [{ regex: /\b(?:[1-9]\d{2}|[1-8]\d{4}|[1-9]\d{3})\b/, prior: 0.1 }],
  context: [
    'bank clearing',
    'bankclearing',
    'clearing nr',
    'clearingnummer',
    'clearing nummer',
    'bc nummer',
    'bc nr',
    'iid',
    'numero de clearing',
    'no de clearing',
    'numero clearing',
  ],
  finds: [
    { text: 'Clearing-Nr. 86427', match: '86427', level: 'medium' },
    { text: 'BC-Nummer: 276', match: '276', level: 'medium' },
    { text: '{"bcNummer":"784"}', match: '784', level: 'medium' },
    { text: 'numéro de clearing 8476', match: '8476', level: 'medium' },
  ],
  ignores: [
    { text: 'Clearing-Nr. 12', because: 'two digits' },
    { text: 'Clearing-Nr. 012345', because: 'six digits' },
    { text: 'Zimmer 231', because: 'no word about clearing' },
    { text: 'Clearing-Nr. 98765', because: 'numbers of five digits go up to 8' },
  ],
});
