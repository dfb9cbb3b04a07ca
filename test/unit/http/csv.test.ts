import { csv } from '../../../src/http/csv.js';

test('quotes what has to be quoted, and lets no spreadsheet compute', () => {
  const rows = [
    ['plain', 1, null],
    ['with "quotes", and comma', 2, null],
    ['=HYPERLINK("http://x")', 3, null],
    ['@SUM(A1)', -4, null],
  ];
  expect(csv(['a', 'b', 'c'], rows)).toBe(
    [
      'a,b,c',
      'plain,1,',
      '"with ""quotes"", and comma",2,',
      '"\'=HYPERLINK(""http://x"")",3,',
      "'@SUM(A1),-4,",
      '',
    ].join('\r\n'),
  );
});
