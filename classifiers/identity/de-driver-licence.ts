import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine characters by 9 to 1, letters from A as 10, modulo 11, ten as X; the last character counts the cards. */
function checks(candidate: string): boolean {
  const number = candidate.toUpperCase();
  const sum = [...number.slice(0, 9)].reduce((total, char, at) => total + Number.parseInt(char, 36) * (9 - at), 0);
  return /[A-Z]/.test(number) && (sum % 11 === 10 ? 'X' : String(sum % 11)) === number.charAt(9);
}

export default defineInfotype({
  title: 'German driving licence number',
  region: ['DE'],
  categories: ['pii'],
  regulations: ['GDPR', 'FeV'],
  aliases: {
    presidio: 'DE_FUEHRERSCHEIN',
    google: 'GERMANY_DRIVERS_LICENSE_NUMBER',
    purview: "Germany driver's license number",
    macie: 'GERMANY_DRIVERS_LICENSE',
  },
  patterns: [
    // The authority's code, serial, check character, number of the card.
    { regex: /\b[0-9A-Z]\d{2}[0-9A-Z]{6}[\dX][0-9A-Z]\b/, prior: 0.03 },
    { regex: /\b[a-z]\d{2}[0-9a-z]{6}[\dx][0-9a-z]\b/, prior: 0.005 },
  ],
  validator: { test: checks, chance: 1 / 11, unchecked: (value, at) => at === value.length - 1 },
  context: [
    'führerschein',
    'führerscheinnummer',
    'führerschein nr',
    'führerscheinnr',
    'fuehrerschein',
    'fahrerlaubnis',
    'fahrerlaubnisnummer',
    'german driving licence',
    'driving licence',
    'driving license',
    'driver licence',
    'driver license',
    "driver's license",
    'drivers license',
  ],
  finds: [
    { text: 'Führerscheinnummer: K214VNM5T73', match: 'K214VNM5T73', level: 'high' },
    { text: 'Führerschein Nr. J430KL07M42, Klasse B', match: 'J430KL07M42', level: 'high' },
    { text: '{"fahrerlaubnis":"N1704471P7A"}', match: 'N1704471P7A', level: 'high' },
    { text: 'German driving licence F033C19X451', match: 'F033C19X451', level: 'high' },
  ],
  ignores: [
    { text: 'Führerschein K214VNM5T83', because: 'wrong check character' },
    { text: 'Führerschein K214VNM5T5', because: 'ten characters' },
    { text: 'Führerschein K214VNM5T533', because: 'twelve characters' },
    { text: 'Führerschein KA14VNM5T53', because: 'letters in the place of the district' },
    { text: 'Artikel K214VNM5T73', because: 'no word about licences' },
  ],
});
