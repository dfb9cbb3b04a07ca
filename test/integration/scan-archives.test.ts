import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { builtProgram } from '../built.js';
import { tar } from '../fixtures/tar.js';
import { zip } from '../fixtures/zip.js';

const ssn = `536-90-${4399}`;
const planted = `Her SSN is ${ssn}.`;

/** A line of JSON Lines, as far as it is looked at here. */
interface Line {
  readonly uri: string;
  readonly kind: string;
  readonly label: { readonly level: string } | null;
  readonly state: string;
  readonly findings: readonly { readonly infotype: string; readonly count: number }[];
  readonly reasons: readonly { readonly part: string; readonly code: string }[];
  readonly contentHash: string | null;
}

describe('clearmark scan of archives', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clearmark-archives-'));
    const inner = tar([{ name: 'deep/c.txt', data: planted }]);
    const members = [
      { name: 'a b.txt', data: planted },
      { name: 'b.tar', data: inner },
      { name: 'locked.txt', data: planted, flags: 1 },
    ];
    await writeFile(join(folder, 'a.zip'), zip(members));
    await writeFile(join(folder, 'b.tar.gz'), gzipSync(tar([{ name: 'd.txt', data: 'nothing here' }])));
    await writeFile(join(folder, 'c.txt.gz'), gzipSync(planted));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = (...args: string[]) => {
    const program = join(builtProgram(), 'src/main.js');
    const { status, stdout } = spawnSync(process.execPath, [program, 'scan', folder, ...args], { encoding: 'utf8' });
    expect(stdout).not.toContain(ssn);
    return { status, stdout };
  };

  it('has a line for each member behind that of its archive, and none for what is only packed', () => {
    const { status, stdout } = run('--format', 'jsonl');
    const all = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const told = all
      .slice(0, -1)
      .map(({ uri, kind, state, findings }) => [
        uri.slice(`file://${folder}/`.length),
        kind,
        state,
        findings.reduce((sum, { count }) => sum + count, 0),
      ]);
    expect(told).toEqual([
      ['a.zip', 'document', 'current', 2],
      ['a.zip!/a%20b.txt', 'member', 'current', 1],
      ['a.zip!/b.tar', 'member', 'current', 1],
      ['a.zip!/b.tar!/deep/c.txt', 'member', 'current', 1],
      ['a.zip!/locked.txt', 'member', 'failed', 0],
      ['b.tar.gz', 'document', 'current', 0],
      ['b.tar.gz!/d.txt', 'member', 'current', 0],
      ['c.txt.gz', 'document', 'current', 1],
    ]);
    const [archive, , , , locked] = all;
    expect(archive?.reasons).toMatchObject([{ part: 'member 3', code: 'encrypted' }]);
    expect(locked).toMatchObject({
      label: null,
      contentHash: null,
      reasons: [{ part: 'document', code: 'encrypted' }],
    });
    expect(all.at(-1)).toMatchObject({
      summary: {
        resources: 8,
        kinds: { document: 3, member: 5 },
        findings: { 'identity/us-ssn': 3 },
        unread: { encrypted: 1 },
      },
    });
    expect(status).toBe(3);
  });

  it('tells each finding once in SARIF, where it stands', () => {
    const { runs } = JSON.parse(run('--format', 'sarif').stdout) as {
      runs: [
        { results: { ruleId: string; locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }[] },
      ];
    };
    const results = runs[0].results.map(({ ruleId, locations }) => [
      ruleId,
      locations[0].physicalLocation.artifactLocation.uri.slice(`file://${folder}/`.length),
    ]);
    expect(results).toEqual([
      ['identity/us-ssn', 'a.zip!/a%20b.txt'],
      ['identity/us-ssn', 'a.zip!/b.tar!/deep/c.txt'],
      ['unread/encrypted', 'a.zip!/locked.txt'],
      ['identity/us-ssn', 'c.txt.gz'],
    ]);
  });

  it('shows members under the path of their archive, and counts them apart from files', () => {
    const table = run().stdout;
    expect(table).toContain(`${folder}/a.zip!/b.tar!/deep/c.txt  [identity/us-ssn 1]`);
    expect(table).toContain('3 files, 5 members of archives and mails, ');
    const rows = parse(run('--format', 'csv').stdout, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['document', 'member']));
    expect(run('--format', 'html').stdout).toContain('3 files, 5 members of archives and mails');
  });
});
