#!/usr/bin/env node
// `npm ci` refuses a lockfile that lacks an optional dependency, also one for another platform. A registry mirror that
// holds only some platforms makes `npm install` write such a lockfile: it leaves out what it could not look up. What is
// missing is known all the same, since version, platform and processor stand in the dependent's entry and in the name.
// This adds those entries (without integrity, which only a registry that has the package can tell); `--check` only
// says whether any are missing.
import { readFileSync, writeFileSync } from 'node:fs';

const lockfile = new URL('../package-lock.json', import.meta.url);
const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
};
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Whether a package can be found from `dependent` by Node's rules of resolution. */
function resolves(packages, dependent, name) {
  for (let folder = dependent; ; ) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

/** The entry for one platform's build of a package, or undefined when the name does not tell the platform. */
function entryFor(name, version, dependent) {
  const words = name.split('/').at(-1).split('-');
  const os = words.map((word) => systems[word]).find((system) => system !== undefined);
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return {
    version,
    cpu: [cpu],
    ...(dependent.dev ? { dev: true } : {}),
    ...(libc !== undefined && os === 'linux' && cpu !== 'arm' ? { libc: [libc] } : {}),
    optional: true,
    os: [os],
  };
}

const lock = JSON.parse(readFileSync(lockfile, 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !resolves(lock.packages, path, name))
    .map(([name, version]) => ({ name, entry: entryFor(name, version, entry) })),
);
const unknown = missing.filter(({ entry }) => entry === undefined);

if (unknown.length > 0) {
  console.error(`package-lock.json lacks ${unknown.map(({ name }) => name).join(', ')}, for an unknown platform`);
  process.exit(1);
}
if (missing.length > 0 && process.argv.includes('--check')) {
  console.error(`package-lock.json lacks ${missing.length} optional packages: run \`node tools/lockfile.js\``);
  process.exit(1);
}
if (missing.length > 0) {
  for (const { name, entry } of missing) lock.packages[`node_modules/${name}`] = entry;
  const [root, ...rest] = Object.entries(lock.packages);
  lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
  writeFileSync(lockfile, `${JSON.stringify(lock, null, 2)}\n`);
  console.error(`package-lock.json: ${missing.length} optional packages of other platforms added`);
}
