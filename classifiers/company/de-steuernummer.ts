import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'German tax office number (Steuernummer)',
  region: ['DE'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'AO'],
  aliases: { presidio: 'DE_TAX_NUMBER', stdnum: 'de.stnr' },
  patterns: [
    { regex: /\b[0-29]\d\/\d{3}\/\d{5}\b/, prior: 0.12 },
    { regex: /\b\d{3}\/(?:\d{3}\/\d{5}|\d{4}\/\d{4})\b/, prior: 0.12 },
    { regex: /\b0\d{2} \d{3} \d{5}\b/, prior: 0.08 },
    { regex: /\b(?:1[01]|2[1-46-8]|3[0-2]|4[01]|5[1-5]|9[12])\d{2}0\d{8}\b/, prior: 0.1 },
  ],
  context: [
    'steuernummer',
    'steuer nr',
    'steuernr',
    'st nr',
    'stnr',
    'st nummer',
    'finanzamt',
    'fa',
    'german tax number',
  ],
  finds: [
    { text: 'Steuernummer: 93/833/07791', match: '93/833/07791', level: 'medium' },
    { text: 'St.-Nr. 167/5970/2295', match: '167/5970/2295', level: 'medium' },
    { text: 'Finanzamt Kassel, Steuernummer 026 841 37950', match: '026 841 37950', level: 'low' },
    { text: '{"steuernummer":"2181091943730"}', match: '2181091943730', level: 'medium' },
    { text: 'StNr. 143/330/03955', match: '143/330/03955', level: 'medium' },
  ],
  ignores: [
    { text: 'path 143/815/08155', because: 'no word about tax' },
    { text: 'Steuernummer 12/34/567', because: 'groups too short' },
    { text: 'Steuernummer 1234/815/08155', because: 'four digits in the first group' },
    { text: 'Finanzamt 143/815/081555', because: 'six digits in the last group' },
  ],
});
