import { validate } from 'stdnum/lib/cjs/az/tin.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** State Tax Service: two digits of the territory, six of the holder, a check digit whose rule is not published, 1 or 2. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Azerbaijani tax number (VÖEN)',
  region: ['AZ'],
  categories: ['financial', 'pii'],
  regulations: [],
  aliases: { stdnum: 'az.tin' },
  // The last digit is 1 for organisations, 2 for persons.
  patterns: [{ regex: /\b(?:1[0-9]|[2-9]\d)\d{7}[12]\b/, prior: 0.09 }],
  validator: { test: plausible, chance: 0.95 },
  context: [
    'vöen',
    'voen',
    'vergi',
    'vergi identifikasiya nomresi',
    'vergi odəyicisi',
    'vergi ödəyicisi',
    'vergi nomresi',
    'azerbaijani tax number',
    'azerbaijan tax id',
    'вoен',
    'воен',
  ],
  finds: [
    { text: 'VÖEN: 1403720941', match: '1403720941', level: 'medium' },
    { text: 'Vergi ödəyicisinin VÖEN-i 2004817362', match: '2004817362', level: 'medium' },
    { text: '{"voen":"9900482171"}', match: '9900482171', level: 'medium' },
    { text: 'Azerbaijani tax number 1700385521', match: '1700385521', level: 'medium' },
  ],
  ignores: [
    { text: 'VÖEN 1403720943', because: 'neither an organisation nor a person' },
    { text: 'VÖEN 140372091', because: 'nine digits' },
    { text: 'VÖEN 14037209411', because: 'eleven digits' },
    { text: 'sifariş 1403720941', because: 'no word about taxes' },
  ],
});
