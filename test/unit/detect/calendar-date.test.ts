import { datePatterns, isCalendarDate } from '../../../src/detect/calendar-date.js';

/** The longest text that one of the patterns finds. */
function dateIn(text: string): string | undefined {
  const found = datePatterns(0.1).flatMap(({ regex }) => regex.exec(text)?.[0] ?? []);
  return found.sort((a, b) => b.length - a.length)[0];
}

describe('a calendar date', () => {
  test.each([
    '1984-03-12',
    '1984-03-12T10:30:00Z',
    '19840312',
    '12031984',
    '12/03/1984',
    '12.3.84',
    '12. 3. 1984',
    '1984. 03. 12',
    'March 12, 1984',
    'Mar. 12th, 1984',
    '12th of March, 1984',
    '12-Mar-1984',
    '12MAR84',
    '12 mars 1984',
    '1er février 1990',
    '12 de marzo de 1984',
    '12. März 1984',
    '12 września 1984',
    '12. ledna 1984',
    '12 Ağustos 1984',
    '12 марта 1984',
    '12 Μαρτίου 1984',
    '1984年3月12日',
    '1984년 3월 12일',
  ])('is read in %j', (date) => {
    expect(dateIn(`on ${date} they met`)).toBe(date);
    expect(isCalendarDate(date)).toBe(true);
  });

  test.each(['1984-02-30', '31.04.1984', '31/31/1984', '30 February 1984', '1750-01-01', '00.00.0000', ''])(
    'is not %j',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
    },
  );
});
