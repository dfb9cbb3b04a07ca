import { UsageError } from '../../../src/cli/context.js';
import { UnknownInfotypeError } from '../../../src/detect/detector.js';
import { run } from '../../command-line.js';

const email = { start: 5, end: 21, type: 'contact/email' };
const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const evaluate = async (input: string, ...options: string[]) =>
  JSON.parse((await run(['eval', '-', '--json', ...options], input)).out);

describe('eval of JSON lines', () => {
  test('scores by infotype and in total', async () => {
    const result = await evaluate(
      lines({ text: 'mail jane@example.com', spans: [email] }, { text: 'SSN 536-90-4399', spans: [] }),
    );
    expect(result.texts).toBe(2);
    expect(result.types.map((t: { type: string }) => t.type)).toEqual(['contact/email', 'identity/us-ssn']);
    expect(result.types[0].strict).toMatchObject({ precision: 1, recall: 1, f1: 1, f2: 1 });
    expect(result.types[1].strict).toMatchObject({ falsePositives: 1, precision: 0 });
    expect(result.total.strict).toMatchObject({ precision: 0.5, recall: 1 });
  });

  test('tells an exact span from one that overlaps', async () => {
    const { total } = await evaluate(lines({ text: 'mail jane@example.com', spans: [{ ...email, end: 20 }] }));
    expect(total.strict.f1).toBe(0);
    expect(total.overlap.f1).toBe(1);
  });

  test('counts spans by the share of overlap that --iou asks for', async () => {
    const half = lines({ text: 'mail jane@example.com', spans: [{ ...email, end: 13 }] });
    expect((await evaluate(half, '--iou', '0.5')).total.iou).toMatchObject({ truePositives: 1, falsePositives: 0 });
    expect((await evaluate(half, '--iou', '0.51', '--blind')).blind.iou).toMatchObject({ truePositives: 0 });
    expect((await evaluate(half)).total.iou).toBeUndefined();
    const { out } = await run(['eval', '-', '--iou', '0.5'], half);
    expect(out).toMatch(/ P@0\.5 +R@0\.5 /);
    expect(out).toMatch(/contact\/email +1 +0 +0\.000 .* 1\.000 +1\.000 +1\.000 +1\.000$/m);
  });

  test('counts offsets as code points or bytes when told so', async () => {
    const text = '\u{1f4ee}é jane@example.com';
    const span = (start: number) => lines({ text, spans: [{ start, end: start + 16, type: 'contact/email' }] });
    expect((await evaluate(span(4))).total.strict.f1).toBe(1);
    expect((await evaluate(span(3), '--offsets', 'utf-32')).total.strict.f1).toBe(1);
    expect((await evaluate(span(7), '--offsets', 'utf-8')).total.strict.f1).toBe(1);
    await expect(evaluate(span(1), '--offsets', 'utf-8')).rejects.toThrow('line 1: each span');
  });

  test('takes findings of another type for right with --blind', async () => {
    const spans = [{ start: 4, end: 15, type: 'contact/email' }];
    const result = await evaluate(lines({ text: 'SSN 536-90-4399', spans }), '--blind');
    expect(result.total.strict.f1).toBe(0);
    expect(result.blind.strict.f1).toBe(1);
  });

  test('renames types with --map, and leaves out those mapped to nothing', async () => {
    const spans = [
      { ...email, type: 'EMAIL' },
      { start: 0, end: 4, type: 'NOUN' },
    ];
    const result = await evaluate(
      lines({ text: 'mail jane@example.com', spans }),
      ...['--map', 'EMAIL=contact/email', '--map', 'NOUN=-'],
    );
    expect(result.total.strict).toMatchObject({ truePositives: 1, falsePositives: 0, falseNegatives: 0 });
  });

  test('counts only what --infotype asks for', async () => {
    const spans = [email, { start: 26, end: 37, type: 'identity/us-ssn' }];
    const { types } = await evaluate(
      lines({ text: 'mail jane@example.com SSN 536-90-4399', spans }),
      ...['--infotype', 'contact/email'],
    );
    expect(types.map((t: { type: string }) => t.type)).toEqual(['contact/email']);
  });
});

describe('eval of CoNLL', () => {
  const map = ['--map', 'MAIL=contact/email', '--map', 'SSN=identity/us-ssn', '--map', 'PER=-'];

  test('reads sentences parted by empty lines', async () => {
    const result = await evaluate('mail O\njane@example.com B-contact/email\n\nnothing O\nhere O\n');
    expect(result.texts).toBe(2);
    expect(result.total.strict).toMatchObject({ truePositives: 1, falsePositives: 0, falseNegatives: 0 });
  });

  test('reads documents, columns in between, comments and Windows lines', async () => {
    const rows = ['-DOCSTART- -X- O O', '', '# sent_id 1', 'mail NN B-NP O', 'jane@example.com NN B-NP B-MAIL', ''];
    const result = await evaluate([...rows, '-DOCSTART- -X- O O', 'Jane NNP B-NP B-PER'].join('\r\n'), ...map);
    expect(result.texts).toBe(2);
    expect(result.total.strict).toMatchObject({ truePositives: 1, falseNegatives: 0 });
  });

  test.each([
    ['IOB2', 'B-SSN I-SSN'],
    ['IOB1', 'I-SSN I-SSN'],
    ['BIOES', 'B-SSN E-SSN'],
  ])('joins the words of a value tagged in %s', async (_, tags) => {
    const [first, second] = tags.split(' ');
    const { types } = await evaluate(`SSN O\n536-90 ${first}\n4399 ${second}\n`, ...map);
    expect(types[0]).toMatchObject({ type: 'identity/us-ssn', strict: { falseNegatives: expect.any(Number) } });
    expect(types[0].overlap.truePositives + types[0].overlap.falseNegatives).toBe(1);
  });

  test('takes two values side by side for two', async () => {
    const { types } = await evaluate('a@example.com B-MAIL\nb@example.com B-MAIL\n', ...map);
    expect(types[0].strict).toMatchObject({ truePositives: 2, falseNegatives: 0 });
  });
});

describe('eval', () => {
  test('prints a table', async () => {
    const { out } = await run(['eval', '-', '--blind'], lines({ text: 'mail jane@example.com', spans: [email] }));
    expect(out).toMatch(/contact\/email +1 +0 +1\.000 +1\.000 +1\.000 +1\.000/);
    expect(out).toMatch(/^blind +1 +0 /m);
  });

  test.each([
    ['', [], 'empty'],
    ['{"text":"a"}', [], 'line 1: spans'],
    ['{"text":"a","spans":[{"start":0,"end":9,"type":"contact/email"}]}', [], 'line 1: each span'],
    ['{"text":"ab","spans":[{"start":1,"end":1,"type":"contact/email"}]}', [], 'line 1: each span'],
    [
      '{"text":"ab","spans":[]}\n\n{"text":"ab","spans":[{"start":0,"end":1,"type":"EMAIL"}]}',
      [],
      'line 3: the type "EMAIL"',
    ],
    ['{"text":"a","spans":[{"start":0,"end":1,"type":"secret- x"}]}', [], 'line 1: the type of a span'],
    ['{"text":"secret-', [], 'line 1: not JSON'],
    ['lonely', [], 'line 1: needs a token and a tag'],
    ['word O\nsecret-1 NOUN', [], 'line 2: the tag in the last column'],
    ['word O\n\nword B-PER', [], 'line 3: the type "PER"'],
    ['word O', ['--map', 'PER'], '--map'],
    ['word O', ['--map', 'PER=person/no-such'], '--map: there is no infotype "person/no-such"'],
    ['word O', ['--offsets', 'bytes'], '--offsets'],
    ['word O', ['--iou', '1.5'], '--iou'],
    ['word O', ['--iou', ''], '--iou'],
    ['word O', ['--infotype', 'no/such'], '"no/such"'],
  ] as const)('refuses %j with %j by its line', async (input, options, named) => {
    const error = await run(['eval', '-', ...options], input).catch((caught: unknown) => caught);
    expect([UsageError, UnknownInfotypeError]).toContain((error as Error).constructor);
    expect(String(error)).toContain(named);
    expect(String(error)).not.toContain('secret-');
  });
});
