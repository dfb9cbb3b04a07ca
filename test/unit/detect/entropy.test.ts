import { entropy, randomText } from '../../../src/detect/entropy.js';

describe('entropy', () => {
  test('is counted in bits a character', () => {
    expect(entropy('aaaa')).toBe(0);
    expect(entropy('abab')).toBe(1);
    expect(entropy('0123456789abcdef')).toBe(4);
  });
});

describe('a random text', () => {
  const { test: isRandom } = randomText(3);

  test('is what a generator makes', () => {
    expect(isRandom('9f86d081884c7d65' + '9a2feaa0c55ad015')).toBe(true);
  });

  test.each(['', 'your-api-key', 'aaaaaaaaaaaaaaaa', 'abcdefghijklmnop', 'x1xxxxxxxx2345', 'process.env.KEY'])(
    'is not %j',
    (text) => {
      expect(isRandom(text)).toBe(false);
    },
  );
});
