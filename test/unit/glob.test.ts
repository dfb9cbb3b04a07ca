import { compileGlobs, isGlob } from '../../src/glob.js';

const matches = (glob: string, path: string, options = {}) => compileGlobs([glob], options)(path);

describe('a glob', () => {
  test.each([
    ['*.txt', ['a.txt', '.txt', '.a.txt'], ['b/a.txt', 'a.txt.gz', 'atxt']],
    ['**/*.txt', ['a.txt', 'b/a.txt', 'b/c/a.txt'], ['a.md']],
    ['press/**', ['press', 'press/a', 'press/.b/c'], ['presses/a', 'a/press/b']],
    ['**/board/**', ['board/x', 'a/board/x/y', 'a/board'], ['a/boards/x']],
    ['a/**/b/**/c', ['a/b/c', 'a/x/b/y/z/c', 'a/b/b/c'], ['a/c', 'a/b/c/d']],
    ['?[a-c][!x]', ['1by', '-a-'], ['1bx', '1dy', 'by']],
    ['*.{pdf,doc{,x}}', ['a.pdf', 'a.doc', 'a.docx'], ['a.do', 'a.{pdf']],
    ['\\*a\\{b,c\\}', ['*a{b,c}'], ['xa{b,c}']],
    ['a[', ['a['], ['a']],
    ['identity/*', ['identity/us-ssn'], ['identity', 'identity/a/b']],
    ['😀?', ['😀é', '😀😀'], ['😀']],
  ])('%s takes what it says and nothing else', (glob, taken, left) => {
    expect([...taken, ...left].filter((path) => matches(glob, path))).toEqual(taken);
  });

  test('can leave case, and all but the name, aside', () => {
    expect(matches('**/Board/*', 'a/bOARD/x', { nocase: true })).toBe(true);
    expect(matches('*.TXT', 'a/b.txt', { nocase: true, basename: true })).toBe(true);
    expect(matches('b', 'a/b', { basename: true })).toBe(true);
  });

  test('that would mean something else elsewhere is none', () => {
    for (const text of ['', '!a', '+(a|b)', 'x/@(a)', '{a,b}'.repeat(7)]) expect(isGlob(text)).toBe(false);
    for (const text of ['a', '**', '{a,b}'.repeat(6), 'a(1).txt', '\\+(a)']) expect(isGlob(text)).toBe(true);
    expect(matches('{a,b}'.repeat(7), 'aaaaaaa')).toBe(false);
  });

  test('takes linear time on names made to be slow', () => {
    expect(matches(`${'*a'.repeat(40)}b`, 'a'.repeat(4_000))).toBe(false);
    expect(matches(`${'**/a/'.repeat(40)}b`, 'a/'.repeat(2_000))).toBe(false);
    expect(isGlob('{a,b}'.repeat(10_000))).toBe(false);
  });
});
