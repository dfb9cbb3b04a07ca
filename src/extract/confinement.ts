import { spawnSync } from 'node:child_process';

/** How `fork` starts a program so that it can do less than whoever starts it. */
export interface Confined {
  readonly execPath?: string;
  readonly execArgv: string[];
}

/**
 * A new network that nothing is connected to. Root may have it at once, and must stay who it is, to read files of
 * others; everyone else has to become another kind of user first.
 */
const OFFLINE = ['unshare', '--net', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']), '--'];

let canGoOffline: boolean | undefined;

/**
 * Node as it opens documents that fight back: it writes no file and no core, starts no program and reaches no network,
 * each as far as the system has a means for it. Node itself forbids writing and programs; the shell that becomes Node
 * forbids files of any size and core files; Linux takes the network away where users may have name spaces.
 * @param flags of Node
 * @param mayStartPrograms whether it may start programs after all; they may do as little with files and the network
 */
export function confined(flags: readonly string[], mayStartPrograms = false): Confined {
  const execArgv = [...permissions(), ...flags];
  if (mayStartPrograms && execArgv.length > flags.length) execArgv.unshift('--allow-child-process');
  if (process.platform === 'win32') return { execArgv };
  canGoOffline ??= process.platform === 'linux' && succeeds(OFFLINE);
  const start = [...(canGoOffline ? OFFLINE : []), '"$0" "$@"'].join(' ');
  return {
    execPath: '/bin/sh',
    execArgv: ['-c', `ulimit -c 0; ulimit -f 0; exec ${start}`, process.execPath, ...execArgv],
  };
}

function permissions(): string[] {
  const known = (flag: string) => process.allowedNodeEnvironmentFlags.has(flag);
  const flag = ['--permission', '--experimental-permission'].find(known);
  // The thread that watches for the end of the parent.
  return flag ? [flag, '--allow-fs-read=*', '--allow-worker'] : [];
}

function succeeds([program, ...args]: readonly string[]): boolean {
  return (
    program !== undefined && spawnSync(program, [...args, 'true'], { stdio: 'ignore', timeout: 2_000 }).status === 0
  );
}
