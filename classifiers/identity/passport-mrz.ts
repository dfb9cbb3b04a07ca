import { defineInfotype } from '../../src/detect/infotype.js';

/** ICAO 9303-3: weights 7, 3, 1, letters from A as 10, the filler as 0, modulo 10. */
function digitFits(text: string, check: string): boolean {
  const sum = [...text].reduce(
    (total, char, at) => total + (char === '<' ? 0 : Number.parseInt(char, 36)) * ([7, 3, 1][at % 3] ?? 0),
    0,
  );
  return String(sum % 10) === (check === '<' ? '0' : check);
}

/** ICAO 9303-4: number, birthday, expiry and optional data each have a digit, and the line has one over these. */
function checks(candidate: string): boolean {
  const line = candidate.slice(-44);
  const at = (from: number, to: number) => line.slice(from, to);
  return (
    line.length === 44 &&
    digitFits(at(0, 9), at(9, 10)) &&
    digitFits(at(13, 19), at(19, 20)) &&
    digitFits(at(21, 27), at(27, 28)) &&
    digitFits(at(28, 42), at(42, 43)) &&
    digitFits(at(0, 10) + at(13, 20) + at(21, 43), at(43, 44))
  );
}

const second = '[0-9A-Z][0-9A-Z<]{8}\\d[A-Z][A-Z<]{2}\\d{6}\\d[MFX<]\\d{6}\\d[0-9A-Z<]{14}[0-9<]\\d';

export default defineInfotype({
  title: 'Machine-readable zone of a passport (TD3)',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    { regex: new RegExp(`\\bP[A-Z<][A-Z][A-Z<]{41}\\s{1,3}${second}\\b`), prior: 0.95 },
    { regex: new RegExp(`\\b${second}\\b`), prior: 0.6 },
  ],
  // Five check digits; that of the optional data may be left open.
  validator: { test: checks, chance: 0.0001 },
  context: [
    'mrz',
    'passport',
    'machine readable zone',
    'machine readable',
    'reisepass',
    'passeport',
    'pasaporte',
    'td3',
  ],
  finds: [
    {
      text: 'MRZ: A03B7714Q3AUT8504124F3108055<<<<<<<<<<<<<<<0',
      match: 'A03B7714Q3AUT8504124F3108055<<<<<<<<<<<<<<<0',
      level: 'high',
    },
    {
      text: 'L8KD245018NLD7109245M2801175180447203<<<<<50',
      match: 'L8KD245018NLD7109245M2801175180447203<<<<<50',
      level: 'high',
    },
    {
      text: 'P<AUTMUSTERFRAU<<ISOLDE<MARIA<<<<<<<<<<<<<<<\nB10K4471P3AUT8504124F3108055<<<<<<<<<<<<<<<0\n',
      match: 'P<AUTMUSTERFRAU<<ISOLDE<MARIA<<<<<<<<<<<<<<<\nB10K4471P3AUT8504124F3108055<<<<<<<<<<<<<<<0',
      level: 'high',
    },
    {
      text: '{"mrz2":"XN04029184FIN0308153M3307308<<<<<<<<<<<<<<04"}',
      match: 'XN04029184FIN0308153M3307308<<<<<<<<<<<<<<04',
      level: 'high',
    },
    {
      text: 'Passport 4410773<<0LTU9811072F290214239811070228<<<58 scanned',
      match: '4410773<<0LTU9811072F290214239811070228<<<58',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'MRZ A03B7714Q3AUT8504124F3108055<<<<<<<<<<<<<<<1', because: 'wrong last check digit' },
    { text: 'MRZ A03B7714Q4AUT8504124F3108055<<<<<<<<<<<<<<<0', because: 'wrong check digit of the number' },
    { text: 'MRZ A03B7714Q1AUT8504121F3108051<<<<<<<<<<<<<0', because: 'a character short' },
    { text: 'if (A<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<0)', because: 'no zone' },
  ],
});
