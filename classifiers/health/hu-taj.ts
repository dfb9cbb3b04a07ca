import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Act XX of 1996: eight digits by 3 and 7 in turn, modulo 10, give the ninth. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return weightedSum(digits, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digits[8] && new Set(digits).size > 1;
}

export default defineInfotype({
  title: 'Hungarian social insurance number (TAJ)',
  region: ['HU'],
  categories: ['pii', 'health'],
  regulations: ['GDPR'],
  aliases: { purview: 'Hungary social security number (TAJ)' },
  patterns: [
    { regex: /\b\d{3}[- ]\d{3}[- ]\d{3}\b/, prior: 0.03 },
    { regex: /\b\d{9}\b/, prior: 0.02 },
    namedAs('HU', /\b\d{3}[- ]?\d{3}[- ]?\d{3}\b/, 0.13),
  ],
  validator: { test: checks, chance: 0.1 },
  context: [
    'taj',
    'taj szam',
    'tajszam',
    'taj kartya',
    'tarsadalombiztositasi azonosito',
    'tarsadalombiztositasi azonosito jel',
    'tarsadalombiztositas',
    'hungarian social security',
    'social security number',
    'egeszsegbiztositas',
  ],
  finds: [
    { text: 'TAJ szám: 112 358 132', match: '112 358 132', level: 'high' },
    { text: 'TAJ 047188233', match: '047188233', level: 'high' },
    { text: '{"tajSzam":"088-214-373"}', match: '088-214-373', level: 'high' },
    { text: 'társadalombiztosítási azonosító jel 930165242', match: '930165242', level: 'high' },
  ],
  ignores: [
    { text: 'TAJ 112 358 133', because: 'wrong check digit' },
    { text: 'TAJ 112 358 1', because: 'seven digits' },
    { text: 'TAJ 112 358 1329', because: 'ten digits' },
    { text: 'TAJ 000 000 000', because: 'zero' },
    { text: 'cikkszám 047188233', because: 'nine digits without a word about insurance' },
  ],
});
