import { spawnSync } from 'node:child_process';

/** How `fork` starts a program so that it can do less than whoever starts it. */
export interface Confined {
  readonly execPath?: string;
  readonly execArgv: string[];
}

/** What a confined process may do. */
export interface Besides {
  /** Start programs; they may do as little with files and the network. */
  readonly startPrograms?: boolean | undefined;
  /** Load machine code, which Node cannot forbid anything. */
  readonly loadAddons?: boolean | undefined;
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
 * @param besides what it may do after all
 */
export function confined(flags: readonly string[], besides: Besides = {}): Confined {
  const execArgv = [...permissions(), ...flags];
  const isPermitted = execArgv.length > flags.length;
  if (besides.startPrograms && isPermitted) execArgv.unshift('--allow-child-process');
  if (besides.loadAddons && isPermitted && process.allowedNodeEnvironmentFlags.has('--allow-addons')) {
    execArgv.unshift('--allow-addons');
  }
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
