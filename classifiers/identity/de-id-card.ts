import { defineInfotype } from '../../src/detect/infotype.js';

/** ICAO 9303-3: weights 7, 3, 1, letters from A as 10, modulo 10. Nine characters stand without their check digit. */
function checks(candidate: string): boolean {
  const [number, check] = [candidate.slice(0, 9), candidate.slice(9, 10)];
  if (!/\d/.test(number) || /^(.)\1+$/.test(number)) return false;
  const sum = [...number].reduce((total, char, at) => total + Number.parseInt(char, 36) * ([7, 3, 1][at % 3] ?? 0), 0);
  return check === '' || sum % 10 === Number(check);
}

export default defineInfotype({
  title: 'German identity card number (Personalausweis)',
  region: ['DE'],
  categories: ['pii'],
  regulations: ['GDPR', 'PAuswG'],
  aliases: {
    presidio: 'DE_ID_CARD',
    google: 'GERMANY_IDENTITY_CARD_NUMBER',
    purview: 'Germany identity card number',
    macie: 'GERMANY_NATIONAL_IDENTIFICATION_NUMBER',
    stdnum: 'de.pwnr',
  },
  patterns: [
    // The authority's code begins with L to Y since November 2010; no vowels, so that no words arise.
    { regex: /\b[LMNPRTVWXY][0-9CFGHJKLMNPRTVWXYZ]{8}\d(?:D|<<)?(?![\w<])/, prior: 0.05 },
    { regex: /\b[LMNPRTVWXY][0-9CFGHJKLMNPRTVWXYZ]{8}\b/, prior: 0.015 },
    // Cards until 2010: ten digits.
    { regex: /\b\d{10}D\b/, prior: 0.1 },
    { regex: /\b\d{10}\b/, prior: 0.01 },
  ],
  validator: { test: checks, chance: 0.1, unchecked: (value) => value.length === 9 },
  context: [
    'personalausweis',
    'personalausweisnummer',
    'ausweisnummer',
    'ausweis nr',
    'ausweis',
    'perso',
    'personalausweis nr',
    'identity card',
    'id card',
    'german id card',
    'german identity card',
    'npa',
    'dokumentennummer',
  ],
  finds: [
    { text: 'Personalausweisnummer: T47K0PR372', match: 'T47K0PR372', level: 'high' },
    { text: 'Ausweis-Nr. L9F7K03TM, gültig bis 2031', match: 'L9F7K03TM', level: 'medium' },
    { text: '{"personalausweis":"LW5820V3C8"}', match: 'LW5820V3C8', level: 'high' },
    { text: 'German ID card N5CW80XV11D', match: 'N5CW80XV11D', level: 'high' },
    { text: 'alter Personalausweis 1403107747D', match: '1403107747D', level: 'high' },
  ],
  ignores: [
    { text: 'Personalausweisnummer LW5820V3C9', because: 'wrong check digit' },
    { text: 'Personalausweisnummer LW5820E3C', because: 'vowels are not used' },
    { text: 'Personalausweisnummer LW5820V3', because: 'eight characters' },
    { text: 'Rechnung LW5820V3C', because: 'no word about cards' },
    { text: 'Personalausweis LRXTNWLVK', because: 'letters alone' },
  ],
});
