import { digitsOf, isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Ontario writes the birth date last, year, month and day, with 50 added to the month of women; Quebec writes day,
 * month and year behind its first four digits. The other provinces number on.
 */
function plausible(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const two = (at: number) => (digits[at] ?? 0) * 10 + (digits[at + 1] ?? 0);
  if (/^[A-Z]\d/.test(candidate) && digits.length === 14) return isDate(2000 + two(8), two(10) % 50, two(12));
  if (/^[A-Z]\d/.test(candidate) && digits.length === 12) return isDate(2000 + two(8), two(6) % 50, two(4));
  return new Set(digits).size > 1;
}

export default defineInfotype({
  title: 'Canadian driver licence number',
  region: ['CA'],
  categories: ['pii'],
  regulations: ['PIPEDA'],
  aliases: { google: 'CANADA_DRIVERS_LICENSE_NUMBER', purview: "Canada driver's license number" },
  patterns: [
    // Ontario; Quebec; as printed and without dashes.
    { regex: /\b[A-Z]\d{4}-\d{5}-\d{5}\b/, prior: 0.6 },
    { regex: /\b[A-Z]\d{4}-\d{6}-\d{2}\b/, prior: 0.5 },
    { regex: /\b[A-Z]\d{4} \d{5} \d{5}\b/, prior: 0.2 },
    { regex: /\b[A-Z]\d{14}\b/, prior: 0.15 },
    { regex: /\b[A-Z]\d{12}\b/, prior: 0.15 },
    // Nova Scotia: the start of the surname and the birth date; Manitoba; Newfoundland and Labrador.
    { regex: /\b[A-Z]{5}\d{9}\b/, prior: 0.2 },
    { regex: /\b[A-Z]{2}-?[A-Z*]{2}-?[A-Z*]{2}-?[A-Z]\d{3}[A-Z]{2}\b/, prior: 0.2 },
    { regex: /\b[A-Z]\d{9}\b/, prior: 0.12 },
    // Alberta; British Columbia, Saskatchewan, New Brunswick, Prince Edward Island and the territories.
    { regex: /\b\d{6}-\d{3}\b/, prior: 0.12 },
    { regex: /\b\d{6,9}\b/, prior: 0.085 },
    // The province tells it from licences of other countries.
    {
      regex:
        /\b(?:Canad(?:a|ian)|Ontario|Qu[eé]bec|Alberta|Manitoba|Saskatchewan|British Columbia|BC|Nova Scotia|New Brunswick|Newfoundland|PEI|Yukon|Nunavut)[ _-]?driver['’]?s?[ _-]?licen[cs]e(?:[ _]?(?:number|no|num|nr))?\W{1,4}(?:is )?(?<value>\d{6,9})\b/i,
      prior: 0.4,
    },
  ],
  validator: { test: plausible, chance: 0.9 },
  context: [
    'driver licence',
    'drivers licence',
    "driver's licence",
    'driver license',
    "driver's license",
    'drivers license',
    'driving licence',
    'licence number',
    'dl',
    'dl number',
    'ontario driver',
    'icbc',
    'saaq',
    'permis de conduire',
    'numero de permis',
    'no de permis',
  ],
  finds: [
    { text: "Ontario driver's licence V4418-20735-80917", match: 'V4418-20735-80917', level: 'high' },
    { text: 'Permis de conduire: L2204-150788-03', match: 'L2204-150788-03', level: 'high' },
    { text: '{"drivers_licence_on":"M20184400865724"}', match: 'M20184400865724', level: 'medium' },
    { text: "Saskatchewan driver's licence 20441877", match: '20441877', level: 'high' },
    { text: 'Alberta driver licence 204418-773', match: '204418-773', level: 'medium' },
    { text: 'Nova Scotia driver licence MACDO140388002', match: 'MACDO140388002', level: 'high' },
  ],
  ignores: [
    { text: "driver's licence V4418-20735-81417", because: 'the fourteenth month' },
    { text: 'permis de conduire L2204-320788-03', because: 'a 32nd day' },
    { text: 'part A1B-204418', because: 'no word about licences' },
    { text: "driver's licence pending", because: 'no number' },
    { text: "driver's licence V4418-20735-8091", because: 'thirteen digits' },
  ],
});
