import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { builtProgram } from '../built.js';
import { docx, eml, pdf } from '../fixtures/documents.js';
import { pictureOfWords } from '../fixtures/pictures.js';
import { createTestDatabase, type TestDatabase } from '../postgres.js';

const ssn = `536-90-${4399}`;
const planted = `Her SSN is ${ssn}.`;

/** A line of JSON Lines, as far as it is looked at here. */
interface Line {
  readonly uri: string;
  readonly label: { readonly level: string } | null;
  readonly state: string;
  readonly findings: readonly { readonly infotype: string; readonly count: number }[];
  readonly reasons: readonly { readonly code: string }[];
}

describe('clearmark scan', () => {
  let folder: string;
  beforeAll(async () => {
    builtProgram();
    folder = await mkdtemp(join(tmpdir(), 'clearmark-scan-'));
    const files: Record<string, string | Buffer> = {
      'a.txt': planted,
      'b.html': `<!doctype html><p>${planted}</p>`,
      'c.csv': `name,ssn\nJane,${ssn}\n`,
      'd.json': JSON.stringify({ ssn }),
      'e.xml': `<?xml version="1.0"?><ssn>${ssn}</ssn>`,
      'f.eml': eml(planted),
      'g.docx': await docx([planted]),
      'h.pdf': await pdf([planted]),
      'i.json': `{"ssn": "${ssn}", }}`,
      'j.csv': `ssn,x\n"${ssn}" y,1\n"`,
      'k.pdf': (await pdf([planted])).subarray(0, 300),
      '=l ü.txt': 'nothing here',
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    execFileSync('mkfifo', [join(folder, 'm.pipe')]);
    await symlink('/nowhere', join(folder, 'n.link'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** The environment may stand behind the arguments. */
  const run = (...given: (string | NodeJS.ProcessEnv)[]) => {
    const args = given.filter((argument) => typeof argument === 'string');
    const env = given.find((argument) => typeof argument !== 'string') ?? process.env;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(builtProgram(), 'src/main.js'), 'scan', ...args],
      {
        encoding: 'utf8',
        env,
      },
    );
    // Whatever it is asked, no value leaves it.
    expect(stdout + stderr).not.toContain(ssn);
    return { status, stdout, stderr };
  };
  const lines = (stdout: string) =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);

  it('accounts for every entry in the order of their names, as lines of JSON', () => {
    const { status, stdout, stderr } = run(folder, '--format', 'jsonl');
    const all = lines(stdout);
    const told = all
      .slice(0, -1)
      .map(({ uri, state, findings, reasons }) => [
        decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
        state,
        findings.some(({ infotype }) => infotype === 'identity/us-ssn'),
        reasons.map(({ code }) => code),
      ]);
    const clean = ['a.txt', 'b.html', 'c.csv', 'd.json', 'e.xml', 'f.eml', 'g.docx', 'h.pdf'];
    expect(told).toEqual([
      ['=l ü.txt', 'current', false, []],
      ...clean.map((name) => [name, 'current', true, []]),
      ['i.json', 'current', true, ['malformed']],
      ['j.csv', 'current', true, ['malformed']],
      ['k.pdf', 'failed', false, ['malformed', 'malformed']],
      ['m.pipe', 'failed', false, ['not-a-regular-file']],
      ['n.link', 'failed', false, ['not-a-regular-file']],
    ]);
    expect(all.at(-1)).toMatchObject({ summary: { resources: 14, unread: { malformed: 4, 'not-a-regular-file': 2 } } });
    expect({ status, stderr }).toEqual({ status: 3, stderr: '' });
  });

  it('exits with 0 when what was left unread is allowed, and with 1 when a label reaches --fail-on', () => {
    const allowed = ['--allow-unread', 'malformed', 'not-a-regular-file'];
    expect(run(folder, ...allowed).status).toBe(0);
    expect(run(folder, ...allowed, '--fail-on', 'confidential').status).toBe(1);
    expect(run(folder, '--include', '=*.txt', '--fail-on', 'confidential').status).toBe(0);
  });

  it('reads encrypted documents with the passwords of a file, and says of a file that is not there what is wrong', async () => {
    const apart = await mkdtemp(join(tmpdir(), 'clearmark-passwords-'));
    const locked = join(apart, 'locked.pdf');
    const file = join(apart, 'passwords.txt');
    await writeFile(locked, await pdf([planted], { userPassword: 'correct horse' }));
    await writeFile(file, 'wrong\r\ncorrect horse\r\n');
    expect(run(locked, '--format', 'jsonl').status).toBe(3);
    const { status, stdout } = run(locked, '--format', 'jsonl', '--password-file', file);
    expect(lines(stdout)[0]?.findings.map(({ infotype }) => infotype)).toContain('identity/us-ssn');
    expect(status).toBe(0);
    const missing = run(locked, '--password-file', `${file}.none`);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('--password-file');
    await rm(apart, { recursive: true });
  });

  it('looks only for what it is asked for, in what it is asked for', () => {
    const { status, stdout } = run('--format', 'jsonl', '--infotype', 'contact/email', join(folder, 'f.eml'));
    expect(lines(stdout)[0]?.findings.map(({ infotype }) => infotype)).toEqual(['contact/email']);
    expect(status).toBe(0);
    const { stdout: some } = run(folder, '--format', 'jsonl', '--include', '*.txt', '--exclude', 'a.*');
    expect(lines(some)).toHaveLength(2);
  });

  it('writes JSON, CSV, SARIF, a page and a table', () => {
    const json = JSON.parse(run(folder, '--format', 'json').stdout) as { resources: Line[]; summary: object };
    expect(json.resources).toHaveLength(14);
    const rows = parse(run(folder, '--format', 'csv').stdout, { columns: true }) as Record<string, string>[];
    expect(rows.find(({ uri }) => uri?.endsWith('a.txt'))).toMatchObject({ state: 'current', findings: '1' });
    const sarif = JSON.parse(run(folder, '--format', 'sarif').stdout) as {
      version: string;
      runs: [{ results: { ruleId: string }[]; tool: { driver: { rules: { id: string }[] } } }];
    };
    const ids = new Set(sarif.runs[0].tool.driver.rules.map(({ id }) => id));
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0].results.length).toBeGreaterThan(10);
    expect(sarif.runs[0].results.filter(({ ruleId }) => !ids.has(ruleId))).toEqual([]);
    const page = run(folder, '--format', 'html').stdout;
    expect(page).toContain('identity/us-ssn');
    expect(page).not.toMatch(/<script|src=|href=/);
    expect(run(folder).stdout).toMatch(/^LEVEL +STATE +RESOURCE\n/);
  });

  it.each<[message: string, args: (folder: string) => string[]]>([
    ['nowhere" does not exist', (folder) => [join(folder, 'nowhere')]],
    ['give a path', () => []],
    ['"x/y" is not known', (folder) => [folder, '--infotype', 'x/y']],
    ['"nonsense" is not known', (folder) => [folder, '--allow-unread', 'nonsense']],
    ['"top" is not a level', (folder) => [folder, '--fail-on', 'top']],
    ['from 0 to 1', (folder) => [folder, '--min-confidence', '7']],
    ['from 1 to 256', (folder) => [folder, '--jobs', '0']],
    ["'pdf' is invalid", (folder) => [folder, '--format', 'pdf']],
    ['--ocr: name languages', (folder) => [folder, '--ocr', '--ocr-languages', 'e n g']],
    ['"s3:" URLs', () => ['s3://bucket/key']],
    ['postgres://user:password@host:port/database', () => ['--db', 'nonsense']],
    ['postgres://user:password@host:port/database', () => ['--db', 'mysql://host/database']],
  ])('says what is wrong with its usage: %s', (message, args) => {
    const { status, stdout, stderr } = run(...args(folder));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('notes that a name says another kind of file than the content is, and takes that for no fault', async () => {
    const misnamed = await mkdtemp(join(tmpdir(), 'clearmark-scan-'));
    await writeFile(join(misnamed, 'photo.jpg'), await pdf(['nothing here']));
    const { status, stdout } = run(misnamed, '--format', 'jsonl');
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({
      state: 'current',
      flags: [],
      reasons: [
        {
          part: 'name',
          code: 'extension-mismatch',
          detail: 'its name ends like that of another kind of file; it is application/pdf',
        },
      ],
    });
    expect(status).toBe(0);
    await rm(misnamed, { recursive: true });
  });

  it('reads words in pictures in its confined processes, where the program that does is there', async () => {
    const pictures = await mkdtemp(join(tmpdir(), 'clearmark-scan-'));
    await writeFile(join(pictures, 'a.png'), pictureOfWords);
    const { status, stdout, stderr } = run(pictures, '--ocr', '--format', 'jsonl');
    if (status === 2) expect(stderr).toContain('the program tesseract is missing');
    else {
      expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({
        state: 'current',
        parts: { read: 1, skipped: 0, failed: 0 },
        reasons: [],
      });
    }
    await rm(pictures, { recursive: true });
  });

  it('refuses to read words in pictures without the program that does, and says which', () => {
    const { status, stdout, stderr } = run(folder, '--ocr', { PATH: '' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('clearmark: --ocr: the program tesseract is missing; install it (Debian: tesseract-ocr)\n');
  });

  describe('of a database', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createTestDatabase();
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      await client.query(`
        CREATE TABLE people (ssn text);
        INSERT INTO people SELECT 'ssn ' || '${ssn}' FROM generate_series(1, 3000);
        CREATE TABLE colours (name text);
        INSERT INTO colours VALUES ('red');`);
      await client.end();
    });
    afterAll(() => database.drop());

    it('says beside each label of a sampled table how much was read, and what that leaves possible', () => {
      const { status, stdout } = run('--db', database.url, '--format', 'jsonl');
      const sampled = (rows: number, upperBound95: number) => ({
        sample: expect.objectContaining({ rows, upperBound95 }),
      });
      expect(lines(stdout).slice(0, -1)).toMatchObject([
        { kind: 'table', flags: [], ...sampled(1, 0) },
        { kind: 'column', flags: [], ...sampled(1, 0) },
        { kind: 'table', flags: ['sampled'], ...sampled(1000, expect.closeTo(0.003, 4)) },
        { kind: 'column', flags: ['sampled'], ...sampled(1000, expect.closeTo(0.003, 4)) },
      ]);
      expect(status).toBe(0);
      expect(run('--db', database.url).stdout).toMatch(
        /public\/people .*sampled: 1000 of \d+ rows, misses at most 0\.30 %/,
      );
    });

    it('takes globs on schema.table', () => {
      const tables = (...globs: string[]) =>
        lines(run('--db', database.url, '--format', 'jsonl', ...globs).stdout)
          .slice(0, -1)
          .map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1));
      expect(tables('--include', 'public.p*')).toEqual(['people', 'people#ssn']);
      expect(tables('--exclude', '*.people')).toEqual(['colours', 'colours#name']);
    });
  });

  it('ends quietly when nobody reads on', () => {
    const program = `"${process.execPath}" "${join(builtProgram(), 'src/main.js')}" scan "${folder}" --format jsonl | head -n 1`;
    const { stdout, stderr } = spawnSync('/bin/sh', ['-c', program], { encoding: 'utf8' });
    expect({ lines: stdout.trim().split('\n').length, stderr }).toEqual({ lines: 1, stderr: '' });
  });
});
