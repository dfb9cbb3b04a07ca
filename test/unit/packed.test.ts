import rrn from '../../classifiers/identity/kr-rrn.js';
import type { Infotype, InfotypeDefinition } from '../../src/detect/infotype.js';
import { pack, unpack } from '../../src/packed.js';

const infotype: Infotype = { ...rrn, id: 'identity/kr-rrn' };

function repacked(load: () => InfotypeDefinition = () => rrn): Infotype {
  return unpack(JSON.parse(JSON.stringify(pack(infotype))), load);
}

test('an infotype is the same when it was packed and unpacked', () => {
  const { validator, ...rest } = repacked();
  const { validator: before, ...expected } = infotype;
  expect(rest).toEqual(expected);
  expect(JSON.stringify(validator)).toBe(JSON.stringify(before));
  for (const value of ['850917-1234566', '850917-1234567', '101010-3000000', 'x']) {
    expect(validator?.test(value)).toBe(before?.test(value));
    expect(validator?.unchecked?.(value, 0)).toBe(before?.unchecked?.(value, 0));
  }
});

test('a classifier runs once, when its code or its examples are first asked for', () => {
  let runs = 0;
  const lazy = repacked(() => {
    runs++;
    return rrn;
  });
  expect([lazy.patterns[1]?.regex.test('850917-1234566'), lazy.validator?.chance, runs]).toEqual([true, 0.004, 0]);
  expect([lazy.validator?.test('850917-1234566'), lazy.finds, runs]).toEqual([true, rrn.finds, 1]);
});
