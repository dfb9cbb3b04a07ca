import { toRust } from '../../../bench/rust-regex.js';

describe('a regex said in the syntax of ripgrep', () => {
  test('keeps characters, classes, groups and counts', () => {
    expect(toRust(/^a(?:b|\d){2,3}?[x-z]$/)).toEqual({
      source: '(?:^\\x{61}(?:(?:\\x{62}|[0-9])){2,3}?[\\x{78}-\\x{7a}]$)',
      simplified: false,
    });
  });

  test('leaves lookaround out and says so', () => {
    expect(toRust(/(?<!a)b(?=c)/)).toEqual({ source: '(?:\\x{62})', simplified: true });
  });

  test('asks for Unicode only where letters beyond ASCII stand', () => {
    expect(toRust(/é/i)?.source).toBe('(?iu:\\x{e9})');
    expect(toRust(/e/i)?.source).toBe('(?i:\\x{65})');
  });

  test('cuts classes to ASCII when told so', () => {
    expect(toRust(/[a-zà-ÿ]/, true)?.source).toBe('(?:[\\x{61}-\\x{7a}])');
    expect(toRust(/[à-ÿ]/, true)).toBeUndefined();
  });

  test('gives up on a backreference', () => {
    expect(toRust(/(a)\1/)).toBeUndefined();
  });
});
