import { defineInfotype } from '../../src/detect/infotype.js';

/** Four digits, never zero in front, and two letters without SA, SD and SS (PostNL). */
export default defineInfotype({
  title: 'Dutch postal code',
  region: ['NL'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    {
      regex:
        /\b[1-9]\d{3} (?!SA|SD|SS)[A-Z]{2}(?= {1,2}(?:Amsterdam|Rotterdam|Den Haag|'s-Gravenhage|Utrecht|Eindhoven|Groningen|Tilburg|Almere|Breda|Nijmegen|Haarlem|Arnhem|Leiden|Delft|Maastricht|Zwolle|Amersfoort|Apeldoorn|Enschede)\b)/,
      prior: 0.86,
    },
    { regex: /\b[1-9]\d{3} (?!SA|SD|SS)[A-Z]{2}\b/, prior: 0.14 },
    { regex: /\b[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}\b/, prior: 0.14 },
  ],
  context: [
    'postcode',
    'postcodes',
    'postal code',
    'post code',
    'adres',
    'woonplaats',
    'huisnummer',
    'straat',
    'plaats',
    'nederland',
  ],
  finds: [
    { text: 'Postcode: 3581 KM', match: '3581 KM', level: 'medium' },
    { text: 'Keizersgracht 12, 1015 CN Amsterdam', match: '1015 CN', level: 'high' },
    { text: '"postcode":"9711LV"', match: '9711LV', level: 'medium' },
    { text: 'adres Dorpsstraat 4, 7361 AX Beekbergen', match: '7361 AX', level: 'medium' },
  ],
  ignores: [
    { text: 'postcode 0581 KM', because: 'starts with zero' },
    { text: 'postcode 3581 SS', because: 'SS is not used' },
    { text: 'postcode 3581 K', because: 'one letter' },
    { text: 'since 2024 US', because: 'no word about post' },
    { text: 'postcode 35811 KM', because: 'five digits' },
  ],
});
