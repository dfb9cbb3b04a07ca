import { validate } from 'stdnum/lib/cjs/no/fodselsnummer.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Norwegian birth number (fødselsnummer, D-number, H-number)',
  region: ['NO'],
  categories: ['pii'],
  regulations: ['GDPR', 'Personopplysningsloven'],
  aliases: {
    google: 'NORWAY_NI_NUMBER',
    purview: 'Norway identification number',
    stdnum: 'no.fodselsnummer',
  },
  patterns: [
    // Birthday DDMMYY, individual number, two check digits. D-numbers add 40 to the day, H-numbers 40 to the month.
    { regex: /\b(?:[04][1-9]|[1256]\d|[37][01])(?:[04][1-9]|[15][0-2])\d{2}[ -]\d{5}\b/, prior: 0.02 },
    { regex: /\b(?:[04][1-9]|[1256]\d|[37][01])(?:[04][1-9]|[15][0-2])\d{2} \d{3} \d{2}\b/, prior: 0.02 },
    { regex: /\b(?:[04][1-9]|[1256]\d|[37][01])(?:[04][1-9]|[15][0-2])\d{7}\b/, prior: 0.014 },
    namedAs('NO', /\b\d{6} ?\d{5}\b/, 0.014),
  ],
  validator: { test: conformsTo({ validate }), chance: 0.007 },
  context: [
    'fødselsnummer',
    'fødselsnr',
    'fødselsnummeret',
    'fødsels og personnummer',
    'fodselsnummer',
    'foedselsnummer',
    'fodselsnr',
    'fnr',
    'f nr',
    'personnummer',
    'pnr',
    'd nummer',
    'dnummer',
    'dnr',
    'h nummer',
    'hjelpenummer',
    'norwegian national id',
    'norwegian id number',
    'national identity number',
  ],
  finds: [
    { text: 'Fødselsnummer: 120485 33408', match: '120485 33408', level: 'high' },
    { text: 'fnr 24097138806', match: '24097138806', level: 'high' },
    { text: '{"fodselsnummer":"15080353100"}', match: '15080353100', level: 'high' },
    { text: 'D-nummer 47119047079', match: '47119047079', level: 'high' },
    { text: 'hjelpenummer 01527838289', match: '01527838289', level: 'high' },
  ],
  ignores: [
    { text: 'fødselsnummer 120485 33590', because: 'wrong last check digit' },
    { text: 'fødselsnummer 120485 33418', because: 'wrong first check digit' },
    { text: 'fødselsnummer 12138533114', because: 'no month 13' },
    { text: 'fødselsnummer 1204853311', because: 'ten digits' },
    { text: 'fødselsnummer 120485331140', because: 'twelve digits' },
  ],
});
