import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** IMSS: sub-delegation, year of registration, year of birth, a serial and a digit by Luhn's formula. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return digits.length === 11 && new Set(digits).size > 1 && luhn(digits);
}

export default defineInfotype({
  title: 'Mexican social security number (NSS)',
  region: ['MX'],
  categories: ['pii', 'health'],
  regulations: ['LFPDPPP'],
  patterns: [
    { regex: /\b\d{2}[- ]\d{2}[- ]\d{2}[- ]\d{4}[- ]\d\b/, prior: 0.15 },
    { regex: /\b\d{10}-\d\b/, prior: 0.04 },
    { regex: /\b\d{11}\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'nss',
    'numero de seguridad social',
    'numero de seguro social',
    'seguridad social',
    'seguro social',
    'imss',
    'afiliacion imss',
    'numero de afiliacion',
    'instituto mexicano del seguro social',
    'derechohabiente',
  ],
  finds: [
    { text: 'NSS: 40117292777', match: '40117292777', level: 'high' },
    { text: 'IMSS número de seguridad social 53-08-01-9580-2', match: '53-08-01-9580-2', level: 'high' },
    { text: '{"nss":"38501017008"}', match: '38501017008', level: 'high' },
    { text: 'afiliación IMSS 4639451065-8', match: '4639451065-8', level: 'high' },
  ],
  ignores: [
    { text: 'NSS 40117292778', because: 'wrong check digit' },
    { text: 'NSS 4011729277', because: 'ten digits' },
    { text: 'NSS 401172927771', because: 'twelve digits' },
    { text: 'NSS 00000000000', because: 'one digit throughout' },
    { text: 'pedido 38501017008', because: 'no word about social security' },
  ],
});
