import { validate } from 'stdnum/lib/cjs/bo/ci.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** SEGIP: six to eight digits, where two share them a complement, and the department that issued the card. */
function assigned(candidate: string): boolean {
  const [, digits, complement, department] = /^(\d{6,8})(?:-(\d[A-Z]))?[ -]?([A-Z]{2,4})\.?$/.exec(candidate) ?? [];
  if (digits === undefined || department === undefined || /^(\d)\1{5,7}$/.test(digits)) return false;
  const short = { CBBA: 'CB', SCZ: 'SC', BN: 'BE', PA: 'PD', TAR: 'TJ', PTS: 'PT', ORU: 'OR', CHQ: 'CH' }[department];
  return validate(digits.padStart(7, '0') + (short ?? department) + (complement ?? '')).isValid;
}

export default defineInfotype({
  title: 'Bolivian identity card number (CI)',
  region: ['BO'],
  categories: ['pii'],
  regulations: [],
  aliases: { stdnum: 'bo.ci' },
  patterns: [
    {
      regex: /\b\d{6,8}(?:-\d[A-Z])?[ -]?(?:LP|ORU?|PTS?|CBBA|CBA?|CHQ?|TJ|TAR|SCZ?|B[EN]|P[AD])\b/,
      prior: 0.13,
    },
  ],
  // All that the pattern allows but one digit throughout.
  validator: { test: assigned, chance: 0.95 },
  context: [
    'ci',
    'carnet',
    'carnet de identidad',
    'cedula',
    'cedula de identidad',
    'documento de identidad',
    'segip',
    'bolivia',
    'boliviano',
    'boliviana',
  ],
  finds: [
    { text: 'C.I. 4207731 LP', match: '4207731 LP', level: 'medium' },
    { text: 'carnet de identidad 8441720-1K SC', match: '8441720-1K SC', level: 'medium' },
    { text: '{"cedula_identidad":"6620441CB"}', match: '6620441CB', level: 'medium' },
    { text: 'con cédula de identidad N° 3418207-TJ', match: '3418207-TJ', level: 'medium' },
  ],
  ignores: [
    { text: 'lote 4207731 LP', because: 'no word about identity' },
    { text: 'C.I. 4207731 XX', because: 'no department has these letters' },
    { text: 'C.I. 42077 LP', because: 'five digits' },
    { text: 'C.I. 420773199 LP', because: 'nine digits' },
    { text: 'C.I. 1111111 LP', because: 'one digit throughout' },
  ],
});
