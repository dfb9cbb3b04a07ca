import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The trade register has no check digit; one digit eight times and counting are nobody's number. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'Dutch trade register number (KvK)',
  region: ['NL'],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b\d{8}\b/, prior: 0.11 }],
  validator: { test: plausible, chance: 0.98 },
  context: [
    'kvk',
    'kv k',
    'kvk nr',
    'kvk nummer',
    'kvknummer',
    'kamer van koophandel',
    'handelsregisternummer',
    'dossiernummer kvk',
    'dutch trade register',
    'chamber of commerce number',
    'coc number',
  ],
  finds: [
    { text: 'KvK-nummer 51795015', match: '51795015', level: 'medium' },
    { text: 'KVK: 31627698', match: '31627698', level: 'medium' },
    { text: 'ingeschreven bij de Kamer van Koophandel onder nummer 25201627', match: '25201627', level: 'medium' },
    { text: '{"kvkNummer":"63295093"}', match: '63295093', level: 'medium' },
  ],
  ignores: [
    { text: 'KvK 3418154', because: 'seven digits' },
    { text: 'KvK 341719832', because: 'nine digits' },
    { text: 'KvK 00000000', because: 'zeros' },
    { text: 'order 34122853', because: 'no word about the register' },
  ],
});
