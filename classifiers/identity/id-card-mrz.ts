import { defineInfotype } from '../../src/detect/infotype.js';

/** ICAO 9303-3: weights 7, 3, 1, letters from A as 10, the filler as 0, modulo 10. */
function digitFits(text: string, check: string): boolean {
  const sum = [...text].reduce(
    (total, char, at) => total + (char === '<' ? 0 : Number.parseInt(char, 36)) * ([7, 3, 1][at % 3] ?? 0),
    0,
  );
  return String(sum % 10) === check;
}

/** The number's digit; a number longer than nine goes on in the optional data, its digit behind it (ICAO 9303-5). */
function numberFits(number: string, check: string, optional: string): boolean {
  if (check !== '<') return digitFits(number, check);
  const rest = optional.split('<')[0] ?? '';
  return rest.length > 1 && digitFits(`${number}<${rest.slice(0, -1)}`, rest.slice(-1));
}

/** ICAO 9303-5 and 9303-6: number, birthday and expiry each have a digit, and the zone has one over these. */
function checks(candidate: string): boolean {
  const lines = candidate.split(/\s+/);
  const [first = '', second = ''] = lines;
  if (first.length === 30) {
    const dates = second.slice(0, 7) + second.slice(8, 15);
    return (
      numberFits(first.slice(5, 14), first.charAt(14), first.slice(15)) &&
      digitFits(second.slice(0, 6), second.charAt(6)) &&
      digitFits(second.slice(8, 14), second.charAt(14)) &&
      digitFits(first.slice(5) + dates + second.slice(18, 29), second.charAt(29))
    );
  }
  const line = lines.at(-1) ?? '';
  return (
    line.length === 36 &&
    numberFits(line.slice(0, 9), line.charAt(9), line.slice(28, 35)) &&
    digitFits(line.slice(13, 19), line.charAt(19)) &&
    digitFits(line.slice(21, 27), line.charAt(27)) &&
    digitFits(line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 35), line.charAt(35))
  );
}

const head = '[ACI][A-Z<][A-Z][A-Z<]{2}[0-9A-Z<]{9}[0-9<][0-9A-Z<]{15}';
const dates = '\\d{7}[MFX<]\\d{7}[A-Z][A-Z<]{2}';

export default defineInfotype({
  title: 'Machine-readable zone of an identity card (TD1, TD2)',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    {
      regex: new RegExp(`\\b${head}\\s{1,3}${dates}[0-9A-Z<]{11}\\d\\b(?:\\s{1,3}[A-Z][A-Z<]{29}(?![\\w<]))?`),
      prior: 0.9,
    },
    {
      regex:
        /\b[ACI][A-Z<][A-Z][A-Z<]{2}[A-Z][A-Z<]{30}\s{1,3}[0-9A-Z][0-9A-Z<]{8}[0-9<][A-Z][A-Z<]{2}\d{7}[MFX<]\d{7}[0-9A-Z<]{7}\d\b/,
      prior: 0.9,
    },
    { regex: /\b[0-9A-Z][0-9A-Z<]{8}[0-9<][A-Z][A-Z<]{2}\d{7}[MFX<]\d{7}[0-9A-Z<]{7}\d\b/, prior: 0.5 },
  ],
  // Four check digits.
  validator: { test: checks, chance: 0.0001 },
  context: [
    'mrz',
    'machine readable zone',
    'machine readable',
    'identity card',
    'personalausweis',
    'id card',
    'td1',
    'td2',
  ],
  finds: [
    {
      text: 'MRZ TD2 L52W08V3C4AUT8504124F3108055<<<<<<<8',
      match: 'L52W08V3C4AUT8504124F3108055<<<<<<<8',
      level: 'high',
    },
    {
      text: 'scan I<AUTK407712340<<<<<<<<<<<<<<<\n8504124F3108055AUT<<<<<<<<<<<6\nMUSTERFRAU<<ISOLDE<<<<<<<<<<<< ok',
      match: 'I<AUTK407712340<<<<<<<<<<<<<<<\n8504124F3108055AUT<<<<<<<<<<<6\nMUSTERFRAU<<ISOLDE<<<<<<<<<<<<',
      level: 'high',
    },
    {
      text: '{"line2":"CC12004715ESP7109245M280117520884<<6"}',
      match: 'CC12004715ESP7109245M280117520884<<6',
      level: 'high',
    },
    {
      text: 'identity card 940000<<<5POL0308153M3307308<<<<<<<2',
      match: '940000<<<5POL0308153M3307308<<<<<<<2',
      level: 'high',
    },
    { text: 'XA11022843HUN9811072X290214200412<<9', match: 'XA11022843HUN9811072X290214200412<<9', level: 'high' },
  ],
  ignores: [
    { text: 'MRZ L52W08V3C4AUT8504124F3108055<<<<<<<9', because: 'wrong last check digit' },
    { text: 'MRZ L52W08V3C5AUT8504124F3108055<<<<<<<8', because: 'wrong check digit of the number' },
    { text: 'MRZ L52W08V3C1AUT8504121F3108051<<<<<<0', because: 'a character short' },
    { text: 'x = A<<<<<<<<1<<<<<<<<<<<<<<<<<<<<<<<<<0', because: 'no zone' },
  ],
});
