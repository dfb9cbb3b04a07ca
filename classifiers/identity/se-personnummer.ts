import { digitsOf, isDate, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/**
 * SKV 704 and 707: birthday, serial and Luhn's digit over the last ten; coordination numbers add 60 to the day. stdnum
 * asks for the sign between, which files leave out.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const short = digits.slice(-10);
  const century = digits.length === 12 ? digits.slice(0, 2).join('') : '20';
  const [year, month, day] = [0, 2, 4].map((at) => Number(short.slice(at, at + 2).join('')));
  if (year === undefined || month === undefined || day === undefined || new Set(short).size < 2) return false;
  return /^(?:18|19|20)$/.test(century) && isDate(Number(century) * 100 + year, month, day % 60) && luhn(short);
}

export default defineInfotype({
  title: 'Swedish personal number (personnummer, samordningsnummer)',
  region: ['SE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: {
    presidio: 'SE_PERSONNUMMER',
    google: 'SWEDEN_NATIONAL_ID_NUMBER',
    purview: ['Sweden national ID', 'Sweden tax identification number'],
    stdnum: 'se.personnummer',
  },
  patterns: [
    { regex: /\b(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])[-+]\d{4}\b/, prior: 0.25 },
    { regex: /\b\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])[-+]\d{4}\b/, prior: 0.17 },
    { regex: /\b(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01]) ?\d{4}\b/, prior: 0.03 },
    { regex: /\b\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01]) ?\d{4}\b/, prior: 0.02 },
    namedAs('SE', /\b(?:\d{2})?\d{6}[-+]?\d{4}\b/, 0.14),
  ],
  // The century stands outside of Luhn's formula.
  validator: {
    test: checks,
    chance: 0.1,
    unchecked: (value, at) => digitsOf(value).length === 12 && at < 2,
  },
  context: [
    'personnummer',
    'personnr',
    'person nr',
    'pers nr',
    'pnr',
    'persnr',
    'samordningsnummer',
    'samordningsnr',
    'fodelsenummer',
    'swedish personal number',
    'swedish personal identity',
    'swedish id number',
    'personal identity number',
    'personal number',
    'coordination number',
    'folkbokforing',
  ],
  finds: [
    { text: 'Personnummer: 850412-0331', match: '850412-0331', level: 'high' },
    { text: 'pers.nr 19710924-1187', match: '19710924-1187', level: 'high' },
    { text: '{"personnummer":"200308152206"}', match: '200308152206', level: 'high' },
    { text: 'Samordningsnummer 901167-5403', match: '901167-5403', level: 'high' },
    { text: 'Swedish personal number 120228+7338', match: '120228+7338', level: 'high' },
    { text: 'kund 640330-2091', match: '640330-2091' },
  ],
  ignores: [
    { text: 'personnummer 850412-0332', because: 'wrong check digit' },
    { text: 'personnummer 851312-0337', because: 'no month 13' },
    { text: 'personnummer 850230-0337', because: 'no 30th of February' },
    { text: 'personnummer 850412-033', because: 'nine digits' },
    { text: 'personnummer 21850412-0337', because: 'no century 21' },
  ],
});
