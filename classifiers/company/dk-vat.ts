import { validate } from 'stdnum/lib/cjs/dk/cvr.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Erhvervsstyrelsen: weights 2, 7, 6, 5, 4, 3, 2, 1, divisible by 11. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return digits[0] !== 0 && new Set(digits).size > 1 && validate(digits.join('')).isValid;
}

export default defineInfotype({
  title: 'Danish VAT number',
  region: ['DK'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'dk.cvr' },
  patterns: [
    { regex: /\bDK[ -]?[1-9]\d(?: ?\d\d){3}\b/, prior: 0.5 },
    { regex: /\b[1-9]\d{7}\b/, prior: 0.01 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'moms',
    'moms nr',
    'momsnr',
    'momsnummer',
    'momsregistreringsnummer',
    'se nummer',
    'se nr',
    'danish vat',
  ],
  finds: [
    { text: 'Momsnr. DK55205299', match: 'DK55205299', level: 'high' },
    { text: 'VAT: DK 15 20 64 97', match: 'DK 15 20 64 97', level: 'high' },
    { text: 'SE-nummer 24906213', match: '24906213', level: 'medium' },
    { text: '{"vatId":"DK-62643455"}', match: 'DK-62643455', level: 'high' },
    { text: 'Moms DK58119377, Aarhus', match: 'DK58119377', level: 'high' },
  ],
  ignores: [
    { text: 'Moms DK46588057', because: 'wrong check digit' },
    { text: 'Moms DK03548256', because: 'starts with zero' },
    { text: 'Moms DK1350034', because: 'seven digits' },
    { text: 'Moms DK135107818', because: 'nine digits' },
    { text: 'case 13533836', because: 'no word about tax' },
  ],
});
