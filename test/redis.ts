import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../src/embedded/port.js';

export interface RedisServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** The paths of a redis-server and of its module (installed on the way where root), or why there is none. */
function findRedis(module: 'redisearch' | undefined): { path: string; modulePath?: string } | { reason: string } {
  const script = fileURLToPath(new URL('../tools/redis.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...(module ? [module] : [])], {
    encoding: 'utf8',
  });
  if (status !== 0) return { reason: stderr.trim().split('\n').at(-1) ?? 'unknown' };
  const [path = '', modulePath] = stdout.trim().split('\n');
  return { path, ...(modulePath === undefined ? {} : { modulePath }) };
}

async function start(path: string, modulePath: string | undefined): Promise<RedisServer> {
  const [port, folder] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'clearmark-redis-'))]);
  const loaded = modulePath === undefined ? {} : { loadmodule: modulePath };
  const options = {
    ...loaded,
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    appendonly: 'no',
    daemonize: 'no',
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  // Ends with its parent even where that is killed: the shell waits for its input, which closes, and takes Redis along.
  const guard = '"$@" </dev/null & server=$!; cat >/dev/null; kill $server 2>/dev/null; wait $server; rm -rf "$FOLDER"';
  const child = spawn('/bin/sh', ['-c', guard, 'sh', path, ...args], {
    detached: true,
    env: { ...process.env, FOLDER: folder },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('redis-server ended at its start')));
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.stdin.end();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A describe block against a real redis-server on a free loopback port, which runs while the block does; `url` gives its
 * address inside tests and hooks. Where no redis-server can be had the block's name and the reason stand as one skipped
 * test, which the run's tally names.
 * @param module what it has to have loaded
 */
export function describeWithRedis(name: string, body: (url: () => string) => void, module?: 'redisearch'): void {
  const found = findRedis(module);
  if ('reason' in found) {
    describe(name, () => {
      test.skip(`not run: ${found.reason}`, () => undefined);
    });
    return;
  }
  describe(name, () => {
    let server: RedisServer | undefined;
    beforeAll(async () => {
      server = await start(found.path, found.modulePath);
    });
    afterAll(() => server?.stop());
    body(() => server?.url ?? '');
  });
}
