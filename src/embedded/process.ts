import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** An operating system account that a command runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** A failure with a stable code and one line that says cause and remedy. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  constructor(
    readonly code: 'in-use' | 'unsupported-platform' | 'unreachable' | 'wrong-version' | 'cannot-start' | 'cannot-stop',
    message: string,
  ) {
    super(message.replace(/\s+/g, ' ').trim());
  }
}

/** Stands for a living process of which no more can be learned on this system. */
const ALIVE = 'alive';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * What tells a process from a later one with the same pid: its start time, in clock ticks since boot, where /proc has
 * it. Null when there is no such process, or only its zombie (a container without an init never reaps them).
 */
export async function processIdentity(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => null);
  if (stat === null) return isAlive(pid) ? ALIVE : null;
  // The command, in parentheses, may hold spaces and parentheses itself; field 3 (state) follows the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? ALIVE);
}

/** Whether the process that had `identity` under this pid still runs. */
export async function isSameProcess(pid: number, identity: string): Promise<boolean> {
  const now = await processIdentity(pid);
  return now !== null && (now === identity || now === ALIVE || identity === ALIVE);
}

/** The command line of a process, words joined by spaces; empty when it cannot be learned. */
export async function commandLine(pid: number): Promise<string> {
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (words !== null) return words.split('\0').join(' ').trim();
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'command=', '-p', String(pid)], (_error, stdout) => resolve(String(stdout).trim()));
  });
}

/** Waits until a process is gone; false when it still runs after so many milliseconds. */
export async function waitForExit(pid: number, milliseconds: number): Promise<boolean> {
  const identity = await processIdentity(pid);
  if (identity === null) return true;
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(25)) {
    if (!(await isSameProcess(pid, identity))) return true;
  }
  return !(await isSameProcess(pid, identity));
}

export interface Outcome {
  /** Null when the command could not be started or was killed. */
  readonly code: number | null;
  /** The last characters that it wrote to stdout and stderr, or why it could not be started. */
  readonly output: string;
}

/** Variables that Postgres programs run with: none of the caller's PG… settings, messages in English. */
export const serverEnvironment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Runs a command to its end, as another account where one is given. Never throws: failure to start is an outcome. The
 * working folder is the root, since the account may not be able to enter ours.
 */
export function runCommand(command: string, args: readonly string[], account: Account | null): Promise<Outcome> {
  return new Promise((resolve) => {
    try {
      const child = spawn(command, args, {
        cwd: '/',
        env: serverEnvironment,
        stdio: ['ignore', 'pipe', 'pipe'],
        ...account,
      });
      let output = '';
      const collect = (chunk: Buffer) => {
        output = (output + chunk.toString('utf8')).slice(-2_000);
      };
      child.stdout.on('data', collect);
      child.stderr.on('data', collect);
      child.once('error', (error: NodeJS.ErrnoException) => resolve({ code: null, output: error.code ?? 'failed' }));
      child.once('close', (code) => resolve({ code, output }));
    } catch (error) {
      resolve({ code: null, output: (error as NodeJS.ErrnoException).code ?? 'failed' });
    }
  });
}
