import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { Command } from 'commander';
import type { ExitCode } from '../../../src/cli/context.js';
import { reconcileCommand } from '../../../src/cli/reconcile.js';
import { startTestServer, type TestServer } from '../../http.js';
import { crawledShare, type Share } from '../../share.js';

interface Labelled {
  readonly id: string;
  readonly uri: string;
  readonly class: string;
  readonly version: string;
}
interface Item {
  readonly remedy: string;
  readonly reason: string;
  readonly class: string | null;
  readonly version: string | null;
}

// Assembled, so that no scanner of secrets takes this file for a leak.
const ssn = ['536', '22', '8145'].join('-');
const patient = `Patient file. Social security number ${ssn}, social security number ${ssn}.\n`;

const clean = 'Holidays are agreed with the team.';
const handbook = `${clean}\n\n${patient}`;

let server: TestServer;
let share: Share;
/** Labels as an indexer had them when it stamped. */
let stamped: ReadonlyMap<string, Labelled>;

beforeAll(async () => {
  server = await startTestServer();
  share = await crawledShare(server, {
    'menu.txt': 'Soup of the day.\n',
    'notes.txt': 'Nothing of note.\n',
    'patient.txt': patient,
    'gone.txt': 'Soon deleted.\n',
    'late.txt': 'Not in the index.\n',
    'handbook.txt': handbook,
  });
  stamped = await labels();
  await share.write({ 'notes.txt': `Now with more: ${patient}`, 'gone.txt': null });
  const id = stamped.get('menu.txt')?.id;
  await server.call('PUT', `/v1/resources/${id}/label`, { level: 'restricted', reason: 'a secret recipe' });
});
afterAll(async () => {
  await share.close();
  await server.close();
});

async function labels(): Promise<ReadonlyMap<string, Labelled>> {
  const { body } = await server.call<{ labels: Labelled[] }>('GET', '/v1/labels/snapshot');
  return new Map(body.labels.map((one) => [one.uri.slice(share.rootUri.length + 1), one]));
}
function stampOf(name: string): Labelled {
  const found = stamped.get(name);
  if (!found) throw new Error(`${name} was not labelled`);
  return found;
}
const record = (name: string) => {
  const { uri, version, class: of } = stampOf(name);
  return { uri, version, class: of };
};
const reconcile = async (items: readonly object[]) =>
  (await server.call<{ items: Item[] }>('POST', '/v1/labels/reconcile', { items })).body.items;
const remedies = (items: readonly Item[]) => items.map(({ remedy, reason }) => [remedy, reason]);

describe('POST /v1/labels/reconcile', () => {
  test('says of each item what brings it into step, in order', async () => {
    const items = await reconcile([
      record('patient.txt'),
      record('menu.txt'),
      record('notes.txt'),
      record('gone.txt'),
      { ...record('patient.txt'), class: undefined },
      { uri: 's3://elsewhere/x', class: 'c1' },
      { id: 'res_999999', class: 'c1' },
      { uri: `${share.rootUri}/never-there.txt`, class: 'c1' },
    ]);
    expect(remedies(items)).toEqual([
      ['keep', 'in-step'],
      ['restamp', 'class-differs'],
      ['reindex', 'version-superseded'],
      ['delete', 'deleted'],
      ['restamp', 'no-stamp'],
      ['delete', 'no-source'],
      ['delete', 'no-source'],
      ['unstamp', 'not-crawled'],
    ]);
    const now = await labels();
    expect(items[1]?.class).toBe(now.get('menu.txt')?.class);
    expect(items[2]).toMatchObject({ class: now.get('notes.txt')?.class, version: now.get('notes.txt')?.version });
  });

  test('takes an id for a URI, and a hash for a version', async () => {
    const { id, class: of } = stampOf('patient.txt');
    const none = `sha256:${'0'.repeat(64)}`;
    expect(
      remedies(
        await reconcile([
          { id, class: of },
          { id, class: of, contentHash: none },
        ]),
      ),
    ).toEqual([
      ['keep', 'version-unverified'],
      ['reindex', 'version-superseded'],
    ]);
  });

  test('judges what names no version by the join over the versions kept', async () => {
    const [held] = await reconcile([{ uri: stampOf('notes.txt').uri, class: stampOf('notes.txt').class }]);
    expect([held?.remedy, held?.class]).toEqual(['restamp', (await labels()).get('notes.txt')?.class]);
  });

  test('refuses an item without a name, and one with two', async () => {
    for (const item of [{ class: 'c1' }, { id: 'res_1', uri: 'file:///a' }]) {
      const { status, body } = await server.call('POST', '/v1/labels/reconcile', { items: [item] });
      expect([status, body.errors[0]?.detail]).toEqual([400, 'name it by one of: uri, id']);
    }
  });
});

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

async function run(args: readonly string[], input: Iterable<string> = []) {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const codes: ExitCode[] = [0];
  const context = {
    env: { CLEARMARK_URL: server.url, CLEARMARK_KEY: server.adminKey },
    stdin: Readable.from([...input].map((piece) => Buffer.from(piece))),
    stdout,
    stderr,
    exitCode: (code: ExitCode) => void codes.push(code),
  };
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  reconcileCommand(program, context);
  await program.parseAsync(['reconcile', ...args], { from: 'user' });
  return { out: stdout.text, errors: stderr.text, codes };
}
const lines = (...records: readonly object[]) => records.map((one) => `${JSON.stringify(one)}\n`);

describe('clearmark reconcile', () => {
  test('lists what is to be done, as a table with a summary, and exits 1', async () => {
    const all = ['patient.txt', 'menu.txt', 'notes.txt', 'gone.txt'].map((name, i) => ({
      id: `k${i}`,
      ...record(name),
    }));
    const { out, errors, codes } = await run(['-'], lines(...all));
    const rows = out.split('\n').map((row) => row.split(/ {2,}/));
    expect(rows[0]).toEqual(['remedy', 'reason', 'stamp', 'should be', 'chunk', 'resource']);
    expect(rows.slice(1, 4).map(([remedy, , , , chunk]) => [remedy, chunk])).toEqual([
      ['restamp', 'k1'],
      ['reindex', 'k2'],
      ['delete', 'k3'],
    ]);
    expect(out).toMatch(/\n4 records: 1 in step, 1 to restamp, 1 to reindex, 1 to delete\n$/);
    expect([errors, codes]).toEqual(['', [0, 1]]);
  });

  test('exits 0 where everything is in step', async () => {
    const { out, codes } = await run(['-'], lines(record('patient.txt')));
    expect([out, codes]).toEqual(['1 records: 1 in step\n', [0]]);
  });

  test('judges a chunk by what stands in it, where the record says what that is', async () => {
    const { uri, version } = stampOf('handbook.txt');
    const { body } = await server.call<{ chunks: { class: string }[] }>('POST', '/v1/labels/stamp', {
      ...{
        uri,
        version,
        chunks: [
          { id: 'clean', text: clean },
          { id: 'all', text: handbook },
        ],
      },
    });
    const [low, high] = body.chunks.map((chunk) => chunk.class);
    expect(low).not.toBe(high);
    const place = { start: 0, end: clean.length };
    const all = [
      { id: 'by-text', uri, version, class: low, text: clean },
      { id: 'by-place', uri, version, class: low, ...place },
      { id: 'by-resource', uri, version, class: low },
      { id: 'too-low', uri, version, class: low, text: handbook },
      { id: 'no-stamp', uri, version, text: clean },
    ];
    const { out } = await run(['-', '--format', 'jsonl'], lines(...all));
    const found = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.slice(0, -1).map((one) => [one.chunk, one.reason, one.stamp, one.class])).toEqual([
      ['by-resource', 'class-differs', low, high],
      ['too-low', 'class-differs', low, high],
      ['no-stamp', 'no-stamp', null, low],
    ]);
    expect(found.at(-1).summary).toMatchObject({ records: 5, keep: 2, restamp: 3 });
  });

  test('finds what the index lacks, and ends with a summary, as JSON lines', async () => {
    const all = ['patient.txt', 'menu.txt', 'notes.txt', 'gone.txt'].map(record);
    const { out } = await run(['-', '--missing', '--format', 'jsonl'], lines(...all));
    const objects = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(
      objects
        .filter(({ remedy }) => remedy === 'index')
        .map(({ uri }) => uri)
        .sort(),
    ).toEqual([stampOf('handbook.txt').uri, stampOf('late.txt').uri]);
    expect(objects.find(({ uri }) => uri === stampOf('late.txt').uri)).toMatchObject({
      ...{ remedy: 'index', reason: 'not-in-the-index', line: null, stamp: null },
      ...{ uri: stampOf('late.txt').uri, class: stampOf('late.txt').class, version: stampOf('late.txt').version },
    });
    expect(objects.at(-1)).toEqual({
      summary: {
        ...{ records: 4, keep: 1, restamp: 1, reindex: 1, delete: 1, index: 2, unread: 0 },
        reasons: {
          ...{ 'in-step': 1, 'class-differs': 1, 'version-superseded': 1, deleted: 1, 'not-in-the-index': 2 },
        },
      },
    });
    const under = await run(['-', '--missing', '--under', 'file:///elsewhere/', '--format', 'jsonl'], lines(...all));
    expect(under.out).not.toContain('late.txt');
  });

  test('reads a file of CSV, with fields where it is told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clearmark-export-'));
    const file = join(folder, 'export.csv');
    const { uri, version } = stampOf('patient.txt');
    await writeFile(file, `point,source,stamp,v\n17,${uri},c999,${version}\n`);
    const fields = ['uri=source', 'chunk=point', 'class=stamp', 'version=v'].flatMap((field) => ['--field', field]);
    const { out, codes } = await run([file, ...fields]);
    expect(out).toMatch(/^remedy.*\nrestamp +class-differs +c999 +c\d+ +17 +file:/);
    expect(codes).toEqual([0, 1]);
    await rm(folder, { recursive: true });
  });

  test('goes on behind a line that cannot be read, says which it was, and exits 3', async () => {
    const { out, errors, codes } = await run(['-'], ['{"uri": "file:///secret', '\n', ...lines(record('patient.txt'))]);
    expect(errors).toBe('clearmark: line 1 was passed over: not a JSON object\n');
    expect(out).toBe('2 records: 1 in step, 1 not read\n');
    expect(codes).toEqual([0, 3]);
  });

  test.each([
    [['no-such-file.jsonl'], /^reconcile: there is no such file/],
    [['-', '--format', 'xml'], /^--format: give one of table, jsonl$/],
    [['-', '--field', 'level=x'], /^--field: write NAME=PATH, with a name of uri, id, chunk/],
    [['-', '--under', 'file:///'], /^--under: .* add --missing$/],
  ])('wrong usage is said in one line: %j', async (args, message) => {
    await expect(run(args)).rejects.toThrow(message);
  });

  test('holds little in memory, however long the export is', async () => {
    const line = `${JSON.stringify(record('patient.txt'))}\n`;
    const count = 20_000;
    let given = 0;
    let taken = 0;
    // What was read and not yet answered: batches under way, and those that wait in order behind them.
    let most = 0;
    const original = server.service.reconcile;
    const { service } = server;
    Object.assign(service, {
      reconcile: async (...request: Parameters<typeof original>) => {
        const answer = await original(...request);
        taken += answer.length;
        return answer;
      },
    });
    function* input() {
      for (; given < count; given += 100) {
        most = Math.max(most, given - taken);
        yield line.repeat(100);
      }
    }
    const stdin = Readable.from(input(), { objectMode: true, highWaterMark: 1 });
    const stdout = new Sink();
    const context = {
      ...{ env: { CLEARMARK_URL: server.url, CLEARMARK_KEY: server.adminKey }, stdin, stdout, stderr: new Sink() },
      exitCode: () => undefined,
    };
    const program = new Command().exitOverride();
    reconcileCommand(program, context);
    await program.parseAsync(['reconcile', '-'], { from: 'user' });
    Object.assign(service, { reconcile: original });
    expect(stdout.text).toBe(`${count} records: ${count} in step\n`);
    expect(most).toBeLessThan(8_000);
  });
});
