import { validate } from 'stdnum/lib/cjs/de/svnr.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'German pension insurance number (Rentenversicherungsnummer)',
  region: ['DE'],
  categories: ['pii'],
  regulations: ['GDPR', 'SGB VI'],
  aliases: { presidio: 'DE_SOCIAL_SECURITY', stdnum: 'de.svnr' },
  patterns: [
    // Area, birthday DDMMYY, first letter of the birth name, serial, check digit (§ 2 VKVV).
    { regex: /\b\d{2} [0-3]\d(?:0[1-9]|1[0-2])\d{2} [A-Z] \d{3}\b/, prior: 0.85 },
    { regex: /\b\d{2} [0-3]\d(?:0[1-9]|1[0-2])\d{2} [A-Z] \d{2} \d\b/, prior: 0.85 },
    { regex: /\b\d{2}[0-3]\d(?:0[1-9]|1[0-2])\d{2}[A-Z]\d{3}\b/, prior: 0.1 },
    namedAs('DE', /\b\d{2} ?[0-3]\d(?:0[1-9]|1[0-2])\d{2} ?[A-Z] ?\d{3}\b/, 0.1),
  ],
  // Two in three areas exist; one check digit. Its weights 5 and 7 fold some pairs of digits into one.
  validator: { test: conformsTo({ validate }), chance: 0.07, undetected: 0.02 },
  context: [
    'rentenversicherungsnummer',
    'rentenversicherungsnr',
    'sozialversicherungsnr',
    'rentenversicherung',
    'sozialversicherungsnummer',
    'sozialversicherung',
    'versicherungsnummer',
    'rvnr',
    'rv nummer',
    'sv nummer',
    'sv nr',
    'svnr',
    'vsnr',
    'german social security',
    'pension insurance number',
    'sozialversicherungsausweis',
  ],
  finds: [
    { text: 'Rentenversicherungsnr.: 65170839J003', match: '65170839J003', level: 'high' },
    { text: 'Rentenversicherungsnummer: 58 240361 H 113', match: '58 240361 H 113', level: 'high' },
    { text: 'SV-Nummer 13190582F277', match: '13190582F277', level: 'high' },
    { text: '{"rvnr":"53240188K418"}', match: '53240188K418', level: 'high' },
    { text: 'Mitarbeiter 12 030575 B 520, Lohnklasse 3', match: '12 030575 B 520', level: 'high' },
  ],
  ignores: [
    { text: 'Rentenversicherungsnummer 58 240361 H 114', because: 'wrong check digit' },
    { text: 'Rentenversicherungsnummer 58 241361 H 118', because: 'no month 13' },
    { text: 'Rentenversicherungsnummer 01 240361 H 118', because: 'no area 01' },
    { text: 'Rentenversicherungsnummer 58240361H11', because: 'no check digit' },
    { text: 'Rentenversicherungsnummer 58240361H1181', because: 'too long' },
  ],
});
