import { alphanumericsOf, digitsOf, hybridMod, luhn, mod11x2, mod97, verhoeff } from '../checksums.js';
import type { Validator } from '../infotype.js';

/** Checks that a custom pattern can ask for by name. */
export const validatorNames = ['luhn', 'verhoeff', 'mod97', 'iban', 'mod11-2', 'mod11-10', 'mod37-36'] as const;
export type ValidatorName = (typeof validatorNames)[number];

const validators: Readonly<Record<ValidatorName, Validator>> = {
  luhn: { test: (value) => luhn(digitsOf(value)), chance: 1 / 10 },
  verhoeff: { test: (value) => verhoeff(digitsOf(value)), chance: 1 / 10 },
  // ISO/IEC 7064, the check characters last.
  mod97: { test: (value) => mod97(alphanumericsOf(value)) === 1, chance: 1 / 97 },
  // ISO 13616: the same, with the first four characters moved to the end.
  iban: {
    test: (value) => {
      const plain = alphanumericsOf(value);
      return mod97(plain.slice(4) + plain.slice(0, 4)) === 1;
    },
    chance: 1 / 97,
  },
  'mod11-2': { test: (value) => mod11x2(alphanumericsOf(value)), chance: 1 / 11 },
  'mod11-10': { test: (value) => hybridMod(digitsOf(value).join(''), 10) === 1, chance: 1 / 10 },
  'mod37-36': { test: (value) => hybridMod(alphanumericsOf(value), 36) === 1, chance: 1 / 36 },
};

export function validatorOf(name: ValidatorName): Validator {
  return validators[name];
}
