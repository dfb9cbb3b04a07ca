import { validate } from 'stdnum/lib/cjs/se/vat.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Skatteverket: the ten digits of the organisation (Luhn's formula) and 01. */
const checks = (candidate: string) => validate(alphanumericsOf(candidate)).isValid;

export default defineInfotype({
  title: 'Swedish VAT number',
  region: ['SE'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'se.vat' },
  patterns: [
    { regex: /\bSE ?\d{6}-?\d{4} ?01\b/, prior: 0.88 },
    { regex: /\b\d{6}-?\d{4}01\b/, prior: 0.02 },
  ],
  // The pattern has the 01 at the end.
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'moms',
    'momsnr',
    'momsnummer',
    'momsregistreringsnummer',
    'moms reg nr',
    'swedish vat',
  ],
  finds: [
    { text: 'Momsreg.nr: SE556510744701', match: 'SE556510744701', level: 'high' },
    { text: 'VAT SE 581920549201', match: 'SE 581920549201', level: 'high' },
    { text: '{"vatNumber":"SE707898169801"}', match: 'SE707898169801', level: 'high' },
    { text: 'momsregistreringsnummer SE554068-6853 01', match: 'SE554068-6853 01', level: 'high' },
    { text: 'Faktura SE559603123601', match: 'SE559603123601', level: 'high' },
  ],
  ignores: [
    { text: 'moms SE387747896201', because: 'wrong check digit' },
    { text: 'moms SE556556078524', because: 'does not end in 01' },
    { text: 'moms SE55625833514', because: 'eleven digits' },
    { text: 'case 556321901918', because: 'no word about tax' },
  ],
});
