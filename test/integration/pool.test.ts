import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createPool, type Pool } from '../../src/extract/pool.js';
import { ChildStartError } from '../../src/extract/pool-child.js';
import { builtProgram } from '../built.js';

const MiB = 1024 * 1024;
const fixtures = join(process.cwd(), 'test/fixtures');
const budget = { milliseconds: 60_000, heapBytes: 64 * MiB, residentBytes: 300 * MiB };

interface Deed {
  readonly deed: string;
  readonly value?: unknown;
}

describe('the pool of killable processes', () => {
  let pool: Pool<Deed, unknown>;
  beforeAll(() => {
    builtProgram();
    pool = createPool({ entry: join(fixtures, 'pool-child.mjs'), size: 2, budget });
  });
  afterAll(() => pool.close());

  const run = async (deed: string, value?: unknown) => {
    const found: unknown[] = [];
    const outcome = await pool.run({ deed, value }, new Uint8Array(), (one) => found.push(one));
    return { outcome, found };
  };

  it('brings back what a task yields', async () => {
    expect(await run('echo', { bytes: new Uint8Array([1, 2]) })).toEqual({
      outcome: { ok: true },
      found: [{ bytes: new Uint8Array([1, 2]) }],
    });
  });

  it('hands documents over whole, one after the other', async () => {
    const sizes: unknown[] = [];
    for (const size of [30 * MiB, 0, 1, 100_000]) {
      const bytes = Buffer.alloc(size, 'abc');
      await pool.run({ deed: 'digest' }, bytes, (digest) => sizes.push([size, digest]));
      expect(sizes.at(-1)).toEqual([size, createHash('sha256').update(bytes).digest('hex')]);
    }
  });

  it.each([
    ['buffers', 'out-of-memory'],
    ['heap', 'out-of-memory'],
    ['exit', 'parser-crashed'],
    ['fail', 'parser-crashed'],
  ])('names the reason when a task does %s, keeps what came before, and goes on', async (deed, reason) => {
    expect(await run(deed, 'secret')).toEqual({ outcome: { ok: false, reason }, found: ['first'] });
    expect((await run('echo', 1)).outcome).toEqual({ ok: true });
  });

  it('stops a task that hangs, keeps what came before, and goes on', async () => {
    const hasty = createPool<Deed, unknown>({
      entry: join(fixtures, 'pool-child.mjs'),
      size: 1,
      budget: { ...budget, milliseconds: 1_000 },
    });
    const found: unknown[] = [];
    const task = (deed: string) => hasty.run({ deed, value: 2 }, new Uint8Array(), (one) => found.push(one));
    expect(await task('hang')).toEqual({ ok: false, reason: 'timeout' });
    expect(await task('echo')).toEqual({ ok: true });
    expect(found).toEqual(['first', 2]);
    await hasty.close();
  });

  it('gives a child nothing of the environment', async () => {
    process.env.CLEARMARK_TEST_SECRET = 'x';
    const { found } = await run('environment');
    delete process.env.CLEARMARK_TEST_SECRET;
    const [{ names }] = found as [{ names: string[] }];
    expect(
      names.filter((name) => !['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE', 'PWD'].includes(name)),
    ).toEqual([]);
  });

  it('lets a child write nothing, remove nothing, start no program, and reach no network where that can be taken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clearmark-pool-'));
    const path = join(folder, 'a file');
    await writeFile(path, 'x');
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { found } = await run('trespass', { path, port: (server.address() as AddressInfo).port });
    expect(await readdir(folder)).toEqual(['a file']);
    const asUser = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
    const hasNameSpaces = spawnSync('unshare', [...asUser, '--net', 'true']).status === 0;
    expect(found).toEqual([
      {
        write: 'ERR_ACCESS_DENIED',
        remove: 'ERR_ACCESS_DENIED',
        program: 'ERR_ACCESS_DENIED',
        network: hasNameSpaces ? 'ENETUNREACH' : 'done',
      },
    ]);
    server.close();
    await rm(folder, { recursive: true });
  });

  it('takes many tasks with few children, and replaces a child after so many', async () => {
    const small = createPool<Deed, { pid: number }>({
      entry: join(fixtures, 'pool-child.mjs'),
      size: 2,
      budget,
      tasksPerChild: 3,
    });
    const pids: number[] = [];
    const tasks = Array.from({ length: 12 }, () =>
      small.run({ deed: 'environment' }, new Uint8Array(), ({ pid }) => pids.push(pid)),
    );
    const outcomes = await Promise.all(tasks);
    await small.close();
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const perChild = pids.map((pid) => pids.filter((other) => other === pid).length);
    expect(pids).toHaveLength(12);
    expect(Math.max(...perChild)).toBeLessThanOrEqual(3);
  });

  it('says so when children do not start at all', async () => {
    const broken = createPool({ entry: join(fixtures, 'nowhere.mjs'), size: 1, budget });
    await expect(broken.run({}, new Uint8Array(), () => undefined)).rejects.toThrow(ChildStartError);
    await broken.close();
  });

  it('ends a hanging child when its parent is killed', async () => {
    const parent = spawn(process.execPath, [join(fixtures, 'pool-parent.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    for await (const line of createInterface(parent.stdout)) {
      lines.push(line);
      if (lines.length === 2) parent.kill('SIGKILL');
    }
    if (parent.signalCode === null) await once(parent, 'exit');
    const child = Number(lines[0]);
    while (isRunning(child)) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(lines).toEqual([String(child), 'hanging']);
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
