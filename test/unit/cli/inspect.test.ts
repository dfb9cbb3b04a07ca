import { loadCatalogue } from '../../../src/catalogue.js';
import { UsageError } from '../../../src/cli/context.js';
import { UnknownInfotypeError } from '../../../src/detect/detector.js';
import { run } from '../../command-line.js';
import { label } from '../../policy.js';

const catalogue = await loadCatalogue();

describe('inspect', () => {
  test('prints label and masked findings, never the value', async () => {
    const { out } = await run(['inspect'], 'SSN 536-90-4399');
    expect(JSON.parse(out)).toEqual({
      label: label('confidential', 'pii'),
      findings: [
        {
          infotype: 'identity/us-ssn',
          start: 4,
          end: 15,
          confidence: expect.any(Number),
          level: 'high',
          validated: true,
          masked: '***********',
          source: 'pattern',
        },
      ],
    });
    expect(out).not.toContain('4399');
  });

  test('prints the redacted text alone with --redact', async () => {
    expect((await run(['inspect', '--redact'], 'SSN 536-90-4399\n')).out).toBe('SSN [US_SSN]\n');
  });

  test.each(['utf-16', 'utf-32', 'utf-8'] as const)(
    'reads a text of any length in one line, offsets in %s',
    async (unit) => {
      const filler = 'é😀 words and words '.repeat(1000);
      const count = 150;
      const input = function* () {
        for (let i = 0; i < count; i++) yield filler;
        yield 'SSN 536-90-4399 ';
        yield filler;
      };
      const before = filler.repeat(count).length;
      const expected = {
        'utf-16': before,
        'utf-32': before - count * 1000,
        'utf-8': Buffer.byteLength(filler) * count,
      };
      const { findings } = JSON.parse((await run(['inspect', '--offsets', unit], input())).out);
      expect(findings).toMatchObject([{ start: expected[unit] + 4, end: expected[unit] + 15, masked: '***********' }]);
      const { out } = await run(['inspect', '--redact'], input());
      expect(out).toBe(`${filler.repeat(count)}SSN [US_SSN] ${filler}`);
    },
  );

  test('reads characters that chunks of its input part', async () => {
    const bytes = Buffer.from('é😀 SSN 536-90-4399 日本');
    const { out } = await run(
      ['inspect', '--redact'],
      Array.from(bytes, (byte) => Buffer.from([byte])),
    );
    expect(out).toBe('é😀 SSN [US_SSN] 日本');
    await expect(run(['inspect'], bytes.subarray(0, -1))).rejects.toThrow('not UTF-8 text');
  });

  test('says that the tagger was not trained on the language of a text', async () => {
    const note = { code: 'language-not-covered', detail: expect.stringContaining('may not be found') };
    const notesOn = async (text: string, ...more: string[]) =>
      JSON.parse((await run(['inspect', '--ml=always', ...more], text)).out).notes;
    const russian = 'Вчера днём я встретил директора.';
    expect(await notesOn(russian)).toEqual([note]);
    expect(await notesOn(JSON.stringify({ text: russian }), '--jsonl')).toEqual([note]);
    expect(await notesOn(russian, '--infotype', 'identity/us-ssn')).toBeUndefined();
    expect(await notesOn('Yesterday I met the director of the bank.')).toBeUndefined();
    expect(JSON.parse((await run(['inspect', '--no-ml'], russian)).out)).not.toHaveProperty('notes');
  });

  test.each([
    ['empty text', '', false],
    ['only emoji', '😀🎉👩‍👩‍👧‍👦'.repeat(300), false],
    ['mixed scripts', 'Ask Mary about Привет 東京タワー مرحبا بالعالم Ελλάδα नमस्ते दुनिया', true],
  ])('has the tagger read %s, and says what it can of it', async (_what, text, isUncovered) => {
    const { findings, notes } = JSON.parse((await run(['inspect', '--ml=always'], text)).out);
    expect(Array.isArray(findings)).toBe(true);
    expect(notes !== undefined).toBe(isUncovered);
  });

  test('looks into disguises with --deobfuscate', async () => {
    const text = 'ann at example dot com';
    expect((await run(['inspect', '--redact'], text)).out).toBe(text);
    expect((await run(['inspect', '--redact', '--deobfuscate'], text)).out).toBe('[EMAIL]');
    const line = JSON.stringify({ text });
    expect(JSON.parse((await run(['inspect', '--jsonl', '--deobfuscate'], line)).out).findings).toHaveLength(1);
  });

  test('gives findings and redacted text together when asked to explain', async () => {
    const { out } = await run(['inspect', '--redact', '--explain'], 'SSN 536-90-4399');
    expect(JSON.parse(out)).toMatchObject({
      redacted: 'SSN [US_SSN]',
      findings: [{ explanation: { chance: expect.any(Number) } }],
    });
  });

  test('counts offsets in the unit asked for', async () => {
    const { out } = await run(['inspect', '--offsets', 'utf-8'], 'é SSN 536-90-4399');
    expect(JSON.parse(out).findings[0]).toMatchObject({ start: 7, end: 18 });
  });

  test('explains with --explain and keeps to --infotype and --min-confidence', async () => {
    const { out } = await run(['inspect', '--explain', '--infotype', 'contact/email'], 'SSN 536-90-4399 a@b.io');
    const [finding, ...others] = JSON.parse(out).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ infotype: 'contact/email', explanation: { prior: 0.97, context: null } });
    const strict = await run(['inspect', '--min-confidence', '0.99'], 'x 4111111111111111');
    expect(JSON.parse(strict.out).findings).toEqual([]);
  });

  test.each([
    [['inspect', '--infotype', 'no/such'], '"no/such"'],
    [['inspect', '--offsets', 'bytes'], '--offsets'],
    [['inspect', '--min-confidence', 'high'], '--min-confidence'],
    [['inspect', '/no/such/file'], '/no/such/file'],
    [['inspect', '.'], 'is a folder'],
  ])('refuses %j in one line', async (args, named) => {
    const error = await run(args).catch((caught: unknown) => caught);
    expect([UsageError, UnknownInfotypeError]).toContain((error as Error).constructor);
    expect(String(error)).toContain(named);
    expect(String(error)).not.toContain('\n');
  });
});

test('inspect refuses what is not UTF-8 text instead of calling it clean', async () => {
  await expect(run(['inspect'], Buffer.from([0x89, 0x50, 0xff, 0xfe]))).rejects.toThrow('not UTF-8 text');
});

describe('inspect --jsonl', () => {
  test('gives one result a line, in order, through a slow output', async () => {
    const count = 500;
    const input = Array.from(
      { length: count },
      (_, id) => `${JSON.stringify({ id, text: `mail u${id}@example.com` })}\n`,
    );
    const { lines, code } = await run(['inspect', '--jsonl'], input);
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(Array.from({ length: count }, (_, id) => id));
    expect(code).toBe(0);
  });

  test('puts an error in the place of a bad line, names it without quoting it, and goes on', async () => {
    const text = '{"text":"x"}';
    const badBytes = Buffer.concat([Buffer.from(`\ufeff${text}\n`), Buffer.from([0xff, 10]), Buffer.from(text)]);
    expect((await run(['inspect', '--jsonl'], badBytes)).lines.map((line) => JSON.parse(line))).toMatchObject([
      { findings: [] },
      { error: { code: 'line-not-utf-8' } },
      { findings: [] },
    ]);
    const bad = ['{"text":"123-45-', '[1]', '{"id":"x"}', '{"id":{},"text":"y"}', '{"text":"z","path":7}'].join('\n');
    const { lines, errors, code } = await run(['inspect', '--jsonl'], `${bad}\n\n{"id":9,"text":"last"}`);
    expect(lines.slice(0, 5).map((line) => JSON.parse(line).error.code)).toEqual([
      'line-not-json',
      'line-not-an-object',
      'text-missing',
      'id-invalid',
      'path-invalid',
    ]);
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ id: 'x' });
    expect(JSON.parse(lines[5] ?? '')).toMatchObject({ id: 9, findings: [] });
    expect(errors.split('\n')[0]).toMatch(/^line 1: .* \(line-not-json\)$/);
    expect(errors + lines.join('')).not.toContain('123-45');
    expect(code).toBe(3);
  });
});

describe('infotypes', () => {
  test('prints the catalogue as JSON, each field there', async () => {
    const entries = JSON.parse((await run(['infotypes', '--json'])).out);
    expect(entries).toHaveLength(catalogue.infotypes.length);
    const card = entries.find((entry: { id: string }) => entry.id === 'finance/payment-card');
    expect(card).toMatchObject({ region: [], validates: true, aliases: { presidio: 'CREDIT_CARD' } });
    expect(Object.keys(card)).toEqual([
      'id',
      'title',
      'kind',
      'region',
      'categories',
      'regulations',
      'validates',
      'aliases',
      'measured',
    ]);
    expect(card.measured).toEqual({ precision: expect.any(Number), recall: expect.any(Number) });
  });

  test('keeps to a region, a category, a folder and a text', async () => {
    const ids = async (...filter: string[]) =>
      JSON.parse((await run(['infotypes', '--json', ...filter])).out).map((entry: { id: string }) => entry.id);
    expect(await ids('--region', 'us', '--text', 'ssn')).toContain('identity/us-ssn');
    expect(await ids('--region', 'NL')).not.toContain('identity/us-ssn');
    expect(await ids('--region', 'NL')).toContain('identity/nl-bsn');
    expect(await ids('--category', 'credentials', '--text', 'GitHub token')).toContain('credential/github-token');
    const cards = await ids('finance/', '--text', 'card');
    expect(cards).toContain('finance/payment-card');
    expect(cards.filter((id: string) => !id.startsWith('finance/'))).toEqual([]);
    await expect(run(['infotypes', '--category', 'secret-things'])).rejects.toThrow('--category');
    await expect(run(['infotypes', '--region', 'Europe'])).rejects.toThrow('--region');
  });

  test('prints a table with one line for each', async () => {
    expect((await run(['infotypes'])).lines).toHaveLength(catalogue.infotypes.length + 1);
  });
});
