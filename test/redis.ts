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

/** The path of a redis-server (installed on the way where root), or why there is none. */
function findRedis(): { path: string } | { reason: string } {
  const script = fileURLToPath(new URL('../tools/redis.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  return status === 0 ? { path: stdout.trim() } : { reason: stderr.trim().split('\n').at(-1) ?? 'unknown' };
}

async function start(path: string): Promise<RedisServer> {
  const [port, folder] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'clearmark-redis-'))]);
  const options = { port: String(port), bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no', daemonize: 'no' };
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
 */
export function describeWithRedis(name: string, body: (url: () => string) => void): void {
  const found = findRedis();
  if ('reason' in found) {
    describe(name, () => {
      test.skip(`not run: ${found.reason}`, () => undefined);
    });
    return;
  }
  describe(name, () => {
    let server: RedisServer | undefined;
    beforeAll(async () => {
      server = await start(found.path);
    });
    afterAll(() => server?.stop());
    body(() => server?.url ?? '');
  });
}
