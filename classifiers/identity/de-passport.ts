import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** ICAO 9303-3: weights 7, 3, 1, letters from A as 10, modulo 10. Nine characters stand without their check digit. */
function checks(candidate: string): boolean {
  const [number, check] = [candidate.slice(0, 9), candidate.slice(9, 10)];
  if (!/\d/.test(number) || /^.(.)\1+$/.test(number)) return false;
  const sum = [...number].reduce((total, char, at) => total + Number.parseInt(char, 36) * ([7, 3, 1][at % 3] ?? 0), 0);
  return check === '' || sum % 10 === Number(check);
}

export default defineInfotype({
  title: 'German passport number',
  region: ['DE'],
  categories: ['pii'],
  regulations: ['GDPR', 'PassG'],
  aliases: {
    presidio: 'DE_PASSPORT',
    google: 'GERMANY_PASSPORT',
    purview: 'Germany passport number',
    macie: 'GERMANY_PASSPORT_NUMBER',
    stdnum: 'de.passport',
  },
  patterns: [
    // The authority's code begins with C, F, G, H, J or K; no vowels, so that no words arise.
    { regex: /\b[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}\d(?:D|<<)?(?![\w<])/, prior: 0.05 },
    { regex: /\b[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}\b/, prior: 0.0105 },
    namedAs('DE', /\b[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}\b/, 0.06),
  ],
  validator: {
    test: (candidate) => checks(candidate.toUpperCase()),
    chance: 0.1,
    unchecked: (value) => value.length === 9,
  },
  context: [
    'reisepass',
    'reisepassnummer',
    'reisepass nr',
    'passnummer',
    'pass nr',
    'passnr',
    'deutscher pass',
    'german passport',
    'passport',
    'passport number',
    'passport no',
    'travel document',
    'ausweisnummer',
  ],
  finds: [
    { text: 'Reisepass Nr. C83W20V606', match: 'C83W20V606', level: 'high' },
    { text: 'Reisepassnummer: C4K7P2LM9', match: 'C4K7P2LM9', level: 'medium' },
    { text: 'German passport F7GR20K4X', match: 'F7GR20K4X', level: 'high' },
    { text: '{"passport":"J8TN04ZC13D"}', match: 'J8TN04ZC13D', level: 'high' },
  ],
  ignores: [
    { text: 'Reisepass C83W20V6L8', because: 'wrong check digit' },
    { text: 'Reisepass B83W20V6L', because: 'no authority begins with B' },
    { text: 'Reisepass C83A20V6L', because: 'vowels are not used' },
    { text: 'Reisepass C83W20V6', because: 'eight characters' },
    { text: 'Bestellung C83W20V6L', because: 'no word about passports' },
  ],
});
