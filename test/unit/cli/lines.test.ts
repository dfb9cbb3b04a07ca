import { type Line, readLines } from '../../../src/cli/lines.js';

async function lines(chunks: readonly (Buffer | string)[], limit = 100): Promise<Line[]> {
  const input = (async function* () {
    yield* chunks;
  })();
  const read: Line[] = [];
  for await (const line of readLines(input, limit)) read.push(line);
  return read;
}

describe('lines', () => {
  test('come out whole however the input is cut', async () => {
    const bytes = Buffer.from('é1\n😀2\nlast');
    for (let size = 1; size <= bytes.length; size++) {
      const chunks: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
      expect(await lines(chunks)).toEqual([
        { number: 1, text: 'é1' },
        { number: 2, text: '😀2' },
        { number: 3, text: 'last' },
      ]);
    }
  });

  test('of white space are passed over but counted', async () => {
    expect(await lines(['a\n\n \r\nb\n'])).toEqual([
      { number: 1, text: 'a' },
      { number: 4, text: 'b' },
    ]);
  });

  test('that are too long are skipped to their end', async () => {
    expect(await lines(['12345', '678901\nok\n', '12345678901'], 10)).toEqual([
      { number: 1, skipped: 'too-long' },
      { number: 2, text: 'ok' },
      { number: 3, skipped: 'too-long' },
    ]);
  });

  test('of an empty input are none', async () => {
    expect(await lines([])).toEqual([]);
  });
});
