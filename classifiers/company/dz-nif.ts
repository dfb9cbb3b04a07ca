import { validate } from 'stdnum/lib/cjs/dz/nif.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Fifteen digits, or twenty with the establishment; no check is published. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Algerian tax number (NIF)',
  region: ['DZ'],
  categories: ['financial'],
  regulations: [],
  aliases: { stdnum: 'dz.nif' },
  patterns: [{ regex: /\b\d{15}(?:\d{5})?\b/, prior: 0.1 }],
  validator: { test: checks, chance: 0.99 },
  context: [
    'nif',
    'n i f',
    "numero d'identification fiscale",
    'identification fiscale',
    'numero identification fiscale',
    'registre de commerce',
    'رقم التعريف الجبائي',
    'algerian tax number',
  ],
  finds: [
    { text: 'NIF : 085095361541715', match: '085095361541715', level: 'medium' },
    { text: "Numéro d'identification fiscale 161797014223047", match: '161797014223047', level: 'medium' },
    { text: '{"nif":"431950469175192"}', match: '431950469175192', level: 'medium' },
    { text: 'N.I.F. 48307258016957726851', match: '48307258016957726851', level: 'medium' },
  ],
  ignores: [
    { text: 'NIF 41013323983633', because: 'fourteen digits' },
    { text: 'NIF 4105870942223228', because: 'sixteen digits' },
    { text: 'NIF 000000000000000', because: 'zeros' },
    { text: 'id 410775029430874', because: 'no word about tax' },
  ],
});
