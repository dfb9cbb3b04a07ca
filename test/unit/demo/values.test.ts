import { stdnum } from 'stdnum';
import { seededValues } from '../../../demo/estate.js';

const values = seededValues(7);
const many = (make: () => string): string[] => Array.from({ length: 200 }, make);

function luhn(number: string): boolean {
  const digits = [...number.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce(
    (total, digit, i) => total + (i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  );
  return sum % 10 === 0;
}

function mod97(iban: string): bigint {
  const compact = iban.replaceAll(' ', '');
  const digits = [...compact.slice(4), ...compact.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n;
}

test.each([
  ['Dutch citizen numbers', () => values.bsn(), (value: string) => stdnum.NL?.bsn?.validate(value).isValid],
  ['German tax numbers', () => values.steuerId(), (value: string) => stdnum.DE?.idnr?.validate(value).isValid],
  ['Social Security numbers', () => values.ssn(), (value: string) => stdnum.US?.ssn?.validate(value).isValid],
  ['payment cards', () => values.card(), luhn],
  ['IBANs', () => values.iban(), (value: string) => mod97(value) === 1n],
])('planted %s are valid', (_name, make, isValid) => {
  expect(many(make).filter((value) => !isValid(value))).toEqual([]);
});

test.each([
  ['cards', () => values.notACard(), luhn],
  ['IBANs', () => values.notAnIban(), (value: string) => mod97(value) === 1n],
  ['Social Security numbers', () => values.notAnSsn(), (value: string) => /^(?!9)/.test(value)],
])('look-alikes of %s are invalid', (_name, make, isValid) => {
  expect(many(make).filter(isValid)).toEqual([]);
});

test('planted NHS numbers have the weighted sum that the NHS Data Dictionary asks for', () => {
  const sum = (value: string) =>
    [...value.replaceAll(' ', '')].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
  const withCheck = (value: string) => sum(value.slice(0, -1)) + Number(value.at(-1));
  expect(many(() => values.nhs()).filter((value) => withCheck(value) % 11 !== 0)).toEqual([]);
});
