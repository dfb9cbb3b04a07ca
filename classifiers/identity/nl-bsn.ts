import { validate } from 'stdnum/lib/cjs/nl/bsn.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The "elfproef" of the citizen service number (RvIG, Logisch Ontwerp BSN); all zeros pass it and are nobody's. */
const assigned = (candidate: string) => {
  const digits = digitsOf(candidate);
  return new Set(digits).size > 1 && validate(digits.join('')).isValid;
};

export default defineInfotype({
  title: 'Dutch citizen service number (BSN)',
  region: ['NL'],
  categories: ['pii'],
  regulations: ['GDPR', 'Wabb'],
  aliases: {
    google: 'NETHERLANDS_BSN_NUMBER',
    purview: "Netherlands citizen's service (BSN) number",
    stdnum: 'nl.bsn',
  },
  patterns: [
    { regex: /\b\d{4}\.\d{2}\.\d{3}\b/, prior: 0.3 },
    { regex: /\b\d{3}[ .]\d{3}[ .]\d{3}\b/, prior: 0.15 },
    { regex: /\b\d{9}\b/, prior: 0.16 },
  ],
  validator: { test: assigned, chance: 1 / 11 },
  context: [
    'bsn',
    'burgerservicenummer',
    'burger service nummer',
    'citizen service number',
    'sofinummer',
    'sofi',
    'persoonsnummer',
  ],
  finds: [
    { text: 'BSN: 123456782', match: '123456782', level: 'high' },
    { text: 'Burgerservicenummer 1112.22.333', match: '1112.22.333', level: 'high' },
    { text: 'bsn_nummer=186660029', match: '186660029', level: 'high' },
    { text: 'citizen service number 148 329 068', match: '148 329 068', level: 'high' },
    { text: 'klant 113639351', match: '113639351' },
  ],
  ignores: [
    { text: 'BSN 123456783', because: 'fails the eleven test' },
    { text: 'BSN 1234567822', because: 'ten digits' },
    { text: 'BSN 000000000', because: 'all zeros' },
    { text: 'BSN 12345678', because: 'eight digits' },
    { text: 'BSN 123456782.50', because: 'an amount' },
  ],
});
