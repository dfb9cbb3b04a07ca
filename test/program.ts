import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../clearmark', import.meta.url));

/** `clearmark serve` or `clearmark worker` as a process of its own, and all it ever wrote. */
export interface Program {
  readonly process: ChildProcess;
  /** Standard output and standard error so far. */
  output(): string;
  /** Resolves with the first group of a match in the output; rejects when the program ends before. */
  says(pattern: RegExp): Promise<string>;
  /** Ends it by a signal and waits until it is gone. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts the built program with the settings given and nothing of this process's own. */
export function startProgram(args: readonly string[], settings: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, [launcher, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      written += chunk;
      for (const listener of listeners) listener();
    });
  }
  const exited = once(child, 'exit').then(() => {
    for (const listener of listeners) listener();
  });
  return {
    process: child,
    output: () => written,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(written);
          const ended = child.exitCode !== null || child.signalCode !== null;
          if (!match && !ended) return;
          listeners.delete(look);
          if (match) resolve(match[1] ?? match[0]);
          else reject(new Error(`the program ended before it said ${pattern}:\n${written}`));
        };
        listeners.add(look);
        look();
      }),
    async end(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await exited;
    },
  };
}
