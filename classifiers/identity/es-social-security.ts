import { validate } from 'stdnum/lib/cjs/es/nss.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/**
 * Province, serial, and their remainder by 97. A serial below ten million is joined to the province with seven digits
 * (Tesorería General de la Seguridad Social), which stdnum does not do.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  const joined = digits.slice(0, 2) + digits.slice(3, 10);
  const short = digits.charAt(2) === '0' && Number(joined) % 97 === Number(digits.slice(10));
  return /^(?:0[1-9]|[1-4]\d|5[0-3]|66)(?!0{8})\d{10}$/.test(digits) && (short || validate(digits).isValid);
}

export default defineInfotype({
  title: 'Spanish social security number (NSS, NAF)',
  region: ['ES'],
  categories: ['pii'],
  regulations: ['GDPR', 'LOPDGDD'],
  aliases: {
    google: 'SPAIN_SOCIAL_SECURITY_NUMBER',
    purview: 'Spain social security number (SSN)',
    macie: 'SPAIN_SOCIAL_SECURITY_NUMBER',
    stdnum: 'es.nss',
  },
  patterns: [
    { regex: /\b(?:0[1-9]|[1-4]\d|5[0-3]|66)\/\d{8}\/\d{2}\b/, prior: 0.5 },
    { regex: /\b(?:0[1-9]|[1-4]\d|5[0-3]|66)[ -]\d{8}[ -]\d{2}\b/, prior: 0.02 },
    { regex: /\b(?:0[1-9]|[1-4]\d|5[0-3]|66)\/?\d{10}\b/, prior: 0.01 },
    namedAs('ES', /\b\d{2}[/ -]?\d{8}[/ -]?\d{2}\b/, 0.015),
  ],
  validator: { test: checks, chance: 1 / 90, undetected: 0.02 },
  context: [
    'nss',
    'naf',
    'seguridad social',
    'numero de la seguridad social',
    'numero de seguridad social',
    'n s s',
    'num seg social',
    'numero de afiliacion',
    'afiliacion',
    'nuss',
    'seg social',
    'social security',
    'social security number',
    'seguretat social',
    'gizarte segurantza',
  ],
  finds: [
    { text: 'Nº Seguridad Social: 28/12345640/02', match: '28/12345640/02', level: 'high' },
    { text: 'NSS 08 31772054 61', match: '08 31772054 61', level: 'high' },
    { text: '{"numeroAfiliacion":"410883017684"}', match: '410883017684', level: 'high' },
    { text: 'trabajador con número de afiliación 46-10228391-72.', match: '46-10228391-72', level: 'high' },
  ],
  ignores: [
    { text: 'NSS 28/12345640/03', because: 'wrong check digits' },
    { text: 'NSS 54/12345640/12', because: 'no province 54' },
    { text: 'NSS 28/1234564/12', because: 'eleven digits' },
    { text: 'NSS 28/123456401/12', because: 'thirteen digits' },
    { text: 'pedido 410883017684', because: 'twelve digits without a word about social security' },
  ],
});
