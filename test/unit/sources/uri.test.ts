import { canonicalAliases, canonicalUri, isBelow, isPlainUri, resolveUri } from '../../../src/sources/uri.js';

describe('a canonical URI', () => {
  test.each([
    ['/srv/share/a b.pdf', 'file:///srv/share/a%20b.pdf'],
    ['file:/srv/a.pdf', 'file:///srv/a.pdf'],
    ['FILE://localhost/srv/./x/../a.pdf', 'file:///srv/a.pdf'],
    ['file:///srv/folder/', 'file:///srv/folder'],
    ['file:///srv/caf%c3%a9.txt', 'file:///srv/caf%C3%A9.txt'],
    ['file:///srv/cafe\u0301.txt', 'file:///srv/caf%C3%A9.txt'],
    ['file:///srv/%61.txt', 'file:///srv/a.txt'],
    [
      'postgres://user:secret@DB.Example:5432/sales/public/Orders#Card',
      'postgres://db.example/sales/public/Orders#Card',
    ],
    ['postgresql://db:5433/sales/public/my table#a b', 'postgres://db:5433/sales/public/my%20table#a%20b'],
    ['postgres://db/sales/public/a%2fb#c%2fd', 'postgres://db/sales/public/a%2Fb#c%2Fd'],
    ['S3://Bucket/key', 's3://bucket/key'],
  ])('of %s is %s', (text, canonical) => {
    expect(canonicalUri(text)).toBe(canonical);
  });

  test('is its own canonical form', () => {
    for (const uri of ['file:///srv/caf%C3%A9.txt', 'postgres://db.example/sales/public/Orders#Card']) {
      expect(canonicalUri(uri)).toBe(uri);
    }
  });

  test.each(['', 'a.pdf', 'file:relative', 'file:///srv/%zz', 'file:///a%00b', 'file:///a%2fb', 'x:y', '/a\0b'])(
    'does not exist for %j',
    (text) => {
      expect(canonicalUri(text)).toBeNull();
    },
  );
});

describe('a URI that is plain at first sight', () => {
  // A step that leads nowhere makes a spelling that has to be read with care, and means the same.
  const detour = (uri: string) => uri.replace(/^([a-z0-9+.-]*:\/\/[^/]*)\//, '$1/./');

  test('is what careful reading makes of it too', () => {
    const pieces = [
      'file://',
      's3://b',
      'postgres://db',
      'postgresql://db',
      '/',
      '/',
      'a',
      'B',
      '.',
      '..',
      '%41',
      '#',
      '!',
    ];
    let state = 7;
    const pick = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return pieces[Math.floor((state / 2_147_483_648) * pieces.length)] ?? '';
    };
    let plain = 0;
    const wrong: string[] = [];
    for (let i = 0; i < 50_000; i++) {
      const uri = Array.from({ length: 2 + (i % 7) }, pick).join('');
      const careful = detour(uri);
      if (!isPlainUri(uri) || careful === uri) continue;
      plain++;
      if (canonicalUri(careful) !== uri) wrong.push(uri);
    }
    expect(wrong).toEqual([]);
    expect(plain).toBeGreaterThan(200);
  });

  test('holds nothing that JSON would escape', () => {
    for (const uri of ['s3://b/k?q="', 's3://b/k?\\', 's3://b/é', 's3://b/a b']) expect(isPlainUri(uri)).toBe(false);
    for (const uri of ['file:///srv/a%20b', 's3://b/k', 'postgres://db/s/t#c']) expect(isPlainUri(uri)).toBe(true);
  });
});

describe('an alias', () => {
  const aliases = canonicalAliases([
    { from: '/mnt/share', to: 'file:///srv/share' },
    { from: '/mnt/share/archive', to: 'file:///cold' },
    { from: 'https://files.example/x', to: 'file:///srv/x' },
  ]);

  test('turns what a loader wrote down into the resource’s URI', () => {
    expect(resolveUri('/mnt/share/a b.txt', aliases)).toBe('file:///srv/share/a%20b.txt');
  });

  test('leaves a percent sign in a path a percent sign', () => {
    expect(resolveUri('/mnt/share/100%25.txt', aliases)).toBe('file:///srv/share/100%2525.txt');
  });

  test('with the longest prefix wins', () => {
    expect(resolveUri('/mnt/share/archive/1.txt', aliases)).toBe('file:///cold/1.txt');
  });

  test('is compared with what is meant, however it is spelt', () => {
    expect(resolveUri('/mnt/share/../secret/a.txt', aliases)).toBe('file:///mnt/secret/a.txt');
    expect(resolveUri('/mnt/./share//x/../a.txt', aliases)).toBe('file:///srv/share/a.txt');
    expect(resolveUri('file:///mnt/share/a%20b.txt', aliases)).toBe('file:///srv/share/a%20b.txt');
    expect(resolveUri('HTTPS://files.example:443/x/y/../../z', aliases)).toBe('https://files.example/z');
    expect(resolveUri('/mnt/share', aliases)).toBe('file:///srv/share');
  });

  test('ends at a path segment', () => {
    expect(resolveUri('/mnt/shared/a.txt', aliases)).toBe('file:///mnt/shared/a.txt');
  });

  test('that is a URI keeps the escapes of what follows', () => {
    expect(resolveUri('https://files.example/x/a%20b', aliases)).toBe('file:///srv/x/a%20b');
  });
});

test('a prefix covers what lies at or below it, and nothing that only begins alike', () => {
  expect(isBelow('file:///srv/a', 'file:///srv')).toBe(true);
  expect(isBelow('file:///srv', 'file:///srv')).toBe(true);
  expect(isBelow('file:///srv2/a', 'file:///srv')).toBe(false);
  expect(isBelow('postgres://h/db/s/t#c', 'postgres://h/db/s/t')).toBe(true);
});
