import { isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Sex and century, birthday DDMMYY, region, serial, citizenship; weights 7, 3, 1, letters from A as 10, modulo 10. */
function checks(candidate: string): boolean {
  const sum = [...candidate.slice(0, 13)].reduce(
    (total, char, at) => total + Number.parseInt(char, 36) * ([7, 3, 1][at % 3] ?? 0),
    0,
  );
  const [day, month, year] = [1, 3, 5].map((at) => Number(candidate.slice(at, at + 2)));
  return isDate(2000 + (year ?? 0), month ?? 0, day ?? 0) && String(sum % 10) === candidate.slice(13);
}

export default defineInfotype({
  title: 'Belarusian personal number',
  region: ['BY'],
  categories: ['pii'],
  regulations: ['Law 99-Z'],
  patterns: [
    { regex: /\b[1-6](?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[ABCEHKM]\d{3}[A-Z]{2}\d\b/, prior: 0.85 },
    { regex: /\b[1-6](?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[a-z]\d{3}[a-z]{2}\d\b/, prior: 0.1 },
  ],
  validator: { test: checks, chance: 0.1 },
  context: [
    'личный номер',
    'идентификационный номер',
    'асабісты нумар',
    'ідэнтыфікацыйны нумар',
    'личный номер паспорта',
    'паспорт',
    'пашпарт',
    'belarusian personal number',
    'belarus personal number',
    'belarusian passport',
    'personal number',
    'identification number',
  ],
  finds: [
    { text: 'Личный номер: 3120485A033PB3', match: '3120485A033PB3', level: 'high' },
    { text: 'ідэнтыфікацыйны нумар 4240971H118PB4', match: '4240971H118PB4', level: 'high' },
    { text: '{"personalNumber":"5150803M220BA1"}', match: '5150803M220BA1', level: 'high' },
    { text: 'гр. Минск, 3071198K540PB8', match: '3071198K540PB8', level: 'high' },
  ],
  ignores: [
    { text: 'личный номер 3120485A033PB4', because: 'wrong check digit' },
    { text: 'личный номер 3121385A033PB1', because: 'no month 13' },
    { text: 'личный номер 7120485A033PB1', because: 'no such century' },
    { text: 'личный номер 3120485A033PB', because: 'no check digit' },
    { text: 'личный номер 3120485A033PB11', because: 'too long' },
  ],
});
