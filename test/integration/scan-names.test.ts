import { defaultBudget } from '../../src/extract/budget.js';
import { createScanner, type Scanner } from '../../src/scan/scanner.js';
import { builtProgram } from '../built.js';

const sentence = 'Our colleague Anna Kowalski met Peter Schneider in Springfield on Monday. ';

describe('looking for names in child processes', () => {
  let scanner: Scanner;
  beforeAll(() => {
    builtProgram();
    // A busy machine is no reason to find less.
    scanner = createScanner({ jobs: 1, budget: { ...defaultBudget, milliseconds: 240_000 } });
  });
  afterAll(() => scanner.close());

  const scan = async (text: string, options: Parameters<Scanner['scanText']>[1] = { tagger: 'cascade' }) => {
    const { parts, counts } = await scanner.scanText(text, options);
    const status = parts.map((part) => part.reason ?? part.status);
    return { status, found: Object.fromEntries(counts.map(({ infotype, count }) => [infotype, count])) };
  };

  it('is done where a task says so, and nowhere else', async () => {
    expect((await scan(sentence)).found).toMatchObject({ 'person/name': 2, 'location/place': 1 });
    expect((await scan(sentence, {})).found).toEqual({});
    const options = { tagger: 'cascade', infotypes: new Set(['location/place']) } as const;
    expect((await scan(sentence, options)).found).toEqual({ 'location/place': 1 });
  });

  it('leaves out code where it is not asked to look everywhere', async () => {
    const code = 'for (let anna = 0; anna < Kowalski; anna++) { total[anna] += (mask[anna] & MASK) << 4; }\n'.repeat(
      60,
    );
    const { found } = await scan(`${code}${sentence.repeat(60)}`);
    expect(found['person/name']).toBe(120);
    const everywhere = { tagger: 'always' } as const;
    expect((await scan(sentence, everywhere)).found).toMatchObject({ 'person/name': 2 });
  });

  it.each([
    ['nothing', '', 0],
    ['blanks', ' \n\t\u2003 ', 0],
    ['emoji', '🙂👩‍👩‍👧🎉'.repeat(500), 0],
    ['letters that stand alone', 'x\n'.repeat(5_000), 0],
    ['half of a pair', `\ud83d${sentence}\ude00`, 2],
    ['mixed scripts', `${sentence}会議は来週開かれます。Η ταβέρνα ήταν εκεί. قال الرجل. `, 2],
  ])('reads %s', async (_what, text, people) => {
    const { status, found } = await scan(text);
    expect(status).toEqual(['read']);
    expect(found['person/name'] ?? 0).toBe(people);
  });

  it('reads ten million characters in one line', async () => {
    const copies = Math.floor(9_990_000 / sentence.length);
    const { status, found } = await scan(sentence.repeat(copies));
    expect(status).toEqual(['read']);
    expect(found['person/name']).toBe(2 * copies);
  });
});
