import type { Catalogue } from '../detect/catalogue.js';
import type { LabelText } from '../scan/inspection.js';

/** What the commands need from outside; `main.ts` provides it, tests give their own. */
export interface CommandContext {
  /** The catalogue in force; loaded on first use, the same value after. */
  catalogue(): Promise<Catalogue>;
  /** The labeling policy in force, applied to one text. */
  readonly label: LabelText;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** Raises the exit code of the process to at least this; the highest that applies wins. */
  exitCode(code: ExitCode): void;
}

/** 1: a check failed; 2: wrong usage or configuration; 3: something was left unread. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Wrong usage or configuration, said in one line that holds nothing of what was read. Ends the process with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'usage';
}
