import { contentOfSpan } from '../../../src/app/span-content.js';
import type { VersionContent } from '../../../src/store/version-content.js';

const page = (n: number, characters = 1_000) => ({ n, kind: 'page', status: 'read', characters });
const found = (part: number, start: number, infotype = 'identity/us-ssn', confidence = 0.9) => ({
  part,
  infotype,
  start,
  end: start + 11,
  confidence,
});
const content = (but: Partial<VersionContent> = {}): VersionContent => ({
  parts: [page(0), page(1)],
  findings: [found(0, 100), found(0, 500), found(1, 0, 'contact/email', 0.8)],
  counts: [
    { infotype: 'identity/us-ssn', count: 2, distinct: 1 },
    { infotype: 'contact/email', count: 1, distinct: 1 },
  ],
  ...but,
});
const countsIn = (of: VersionContent, span: Parameters<typeof contentOfSpan>[1]) => {
  const inside = contentOfSpan(of, span);
  return 'occurrences' in inside
    ? inside.occurrences.map(({ infotype, mediumCount, highCount, distinct }) => [
        infotype,
        mediumCount,
        highCount,
        distinct,
      ])
    : inside;
};

describe('a span', () => {
  test('holds the findings that stand in it, also those it cuts through, and no others', () => {
    expect(countsIn(content(), { part: 0, start: 0, end: 1_000 })).toEqual([['identity/us-ssn', 2, 2, 1]]);
    expect(countsIn(content(), { part: 0, start: 105, end: 300 })).toEqual([['identity/us-ssn', 1, 1, 1]]);
    expect(countsIn(content(), { part: 0, start: 0, end: 101 })).toEqual([['identity/us-ssn', 1, 1, 1]]);
    expect(countsIn(content(), { part: 0, start: 111, end: 500 })).toEqual([]);
    expect(countsIn(content(), { part: 1, start: 0, end: 20 })).toEqual([['contact/email', 1, 0, 1]]);
  });

  test('of several findings has as many different values as the document may have', () => {
    const of = content({ counts: [{ infotype: 'identity/us-ssn', count: 3, distinct: 3 }] });
    expect(
      countsIn({ ...of, findings: [found(0, 1), found(0, 20), found(0, 40)] }, { part: 0, start: 0, end: 30 }),
    ).toEqual([['identity/us-ssn', 2, 2, 2]]);
  });

  test('counts for nothing what is too unsure for a rule', () => {
    const of = content({ findings: [found(0, 1, 'contact/phone', 0.7)], counts: [] });
    expect(countsIn(of, { part: 0, start: 0, end: 30 })).toEqual([]);
  });

  test('is untold behind the last finding kept where more were counted, and told before it', () => {
    const of = content({ counts: [{ infotype: 'identity/us-ssn', count: 5_000, distinct: 4_000 }] });
    expect(contentOfSpan(of, { part: 1, start: 0, end: 20 })).toEqual({ untold: true });
    expect(countsIn(of, { part: 0, start: 0, end: 50 })).toEqual([]);
    expect(contentOfSpan({ ...of, findings: [] }, { part: 0, start: 0, end: 5 })).toEqual({ untold: true });
  });

  test('needs its part named unless the document has one with text', () => {
    expect(contentOfSpan(content(), { start: 0, end: 5 })).toMatchObject({ code: 'part-needed' });
    const metadata = { n: 1, kind: 'metadata', status: 'read', characters: 50 };
    const picture = { n: 2, kind: 'attachment', status: 'skipped', characters: 0 };
    const one = content({ parts: [page(0), metadata, picture] });
    expect(countsIn(one, { start: 0, end: 200 })).toEqual([['identity/us-ssn', 1, 1, 1]]);
    expect(contentOfSpan(one, { part: 2, start: 0, end: 5 })).toMatchObject({ code: 'no-such-part' });
    expect(contentOfSpan(one, { part: 7, start: 0, end: 5 })).toMatchObject({ code: 'no-such-part' });
  });

  test('ends within its part, and a table has none', () => {
    expect(contentOfSpan(content(), { part: 0, start: 0, end: 1_001 })).toMatchObject({ code: 'span-out-of-range' });
    const table = content({ parts: [{ n: 0, kind: 'column', status: 'read', characters: 900 }] });
    expect(contentOfSpan(table, { start: 0, end: 5 })).toMatchObject({ code: 'no-offsets' });
  });
});
