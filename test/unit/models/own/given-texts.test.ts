import { type GivenTexts, readGiven } from '../../../../src/models/own/given-texts.js';

const table = (content: string, but: object = {}): GivenTexts => ({
  ...{ kind: 'csv', content, text: 'text', label: 'label' },
  ...but,
});
const lines = (content: string): GivenTexts => ({ kind: 'jsonl', content, text: 'body', label: 'kind' });

describe('samples as they are given', () => {
  test('are two lists, each text with its place', () => {
    expect(readGiven({ kind: 'sides', positive: ['a'], negative: ['b', 'c'] })).toEqual([
      { text: 'a', isPositive: true, place: 'positive.0' },
      { text: 'b', isPositive: false, place: 'negative.0' },
      { text: 'c', isPositive: false, place: 'negative.1' },
    ]);
  });

  test('are a table with a column of labels that say plainly what they mean', () => {
    expect(readGiven(table('label;text\nyes;"one; two"\nNo;three\n'))).toEqual([
      { text: 'one; two', isPositive: true, place: 'line 2' },
      { text: 'three', isPositive: false, place: 'line 3' },
    ]);
  });

  test('are a table of several classes, of which some are to be found', () => {
    const read = readGiven(table('text,label\na,x\nb,y\nc,z\n', { positiveLabels: ['x', 'z'] }));
    expect(read.map(({ isPositive }) => isPositive)).toEqual([true, false, true]);
  });

  test('are lines of JSON, whose labels may be numbers or truth values', () => {
    const read = readGiven(lines('{"body":"a","kind":1}\n\n{"body":"b","kind":false}\n'));
    expect(read).toEqual([
      { text: 'a', isPositive: true, place: 'line 1' },
      { text: 'b', isPositive: false, place: 'line 3' },
    ]);
  });

  test.each<[string, GivenTexts]>([
    ['positiveLabels: labels are not plainly yes or no', table('text,label\nsecret,minutes\n')],
    ['positiveLabels.1: no sample has this label', table('text,label\nsecret,x\n', { positiveLabels: ['x', 'q'] })],
    ['textColumn: the first line has no column', table('body,label\nsecret,yes\n')],
    ['labelColumn: the first line has no column', table('text,kind\nsecret,yes\n')],
    ['line 2: it has too few columns', table('text,label\nsecret\n')],
    ['line 2: it is not JSON', lines('{"body":"a","kind":"yes"}\nsecret')],
    ['line 1: it has no text in the field', lines('{"kind":"yes","note":"secret"}')],
    ['line 1: it has no label in the field', lines('{"body":"secret","kind":{}}')],
    ['line 1: it has no text in the field', lines('null')],
    [
      'samples: there are 20001',
      { kind: 'sides', positive: Array.from({ length: 20_001 }, () => 'secret'), negative: [] },
    ],
  ])('are refused: %s, quoting nothing', (said, given) => {
    let message = '';
    try {
      readGiven(given);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(said);
    expect(message).not.toMatch(/secret|minutes/);
  });
});
