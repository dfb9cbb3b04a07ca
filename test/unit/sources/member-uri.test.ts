import { canonicalUri, isBelow, memberPath, memberUri, resolveUri } from '../../../src/sources/uri.js';

const archive = 'file:///srv/a.zip';

/** What archives call their members, and what follows `!/` in their URIs. */
const names: readonly (readonly [name: string, path: string])[] = [
  ['inner.docx', 'inner.docx'],
  ['dir/sub dir/a b.txt', 'dir/sub%20dir/a%20b.txt'],
  ['caf\u00e9.txt', 'caf%C3%A9.txt'],
  ['cafe\u0301.txt', 'caf%C3%A9.txt'],
  ['../../etc/passwd', 'etc/passwd'],
  ['a/../../b', 'b'],
  ['./a//b/', 'a/b'],
  ['/etc/passwd', 'etc/passwd'],
  ['C:\\Users\\x.txt', 'C:%5CUsers%5Cx.txt'],
  ['a\0b.txt', 'a%EF%BF%BDb.txt'],
  ['b.zip!/c.txt', 'b.zip%21/c.txt'],
  ['!/!', '%21/%21'],
  ['a#2', 'a%232'],
  ['a?b=c', 'a%3Fb=c'],
  ['100%25.txt', '100%2525.txt'],
  ['%2e%2e/x', '%252e%252e/x'],
  ['line\r\nbreak', 'line%0D%0Abreak'],
  ['\u202etxt.exe', '%E2%80%AEtxt.exe'],
  ['file:///etc/passwd', 'file:/etc/passwd'],
  ['\ud800', '%EF%BF%BD'],
  ['', 'unnamed'],
  ['../..', 'unnamed'],
  ['/', 'unnamed'],
];

describe('the URI of a member', () => {
  test.each(names)('called %j has its path escaped', (name, path) => {
    expect(memberUri(archive, name)).toBe(`${archive}!/${path}`);
  });

  test.each(names)('called %j is its own canonical form, also inside of another archive', (name) => {
    for (const uri of [memberUri(archive, name), memberUri(archive, name, 3)]) {
      expect(canonicalUri(uri)).toBe(uri);
      const inner = memberUri(uri, name);
      expect(canonicalUri(inner)).toBe(inner);
    }
  });

  test('never is the URI of a file', () => {
    for (const [name] of names) {
      expect(memberUri(archive, name)).not.toBe(canonicalUri(`/srv/a.zip!/${name.replaceAll('\0', '')}`));
    }
  });

  test('tells those of one path apart by a number that no name can bear', () => {
    const uris = ['x', 'x#2', 'x%232', 'x!2', 'x?2'].map((name) => memberUri(archive, name));
    expect(new Set([...uris, memberUri(archive, 'x', 2), memberUri(archive, 'x', 3)]).size).toBe(7);
  });

  test('of a name of 64 KB is short, its own, and what the whole name leads to', () => {
    const long = (end: string) => `${'a/b\u00e9'.repeat(13_000)}${end}`;
    const uri = memberUri(archive, long('1'));
    expect(uri.length).toBeLessThan(2_100);
    expect(memberUri(archive, long('2'))).not.toBe(uri);
    expect(canonicalUri(uri)).toBe(uri);
    expect(canonicalUri(`${archive}!/${encodeURI(long('1'))}`)).toBe(uri);
  });

  test.each([
    ['FILE://localhost/srv/x/../a.zip!/./dir//a b.txt', 'file:///srv/a.zip!/dir/a%20b.txt'],
    ['file:///srv/a.zip!/b.tar!/c.txt', 'file:///srv/a.zip!/b.tar!/c.txt'],
    ['file:///srv/a.zip!/../../../etc/passwd', 'file:///srv/a.zip!/etc/passwd'],
    ['file:///srv/a.zip!/b.tar!/../../c.txt', 'file:///srv/a.zip!/b.tar!/c.txt'],
    ['file:///srv/a.zip!/wow!.txt', 'file:///srv/a.zip!/wow%21.txt'],
    ['file:///srv/a.zip!/', 'file:///srv/a.zip'],
    ['file:///srv/a.zip!/x#1', 'file:///srv/a.zip!/x'],
    ['S3://Bucket/a.zip!/%61', 's3://bucket/a.zip!/a'],
    ['https://host/#!/route', 'https://host#%21%2Froute'],
  ])('written as %s is %s', (text, uri) => {
    expect(canonicalUri(text)).toBe(uri);
  });

  test.each([
    'file:///srv/a.zip!/%zz',
    'file:///srv/a.zip!/a%00b',
    'file:///srv/a.zip!/x?y',
    'file:///srv/a.zip!/x#y',
    'file:///srv/a.zip!/x#0',
    'file:///srv/a.zip!/#2',
    'a.zip!/x',
  ])('is not %s', (text) => {
    expect(canonicalUri(text)).toBeNull();
  });

  test('lies below its archive and all that is above it, and is found through an alias', () => {
    const uri = memberUri(archive, 'x');
    for (const prefix of [archive, 'file:///srv', 'file:///']) expect(isBelow(uri, prefix)).toBe(true);
    expect(isBelow(uri, 'file:///srv/a')).toBe(false);
    expect(resolveUri('file:///mnt/a.zip!/x', [{ from: 'file:///mnt', to: 'file:///srv' }])).toBe(uri);
  });
});

test('the path of a member is shown as it reads, without leading out of its archive', () => {
  expect(memberPath('../../a b/caf\u00e9.txt')).toBe('a b/caf\u00e9.txt');
});
