import { alphanumericsOf, isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The remainder by 23 of the thirteen digits, as a letter; I, O, Z and Ñ are not used. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXY';

/** Consejo Supremo Electoral: municipality, birth date (day, month, year), serial, check letter. */
function checks(candidate: string): boolean {
  const [, digits, day, month, year] = /^(\d{3}(\d\d)(\d\d)(\d\d)\d{4})[A-Z]$/.exec(alphanumericsOf(candidate)) ?? [];
  if (digits === undefined || !isDate(2000 + Number(year), Number(month), Number(day))) return false;
  return letters.charAt(Number(digits) % 23) === candidate.slice(-1).toUpperCase();
}

export default defineInfotype({
  title: 'Nicaraguan identity card number (cédula)',
  region: ['NI'],
  categories: ['pii'],
  regulations: ['Ley 787'],
  patterns: [
    { regex: /\b\d{3}-[0-3]\d[01]\d{3}-\d{4}[A-Ya-y]\b/, prior: 0.4 },
    { regex: /\b\d{3}[0-3]\d[01]\d{7}[A-Y]\b/, prior: 0.008 },
  ],
  // 366 dates of the eight hundred that the pattern allows, one letter of 23.
  validator: { test: checks, chance: 0.02 },
  context: [
    'cedula',
    'cedula de identidad',
    'cedula nicaraguense',
    'cedula de identidad ciudadana',
    'numero de cedula',
    'documento de identidad',
    'consejo supremo electoral',
    'nicaragua',
    'nicaraguense',
    'ruc',
  ],
  finds: [
    { text: 'Cédula: 001-161067-0050H', match: '001-161067-0050H', level: 'high' },
    { text: 'cédula de identidad ciudadana 1611606870082Q', match: '1611606870082Q', level: 'high' },
    { text: '{"cedula":"161-120956-0073K"}', match: '161-120956-0073K', level: 'high' },
    { text: 'empleado 401-100361-0076R', match: '401-100361-0076R', level: 'high' },
  ],
  ignores: [
    { text: 'cédula 001-161067-0050J', because: 'wrong check letter' },
    { text: 'cédula 001-161067-0051H', because: 'a digit changed' },
    { text: 'cédula 001-311167-0050M', because: 'the 31st of November' },
    { text: 'cédula 001-161067-050H', because: 'twelve digits' },
    { text: 'cédula 001-161067-00500', because: 'no letter' },
  ],
});
