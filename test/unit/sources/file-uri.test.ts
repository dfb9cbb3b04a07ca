import { canonicalFileUri, fileUri, pathOfFileUri } from '../../../src/sources/file-uri.js';

describe('file URIs', () => {
  it('percent-encodes everything a URI reserves, in upper case', () => {
    expect(fileUri('/srv/a b/c#d?e%f.txt')).toBe('file:///srv/a%20b/c%23d%3Fe%25f.txt');
  });

  it('encodes the exclamation mark, which separates archives from their members', () => {
    expect(fileUri('/srv/a.zip!/b')).toBe('file:///srv/a.zip%21/b');
  });

  it('resolves dots, doubled slashes and a trailing slash', () => {
    expect(fileUri('/srv//a/./b/../c/')).toBe('file:///srv/a/c');
    expect(fileUri('/../..')).toBe('file:///');
  });

  it('brings names into NFC', () => {
    expect(fileUri('/srv/cafe\u0301')).toBe(fileUri('/srv/caf\u00e9'));
    expect(fileUri('/srv/caf\u00e9')).toBe('file:///srv/caf%C3%A9');
  });

  it('keeps the raw bytes of names that are not UTF-8', () => {
    const path = Buffer.from([0x2f, 0x61, 0xff, 0xfe]);
    const uri = fileUri(path);
    expect(uri).toBe('file:///a%FF%FE');
    expect(pathOfFileUri(uri)).toEqual(path);
  });

  it('refuses a relative path', () => {
    expect(() => fileUri('a/b')).toThrow(RangeError);
  });

  it.each([
    ['file:/srv/a', 'file:///srv/a'],
    ['FILE://LocalHost/srv/a', 'file:///srv/a'],
    ['file:///srv/%7euser/%c3%a9', 'file:///srv/~user/%C3%A9'],
    ['file:///srv/a b', 'file:///srv/a%20b'],
    ['file:///srv/%2e%2e/etc', 'file:///etc'],
    ['file:///srv/é', 'file:///srv/%C3%A9'],
  ])('canonicalises %s', (spelling, canonical) => {
    expect(canonicalFileUri(spelling)).toBe(canonical);
  });

  it.each(['https://host/a', 'file://other/a', 'file:///a%2fb', 'file:///a%00', 'file:///a%zz', 'file:///a?b', 'a'])(
    'names no file here: %s',
    (uri) => {
      expect(canonicalFileUri(uri)).toBeNull();
    },
  );
});
