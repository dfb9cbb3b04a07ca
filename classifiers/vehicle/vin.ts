import { defineInfotype } from '../../src/detect/infotype.js';

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** Letters and digits by their value: the position modulo ten (ISO 3779, 49 CFR 565.15). */
const values = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';

/**
 * ISO 3779 for all; the check digit in ninth place, which 49 CFR 565 and GB 16735 demand, for vehicles made in North
 * America (1 to 5) and China (L). Others may leave it out, and without context their shape alone says little.
 */
function plausible(text: string): boolean {
  const candidate = text.toUpperCase();
  const letters = candidate.replace(/\d/g, '').length;
  if (letters < 3 || letters > 13 || !/\d{3}$/.test(candidate)) return false;
  if (!/^[1-5L]/.test(candidate)) return true;
  const sum = weights.reduce((total, weight, at) => total + weight * (values.indexOf(candidate.charAt(at)) % 10), 0);
  return 'X' === candidate.charAt(8) ? sum % 11 === 10 : String(sum % 11) === candidate.charAt(8);
}

export default defineInfotype({
  title: 'Vehicle identification number (VIN)',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'DPPA'],
  aliases: {
    presidio: 'VIN',
    google: ['VEHICLE_IDENTIFICATION_NUMBER', 'US_VEHICLE_IDENTIFICATION_NUMBER'],
    macie: 'VEHICLE_IDENTIFICATION_NUMBER',
  },
  patterns: [
    { regex: /\b[1-5L][A-HJ-NPR-Z0-9]{16}\b/, prior: 0.4 },
    { regex: /\b[6-9A-HJ-KM-NPR-Z][A-HJ-NPR-Z0-9]{16}\b/, prior: 0.02 },
    { regex: /\b[1-5][a-hj-npr-z0-9]{16}\b/, prior: 0.03 },
  ],
  validator: {
    test: plausible,
    chance: 1 / 11,
    // Made outside North America and China: no check digit is prescribed.
    unchecked: (value, at) => !/^[1-5L]/.test(value) || at === 0,
  },
  context: [
    'vin',
    'vehicle',
    'vehicle identification',
    'chassis',
    'chassis number',
    'car',
    'fahrgestellnummer',
    'fahrgestellnr',
    'fahrgestell nr',
    'fahrzeug',
    'fin',
    'bastidor',
    'telaio',
  ],
  finds: [
    { text: 'VIN: 1HGCM82633A004352', match: '1HGCM82633A004352', level: 'high' },
    { text: 'vehicle 1M8GDM9AXKP042788 sold', match: '1M8GDM9AXKP042788', level: 'high' },
    { text: 'Fahrgestellnummer WVWZZZ1JZXW000001', match: 'WVWZZZ1JZXW000001', level: 'medium' },
    { text: 'vin: 1hgcm82633a004352', match: '1hgcm82633a004352', level: 'high' },
    { text: 'lot 5YJ3E1EA2KF317000', match: '5YJ3E1EA2KF317000' },
  ],
  ignores: [
    { text: 'VIN 1HGCM82643A004352', because: 'wrong check digit' },
    { text: 'VIN 1HGCM82633A00435', because: 'sixteen characters' },
    { text: 'VIN 1HGCM82633O004352', because: 'O is not used' },
    { text: 'token WVWZZZ1JZXW000001', because: 'no check digit and no word about vehicles' },
    { text: 'session 1hgcm82633a004352', because: 'small letters without a word about vehicles' },
    { text: 'VIN 12345678901234567', because: 'digits alone' },
    { text: 'VIN X1HGCM82633A004352', because: 'inside a longer token' },
  ],
});
