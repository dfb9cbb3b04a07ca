import { createVault, deriveMatchKeys, derivePassageKey, SealedElsewhereError } from '../../../src/store/secrets.js';

const key = 'a secret key of thirty-two or more characters';
const text = '{"url":"postgres://user:' + 'pass' + '@host/db"}';

describe('a vault', () => {
  const vault = createVault(key);

  test('opens what it sealed', () => {
    expect(vault.open(vault.seal(text, 'source 1'), 'source 1')).toBe(text);
  });

  test('seals the same text differently each time, and shows nothing of it', () => {
    const [a, b] = [vault.seal(text, 'source 1'), vault.seal(text, 'source 1')];
    expect(a.equals(b)).toBe(false);
    expect(a.toString('latin1')).not.toContain('host');
  });

  test('does not open what belongs elsewhere', () => {
    expect(() => vault.open(vault.seal(text, 'source 1'), 'source 2')).toThrow(SealedElsewhereError);
  });

  test('does not open what was changed, at any byte', () => {
    const sealed = vault.seal(text, 'source 1');
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => vault.open(changed, 'source 1')).toThrow(SealedElsewhereError);
    }
  });

  test('does not open what is cut off', () => {
    const sealed = vault.seal(text, 'source 1');
    for (let length = 0; length < sealed.length; length++) {
      expect(() => vault.open(sealed.subarray(0, length), 'source 1')).toThrow(SealedElsewhereError);
    }
  });

  test('opens with a new key only what it is given the earlier key for', () => {
    const sealed = vault.seal(text, 'source 1');
    const next = 'another secret key, as long as the one before';
    expect(() => createVault(next).open(sealed, 'source 1')).toThrow(SealedElsewhereError);
    expect(createVault(next, [key]).open(sealed, 'source 1')).toBe(text);
  });
});

describe('the key of passages', () => {
  test('is the same for the same secret key, another for another, and none that is used for something else', () => {
    const [one, again, other] = [key, key, `${key}!`].map(derivePassageKey);
    expect(again).toEqual(one);
    expect(other?.id).not.toBe(one?.id);
    expect(other?.hash).not.toEqual(one?.hash);
    expect(one?.hash).toHaveLength(16);
    expect(deriveMatchKeys(key).hash).not.toEqual(one?.hash);
  });
});
