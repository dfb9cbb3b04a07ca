import { base58CheckPayload, hasValidCapitals, isSegwitAddress } from '../../../src/detect/address-checksums.js';
import {
  alphanumericsOf,
  digitsOf,
  hybridMod,
  isDate,
  luhn,
  mod11x2,
  mod97,
  verhoeff,
  weightedSum,
} from '../../../src/detect/checksums.js';
import { keccak256 } from '../../../src/detect/keccak.js';

describe('checksums', () => {
  test('read digits and letters through separators', () => {
    expect(digitsOf('12-3 ４x5')).toEqual([1, 2, 3, 5]);
    expect(alphanumericsOf('de89 37-0')).toBe('DE89370');
  });

  test('Luhn accepts the published card numbers and refuses any changed digit', () => {
    const digits = digitsOf('4111111111111111');
    expect(luhn(digits)).toBe(true);
    for (let at = 0; at < digits.length; at++) {
      expect(luhn(digits.map((d, i) => (i === at ? (d + 1) % 10 : d)))).toBe(false);
    }
    expect(luhn([])).toBe(false);
    expect(luhn([0])).toBe(false);
  });

  test('mod 97 agrees with arithmetic on big integers', () => {
    for (const text of ['3704004405320130001314', 'NWBK60161331926819GB29', '2001000105000013M026FR14', '0', 'Z']) {
      const decimal = [...text].map((c) => Number.parseInt(c, 36)).join('');
      expect(mod97(text)).toBe(Number(BigInt(decimal) % 97n));
    }
  });

  test('a weighted sum counts only what it has weights for', () => {
    expect(weightedSum([1, 2, 3, 4], [3, 2, 1])).toBe(10);
  });
});

describe('Keccak-256', () => {
  test('gives the published digests', () => {
    expect(keccak256('')).toBe('c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470');
    expect(keccak256('abc')).toBe('4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45');
  });

  test('takes inputs at and around the length of a block', () => {
    const digests = [135, 136, 137, 272].map((length) => keccak256('a'.repeat(length)));
    expect(new Set(digests).size).toBe(4);
    expect(digests[1]).toBe('a6c4d403279fe3e0af03729caada8374b5ca54d8065329a3ebcaeb4b60aa386e');
  });
});

describe('addresses', () => {
  test('ERC-55 accepts the examples of the standard, and one case', () => {
    for (const address of [
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
      '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
      '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
    ]) {
      expect(hasValidCapitals(address)).toBe(true);
      expect(hasValidCapitals(address.toLowerCase())).toBe(true);
      expect(hasValidCapitals(address.replace(/[A-F]/, (c) => c.toLowerCase()))).toBe(false);
    }
  });

  test('bech32 and bech32m accept the vectors of BIP 173 and BIP 350 and refuse what they refuse', () => {
    expect(isSegwitAddress('BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'bc')).toBe(true);
    expect(isSegwitAddress('bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', 'bc')).toBe(true);
    expect(isSegwitAddress('bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd', 'bc')).toBe(false);
    expect(isSegwitAddress('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'bc')).toBe(false);
    expect(isSegwitAddress('bc1qW508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'bc')).toBe(false);
    expect(isSegwitAddress('bc1', 'bc')).toBe(false);
  });

  test('Base58Check gives the payload behind a valid checksum only', () => {
    expect(base58CheckPayload('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa')?.length).toBe(21);
    expect(base58CheckPayload('1111111111111111111114oLvT2')?.length).toBe(21);
    expect(base58CheckPayload('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb')).toBeUndefined();
    expect(base58CheckPayload('0OIl')).toBeUndefined();
    expect(base58CheckPayload('')).toBeUndefined();
  });
});

describe('further check digits', () => {
  test('Verhoeff: 2363, and no other last digit', () => {
    expect([...'0123456789'].filter((digit) => verhoeff(digitsOf(`236${digit}`)))).toEqual(['3']);
  });

  test('ISO/IEC 7064 MOD 11-10 and MOD 37-36 leave 1', () => {
    expect(hybridMod('07945', 10)).toBe(1);
    expect(hybridMod('A12425GABC1234002M', 36)).toBe(1);
    expect(hybridMod('07946', 10)).not.toBe(1);
  });

  test('ISO/IEC 7064 MOD 11-2 may end in X', () => {
    expect(mod11x2('079X')).toBe(true);
    expect(mod11x2('0791')).toBe(false);
  });

  test('a day is one of the calendar', () => {
    expect(isDate(2024, 2, 29)).toBe(true);
    expect(isDate(2023, 2, 29)).toBe(false);
    expect(isDate(1900, 2, 29)).toBe(false);
    expect(isDate(2024, 13, 1)).toBe(false);
    expect(isDate(2024, 12, 31)).toBe(true);
    expect(isDate(2024, 0, 1)).toBe(false);
  });
});
