import { isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Initial of the surname, birth date (day, month, year), six digits, and seventeen minus the remainder by 17 with the
 * weights 14 to 2, letters as 10 and up. Where that is seventeen, 0 and, as stdnum has it, H are both taken.
 */
function checks(candidate: string): boolean {
  const [, body, day, month, year, check] = /^([A-Z](\d\d)(\d\d)(\d\d)\d{6})([0-9A-H])$/.exec(candidate) ?? [];
  if (body === undefined || check === undefined) return false;
  const sum = [...body].reduce((total, char, at) => total + Number.parseInt(char, 36) * (14 - at), 0);
  const rest = 17 - (sum % 17);
  const fits = Number.parseInt(check, 36) === rest || (rest === 17 && check === '0');
  return fits && isDate(2000 + Number(year), Number(month), Number(day));
}

export default defineInfotype({
  title: 'Mauritian national identity number (NID)',
  region: ['MU'],
  categories: ['pii'],
  regulations: ['Data Protection Act (MU)'],
  aliases: { stdnum: 'mu.nid' },
  patterns: [{ regex: /\b[A-Z]\d{12}[0-9A-H]\b/, prior: 0.004 }],
  // 366 dates of ten thousand, one check character of 17.
  validator: { test: checks, chance: 0.0022 },
  context: [
    'nid',
    'nic',
    'nic number',
    'national id',
    'national identity card',
    'national identity',
    'id card',
    'id number',
    "carte d'identite",
    'mauritius',
    'mauritian',
  ],
  finds: [
    { text: 'NID: G031255928267D', match: 'G031255928267D', level: 'high' },
    { text: 'National Identity Card D2502950746840', match: 'D2502950746840', level: 'high' },
    { text: '{"nic":"S2611574397389"}', match: 'S2611574397389', level: 'high' },
    { text: 'Mauritius, ID card P220179783201D', match: 'P220179783201D', level: 'high' },
  ],
  ignores: [
    { text: 'NID G031255928267C', because: 'wrong check character' },
    { text: 'NID G031355928267D', because: 'the thirteenth month' },
    { text: 'NID G03125592826D', because: 'eleven digits' },
    { text: 'NID G0312559282677D', because: 'thirteen digits' },
    { text: 'NID 0031255928267D', because: 'no letter in front' },
  ],
});
