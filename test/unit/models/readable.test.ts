import { readable } from '../../../src/models/tagger/readable.js';

const prose = 'Please tell Mary that the parcel for her brother arrived on Monday, and that he may fetch it. ';
const code = 'for (let i = 0; i < n; i++) { total[i] += (a[i] & MASK) << shift; map.set(key_of(i), {a, b}); }\n';
const log = '2026-01-02T10:11:12.123Z [17] 10.0.0.1:8080 0x3fa9 200 512 0.003 17 99 1024 48213 7 12 88\n';

describe('what is written for readers', () => {
  it.each([
    ['prose', prose.repeat(100)],
    ['a form', 'Name: Ada Byron\nBorn: 10.12.1815\nCity: London\n'],
    ['a table', 'name,city,amount\nAda Byron,London,12.50\nJean Petit,Lyon,7.00\n'],
    ['a word', 'Ada Byron'],
  ])('is %s', (_what, text) => {
    expect(readable(text)).toEqual([{ start: 0, end: text.length }]);
  });

  it.each([
    ['code', code.repeat(50)],
    ['a log of numbers', log.repeat(50)],
    ['base 64 in one line', 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo'.repeat(300)],
    ['nothing', ''],
  ])('is not %s', (_what, text) => {
    expect(readable(text)).toEqual([]);
  });

  it('is told apart from what stands around it', () => {
    const text = code.repeat(60) + `${prose}\n`.repeat(60) + code.repeat(60);
    const [piece, ...others] = readable(text);
    expect(others).toEqual([]);
    expect(text.slice(piece?.start, piece?.end)).toContain(`${prose}\n`.repeat(30));
  });

  it('is told apart in a long line, too, from the lines before it', () => {
    const text = code.repeat(60) + prose.repeat(60);
    const [piece, ...others] = readable(text);
    expect(others).toEqual([]);
    expect(text.slice(piece?.start, piece?.end)).toContain(prose.repeat(60));
  });

  it('takes a line of any length', () => {
    const text = prose.repeat(2000);
    expect(readable(text)).toEqual([{ start: 0, end: text.length }]);
  });
});
