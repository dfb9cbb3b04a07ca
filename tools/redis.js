#!/usr/bin/env node
// Prints the path of a redis-server: from PATH, or installed through apt-get where this is Debian and we are root.
// Where neither is possible it says why on stderr and exits 1.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function find(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin'];
  return folders
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
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

function install() {
  if (find('apt-get') === undefined) return 'no redis-server on PATH and no apt-get to install it';
  if (process.getuid?.() !== 0)
    return 'no redis-server on PATH, and only root can install it (apt-get install redis-server)';
  if (!aptGet('update')) return 'no redis-server on PATH, and `apt-get update` failed';
  if (!aptGet('install', '-y', '--no-install-recommends', 'redis-server')) {
    return 'no redis-server on PATH, and `apt-get install redis-server` failed';
  }
  return null;
}

const reason = find('redis-server') === undefined ? install() : null;
const path = find('redis-server');
if (path === undefined) {
  console.error(reason ?? 'redis-server was installed but is not on PATH');
  process.exit(1);
}
console.log(path);
