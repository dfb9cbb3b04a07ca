import { alphanumericsOf, mod97 } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Lengths by country (SWIFT IBAN Registry, ISO 13616-1). */
const countriesByLength: Readonly<Record<number, string>> = {
  15: 'NO',
  16: 'BE',
  18: 'DK FK FI FO GL NL SD',
  19: 'MK SI',
  20: 'AT BA EE KZ LT LU MN XK',
  21: 'CH HR LI LV',
  22: 'BG BH CR DE GB GE IE ME RS VA',
  23: 'AE GI IL IQ OM SO TL',
  24: 'AD CZ ES MD PK RO SA SE SK TN VG',
  25: 'LY PT ST',
  26: 'IS TR',
  27: 'BI DJ FR GR IT MC MR SM',
  28: 'AL AZ BY CY DO GT HU LB NI PL SV',
  29: 'BR EG PS QA UA',
  30: 'JO KW MU YE',
  31: 'MT SC',
  32: 'LC',
  33: 'RU',
};

/** One alternative for each length, in groups of four as printed or without gaps; the last group may be shorter. */
const shape = Object.entries(countriesByLength)
  .map(([length, countries]) => {
    const rest = Number(length) - 4;
    const last = rest % 4 === 0 ? '' : `[ -]?[0-9A-Z]{${rest % 4}}`;
    return `(?:${countries.replaceAll(' ', '|')})\\d{2}(?:[ -]?[0-9A-Z]{4}){${Math.floor(rest / 4)}}${last}`;
  })
  .join('|');

function checks(candidate: string): boolean {
  const iban = alphanumericsOf(candidate);
  // ISO 13616-1: check digits are 98 minus a remainder of 97, so from 02 to 98.
  if (/^..(?:0[01]|99)/.test(iban)) return false;
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1;
}

/** Amazon Macie has an identifier for each country. */
const macieIds = (
  'ALBANIA ANDORRA BOSNIA_AND_HERZEGOVINA BRAZIL BULGARIA COSTA_RICA CROATIA CYPRUS CZECH_REPUBLIC DENMARK ' +
  'DOMINICAN_REPUBLIC EGYPT ESTONIA FAROE_ISLANDS FINLAND FRANCE GEORGIA GERMANY GREECE GREENLAND HUNGARY ' +
  'ICELAND IRELAND ITALY JORDAN KOSOVO LIECHTENSTEIN LITHUANIA MALTA MAURITANIA MAURITIUS MONACO MONTENEGRO ' +
  'NETHERLANDS NORTH_MACEDONIA POLAND PORTUGAL SAN_MARINO SENEGAL SERBIA SLOVAKIA SLOVENIA SPAIN SWEDEN ' +
  'SWITZERLAND TIMOR_LESTE TUNISIA TURKIYE UK UKRAINE UNITED_ARAB_EMIRATES VIRGIN_ISLANDS'
)
  .split(' ')
  .map((country) => `${country}_BANK_ACCOUNT_NUMBER`);

export default defineInfotype({
  title: 'International bank account number (IBAN)',
  region: [],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'GLBA', 'PSD2'],
  aliases: {
    presidio: 'IBAN_CODE',
    google: 'IBAN_CODE',
    purview: 'International banking account number (IBAN)',
    macie: macieIds,
  },
  patterns: [
    { regex: new RegExp(`\\b(?:${shape})\\b`), prior: 0.6 },
    // Small letters are hexadecimal more often.
    { regex: new RegExp(`\\b(?:${shape.toLowerCase()})\\b`), prior: 0.015 },
  ],
  validator: { test: checks, chance: 1 / 97 },
  context: [
    'iban',
    'bank account',
    'account number',
    'kontonummer',
    'bankverbindung',
    'compte',
    'cuenta',
    'conto',
    'rekening',
    'konto',
  ],
  finds: [
    { text: 'IBAN: DE89 3704 0044 0532 0130 00', match: 'DE89 3704 0044 0532 0130 00', level: 'high' },
    { text: 'pay to GB29NWBK60161331926819, thanks', match: 'GB29NWBK60161331926819', level: 'high' },
    { text: 'FR14 2004 1010 0505 0001 3M02 606', match: 'FR14 2004 1010 0505 0001 3M02 606', level: 'high' },
    { text: 'NL91ABNA0417164300;EUR', match: 'NL91ABNA0417164300', level: 'high' },
    { text: 'NO93 8601 1117 947 BIC DNBANOKK', match: 'NO93 8601 1117 947', level: 'high' },
    { text: 'IBAN GB29-NWBK-6016-1331-9268-19', match: 'GB29-NWBK-6016-1331-9268-19', level: 'high' },
    { text: 'iban: de89 3704 0044 0532 0130 00', match: 'de89 3704 0044 0532 0130 00', level: 'high' },
    { text: 'ES91 2100 0418 4502 0005 1332.', match: 'ES91 2100 0418 4502 0005 1332', level: 'high' },
  ],
  ignores: [
    { text: 'IBAN DE00000000000000000066', because: 'check digits that are never given' },
    { text: 'IBAN DE88 3704 0044 0532 0130 00', because: 'wrong check digits' },
    { text: 'IBAN DE89 3704 0044 0532 0130', because: 'too short for Germany' },
    { text: 'IBAN ZZ89370400440532013000', because: 'no such country' },
    { text: 'ref XDE89370400440532013000', because: 'inside a longer token' },
    { text: 'object de89370400440532013000', because: 'hexadecimal in small letters without a word about accounts' },
    { text: 'DE89370400440532013000A1', because: 'too long for Germany' },
  ],
});
