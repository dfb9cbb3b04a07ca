import type { PolicySimulation } from '../app/simulate-policy.js';
import type { LogVerdict } from '../app/verify-log.js';
import type { StatementKept } from '../app/walk-log.js';
import type { AccessPolicy } from '../decide/access-policy.js';
import type { Catalogue } from '../detect/catalogue.js';
import type { DetectOptions, Detector } from '../detect/detector.js';
import type { Additions, InfotypeInfo } from '../detect/recogniser.js';
import type { Taxonomy } from '../label/label.js';
import type { LabelingPolicy } from '../label/policy.js';
import type { ModelUse } from '../models/tagger/recogniser.js';
import type { TextTyper } from '../scan/inspection.js';
import type { Terminal } from './terminal.js';

/** What the commands need from outside; `main.ts` provides it, tests give their own. */
export interface CommandContext {
  /** Version of the program. */
  readonly version: string;
  /** The catalogue in force; loaded on first use, the same value after. */
  catalogue(): Promise<Catalogue>;
  /** All that is looked for by what comes with the program, with the tagger where its use is given. */
  sought(models?: ModelUse): Promise<{ readonly infotypes: readonly InfotypeInfo[]; readonly version: string }>;
  /** Tells what kinds of documents texts are. */
  typer(): Promise<TextTyper>;
  /**
   * A detector over the catalogue and the models that come with the program, and what is added to them; with the tagger
   * where its use is given.
   * @throws {UnknownInfotypeError} when an infotype asked for is not in it
   */
  detector(options?: DetectOptions, additions?: Additions, models?: ModelUse): Promise<Detector>;
  /**
   * The labeling policy of a file; the one that ships unless a file is given.
   * @param taxonomy the one that ships unless given
   * @throws {PolicyError} whose message is one line for the user, when the file is no policy
   */
  policy(file?: string, taxonomy?: Taxonomy): Promise<LabelingPolicy>;
  /**
   * The access policy of a file.
   * @throws {AccessPolicyError} with every problem, when the file is no policy
   */
  accessPolicy(file: string, taxonomy?: Taxonomy): Promise<AccessPolicy>;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
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

/** What the server commands start; they end when what they started ends. */
export interface ServerContext {
  serve(): Promise<void>;
  work(): Promise<void>;
  migrate(check: boolean): Promise<void>;
  /** What a policy file would label differently of all that the database of a service holds; no service has to run. */
  simulateStored(databaseUrl: string, file: string): Promise<PolicySimulation>;
  /** Walks the log of decisions. */
  verifyLog(kept: StatementKept | undefined): Promise<LogVerdict>;
}
