import type { Database } from '../store/database.js';
import type { LogKeys } from '../store/decision-chain.js';
import { nodeAfter } from '../store/decision-walk.js';
import { ChainWalk, type LogBreak, type StatementKept, StatementWalk } from './walk-log.js';

/** What a walk over the whole log found. */
export interface LogVerdict {
  readonly nodes: number;
  readonly rows: number;
  /** Rows whose content was erased by a decision to do so. */
  readonly erased: number;
  readonly statements: number;
  /** Rows that no signed statement covers yet: written within the last minute, or just before a process was killed. */
  readonly unstated: number;
  /** Retention dropped what is older; null when nothing was. */
  readonly droppedBefore: string | null;
  /** The last signed statement: kept elsewhere, it proves later that nothing up to it was taken away. */
  readonly last: StatementKept | null;
  readonly breaks: readonly LogBreak[];
}

export interface VerifyDependencies {
  readonly database: Database;
  readonly keys: LogKeys;
}

/**
 * Walks the signed statements and every chain they speak of, some hundreds of rows at a time. Changes nothing. Where
 * retention dropped a week meanwhile, which a statement says as well, what was missing then is walked anew.
 * @param kept a statement that was kept elsewhere, to be found again
 */
export async function verifyLog(deps: VerifyDependencies, kept?: StatementKept): Promise<LogVerdict> {
  for (;;) {
    const statements = new StatementWalk(deps, kept);
    const verdict = await walkAll(deps, statements);
    if (verdict.breaks.length === 0 || !(await wasDroppedSince(deps, statements.droppedIn))) return verdict;
  }
}

/** Whether retention went on since statements were read. Somebody without the key cannot make believe that it did. */
async function wasDroppedSince(deps: VerifyDependencies, droppedIn: number | null): Promise<boolean> {
  const statements = new StatementWalk(deps);
  return (await statements.run()) === null && statements.droppedIn !== droppedIn;
}

async function walkAll(deps: VerifyDependencies, statements: StatementWalk): Promise<LogVerdict> {
  const breaks = [await statements.run()].filter((one) => one !== null);
  const total = { nodes: 0, rows: 0, erased: 0, unstated: 0 };
  for (let node = await nodeAfter(deps.database, null); node !== null; node = await nodeAfter(deps.database, node)) {
    const walk = new ChainWalk(deps, node, statements.droppedOf(node));
    const broken = await walk.run();
    if (broken) breaks.push(broken);
    total.nodes++;
    total.rows += walk.rows;
    total.erased += walk.erased;
    total.unstated += walk.unstated;
  }
  const { count, last, droppedBefore } = statements;
  return { ...total, statements: count, droppedBefore, last, breaks };
}
