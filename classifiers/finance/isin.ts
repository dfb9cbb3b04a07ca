import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** ISO 3166-1 codes under which numbers are given out, and those of ISO 6166 for no country. */
const COUNTRIES = new Set(
  (
    'AD AE AF AG AI AL AM AN AO AR AT AU AW AZ BA BB BD BE BF BG BH BJ BM BN BO BR BS BT BW BY BZ CA CD CH CI CL CM CN CO ' +
    'CR CU CV CW CY CZ DE DK DM DO DZ EC EE EG ES ET EU FI FJ FO FR GA GB GD GE GG GH GI GR GT GY HK HN HR HT HU ID IE IL ' +
    'IM IN IQ IR IS IT JE JM JO JP KE KG KH KN KR KW KY KZ LA LB LC LI LK LR LT LU LV MA MC MD ME MG MH MK ML MM MN MO MR ' +
    'MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PR PS PT PY QA RO RS RU RW SA SC SD SE SG SI SK SL ' +
    'SM SN SR SV SY SZ TC TG TH TJ TM TN TR TT TW TZ UA UG US UY UZ VC VE VG VI VN VU WS XA XB XC XD XF XK XS YE ZA ZM ZW'
  ).split(' '),
);

/** ISO 6166: country, nine letters and digits, and Luhn's formula over letters written as 10 to 35. */
function checks(candidate: string): boolean {
  if (!COUNTRIES.has(candidate.slice(0, 2)) || digitsOf(candidate).length < 4) return false;
  const expanded = candidate.replace(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)));
  return new Set(candidate.slice(2)).size > 2 && luhn(digitsOf(expanded));
}

export default defineInfotype({
  title: 'International securities identification number (ISIN)',
  region: [],
  categories: ['financial'],
  regulations: ['MiFID II'],
  patterns: [
    { regex: /\b[A-Z]{2}\d[0-9A-Z]{4}\d{5}\b/, prior: 0.15 },
    { regex: /\b[A-Z]{2}[0-9A-Z]{9}\d\b/, prior: 0.03 },
  ],
  // One check digit; 180 of 676 pairs of letters.
  validator: { test: checks, chance: 0.026 },
  context: [
    'isin',
    'isin code',
    'isins',
    'security identifier',
    'wertpapierkennnummer',
    'wertpapier',
    'depot',
    'bond',
    'valor',
    'shares',
    'fund',
  ],
  finds: [
    { text: 'ISIN: DE0002041092', match: 'DE0002041092', level: 'high' },
    { text: 'ISIN US4472915267', match: 'US4472915267', level: 'high' },
    { text: '{"isin":"LU0898251011"}', match: 'LU0898251011', level: 'high' },
    { text: 'Bond XS8057326912', match: 'XS8057326912', level: 'high' },
    { text: 'Depot;IE00BY5IU587', match: 'IE00BY5IU587', level: 'high' },
  ],
  ignores: [
    { text: 'ISIN DE0007516737', because: 'wrong check digit' },
    { text: 'ISIN QQ0373264825', because: 'no such country' },
    { text: 'ISIN DE00093698', because: 'ten characters' },
    { text: 'ISIN de0003352767', because: 'small letters' },
  ],
});
