#!/usr/bin/env node
// Prints the path of a redis-server: from PATH, or installed through apt-get where this is Debian and we are root.
// With the argument `redisearch` that of its search module too, on a second line.
// Where neither is possible it says why on stderr and exits 1.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const searchModule = '/usr/lib/redis/modules/redisearch.so';
/** What to look for: the server, and with it the module of Debian's package for search. */
const wanted = process.argv[2] === 'redisearch' ? ['redis-server', searchModule] : ['redis-server'];
const debian = wanted.includes(searchModule) ? 'redis-redisearch' : 'redis-server';

function find(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin'];
  const paths = isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name));
  return paths.find((path) => {
    try {
      // A module is loaded, not run.
      accessSync(path, isAbsolute(name) ? constants.R_OK : constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function aptGet(...args) {
  // Run level 1 keeps the package from starting a server of its own; the timeout waits for another apt-get to end.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const all = ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args];
  const { status } = spawnSync('apt-get', all, { env, stdio: ['ignore', 'ignore', 2] });
  return status === 0;
}

/** Installs what is missing; why it cannot, or null. */
function install(missing) {
  const none = missing === searchModule ? 'no search module for Redis' : 'no redis-server on PATH';
  if (find('apt-get') === undefined) return `${none} and no apt-get to install it`;
  if (process.getuid?.() !== 0) return `${none}, and only root can install it (apt-get install ${debian})`;
  if (!aptGet('update')) return `${none}, and \`apt-get update\` failed`;
  if (!aptGet('install', '-y', '--no-install-recommends', debian))
    return `${none}, and \`apt-get install ${debian}\` failed`;
  return null;
}

const missing = wanted.find((name) => find(name) === undefined);
const reason = missing === undefined ? null : install(missing);
const paths = wanted.map(find);
if (paths.includes(undefined)) {
  console.error(reason ?? `${debian} was installed, but is not where it should be`);
  process.exit(1);
}
console.log(paths.join('\n'));
