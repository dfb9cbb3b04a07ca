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
    [
      'a form with boxes to tick',
      '[ ] Mr [x] Mrs   First name: Ada   Surname: Byron\n[x] Married [ ] Single\nSigned ________\n',
    ],
    ['a form with dots', 'Name ......... Ada Byron\nAddress ...... 12 Mill Road, Leeds\n'],
    [
      'a table with bars',
      'Client | Age | Mail\nAda Byron | 36 | a.byron7@mail.example\nJean Petit | 51 | jp@mail.example\n',
    ],
    ['elements of a record', '<person><last_name>Byron</last_name><home_town>Leeds</home_town></person>'],
    ['names of fields', '{\n  "firstName": "Ada",\n  "lastName": "Byron",\n  "homeTown": "Leeds Moor"\n}\n'],
    ['a chat', '[14.10.2021, 11:56] Ada Byron: see you in Leeds\n<ada_815> Jean is ill\n'],
    ['a signature', '--\nAda Byron | Notary | Mill & Sons\n+44 113 496 0000\n'],
  ])('is %s', (_what, text) => {
    expect(readable(text)).toEqual([{ start: 0, end: text.length }]);
  });

  it.each([
    ['code', code.repeat(50)],
    ['a log of numbers', log.repeat(50)],
    ['style', '.note > .title { margin: 0 auto; }\n.note::after { content: ""; }\n'.repeat(60)],
    ['a map of sources', `{"mappings":"${'AACA,IAAM,CAAC,GAAG;'.repeat(300)}"}`],
    ['a table of numbers', 'Leeds,17.25,310.50,1249.00,48213\n'.repeat(60)],
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
