import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '../program.js';

const secret = { CLEARMARK_SECRET_KEY: 'a secret key for this test only, 32+' };

/** Runs the program to its end. */
async function run(args: readonly string[], settings: Readonly<Record<string, string>>) {
  const program = startProgram(args, settings);
  await new Promise((resolve) => program.process.once('exit', resolve));
  return { code: program.process.exitCode, output: program.output() };
}

describe('a bad configuration', () => {
  test('is told in full, without any value, and ends with 2', async () => {
    const { code, output } = await run(['serve'], {
      DATABASE_URL: 'mysql://hunter2@db/x',
      CLEARMARK_PORT: 'hunter3',
      CLEARMARK_LOG_LEVEL: 'hunter4',
      CLEARMARK_PROT: '1',
    });
    expect(code).toBe(2);
    const wrong = ['DATABASE_URL', 'CLEARMARK_PORT', 'CLEARMARK_LOG_LEVEL', 'CLEARMARK_PROT', 'CLEARMARK_SECRET_KEY'];
    for (const name of wrong) {
      expect(output).toContain(`  ${name}: `);
    }
    expect(output).not.toContain('hunter');
  });

  test.each(['serve', 'worker', 'migrate'])('%s names a database that cannot be used, and why', async (command) => {
    const url = 'postgres://user:hunter2@127.0.0.1:1/x';
    const { code, output } = await run([command], { DATABASE_URL: url, ...secret });
    expect(code).toBe(2);
    expect(output).toContain('DATABASE_URL: the database cannot be used: nothing listens');
    expect(output).not.toContain('hunter2');
  });

  test('names a data folder that cannot be made', async () => {
    const { code, output } = await run(['serve'], { CLEARMARK_DATA_DIR: '/dev/null/data' });
    expect([code, output]).toEqual([
      2,
      expect.stringContaining('CLEARMARK_DATA_DIR: the folder cannot be made (ENOTDIR)'),
    ]);
  });

  test('names a Redis that cannot be used', async () => {
    const { code, output } = await run(['serve'], { REDIS_URL: 'redis://:hunter2@127.0.0.1:1' });
    expect(code).toBe(2);
    expect(output).toContain('REDIS_URL: the queue cannot be used: connecting failed (ECONNREFUSED)');
    expect(output).not.toContain('hunter2');
  });

  test('of a labeling policy names the place in the file', async () => {
    const { code, output } = await run(['scan', '--policy', 'package.json', 'LICENSE'], {});
    expect(code).toBe(2);
    expect(output).toMatch(/the labeling policy is not valid: .*rules|unreadFloor/);
  });
});

describe('serve without DATABASE_URL', () => {
  let dataDir: string;
  let taken: { port: number; close(): void };
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'clearmark-serve-'));
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    taken = { port: (other.address() as AddressInfo).port, close: () => other.close() };
  });
  afterAll(async () => {
    taken.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const settings = () => ({ CLEARMARK_DATA_DIR: dataDir, CLEARMARK_PORT: '0' });

  test('brings its own Postgres, shows the admin key once, and can be killed and started again', async () => {
    const first = startProgram(['serve'], settings());
    const key = await first.says(/shown this once:\s+(cm_\S+)/);
    expect((await stat(join(dataDir, 'secret-key'))).mode & 0o777).toBe(0o600);
    await first.end('SIGKILL');
    const second = startProgram(['serve'], settings());
    const url = await second.says(/listens on (\S+)/);
    expect(second.output()).not.toContain('cm_');
    const worker = startProgram(['worker'], settings());
    await worker.says(/worker is at work/);
    const answer = await fetch(`${url}/v1/taxonomy`, { headers: { authorization: `Bearer ${key}` } });
    expect(answer.status).toBe(200);
    await worker.end();
    await second.end();
    expect([worker.process.exitCode, second.process.exitCode]).toEqual([0, 0]);
  }, 120_000);

  test.each([
    ['CLEARMARK_PORT: another program listens', () => ({ CLEARMARK_PORT: String(taken.port) })],
    ['CLEARMARK_HOST: this machine has no such address', () => ({ CLEARMARK_HOST: '192.0.2.1' })],
  ])('names an address it cannot listen on: %s', async (problem, address) => {
    const { code, output } = await run(['serve'], { ...settings(), ...address() });
    expect(code).toBe(2);
    expect(output).toContain(`  ${problem}`);
    expect(output).not.toMatch(/^ +at /m);
  });

  test('tells a worker that nothing runs there', async () => {
    const { code, output } = await run(['worker'], settings());
    expect(code).toBe(2);
    expect(output).toContain('no "clearmark serve" runs on this data folder');
  });
});
