import type { Database } from '../store/database.js';
import {
  type Anchor,
  anchorHash,
  firstHash,
  isSigned,
  listAnchors,
  listHeads,
  type NodeHead,
  readStatement,
  type Statement,
} from '../store/decision-anchors.js';
import { type ChainHead, chainOn, chainStart, digestOf, type LogKeys } from '../store/decision-chain.js';
import type { DecisionEntry } from '../store/decision-entry.js';
import { outcomeMask, principalText } from '../store/decision-log.js';
import { readDecision } from '../store/decision-reading.js';
import { type ChainRow, entryIn, readChain, readHead } from '../store/decision-walk.js';

/** Where the log is not what was written: the first such place of a chain. What stands behind it proves nothing. */
export interface LogBreak {
  /** Id of the node, or "statements". */
  readonly where: string;
  /** Number of the row or of the statement. */
  readonly seq: number;
  readonly what: string;
}

/** A signed statement by its number and its hash in hexadecimal. */
export interface StatementKept {
  readonly n: number;
  readonly hash: string;
}

interface WalkDependencies {
  readonly database: Database;
  readonly keys: LogKeys;
}

const batch = 500;

/** A walk along the signed statements. */
export class StatementWalk {
  count = 0;
  last: StatementKept | null = null;
  #dropped: Extract<Statement, { kind: 'dropped' }> | null = null;
  #first: Anchor | null = null;
  #found = false;
  #droppedIn: number | null = null;

  constructor(
    private readonly deps: WalkDependencies,
    private readonly kept?: StatementKept,
  ) {}

  get droppedBefore(): string | null {
    return this.#dropped?.before ?? null;
  }

  /** Number of the statement that says so; null when nothing was dropped. */
  get droppedIn(): number | null {
    return this.#droppedIn;
  }

  /** Up to where the chain of a node was dropped; null when it was not. */
  droppedOf(node: string): NodeHead | null {
    return this.#dropped?.nodes.find((head) => head.node === node) ?? null;
  }

  async run(): Promise<LogBreak | null> {
    let before: Anchor | null = null;
    for (;;) {
      const anchors: Anchor[] = await listAnchors(this.deps.database, before?.n ?? 0, batch);
      for (const anchor of anchors) {
        const what = this.#step(before, anchor);
        if (what !== null) return { where: 'statements', seq: anchor.n, what };
        before = anchor;
      }
      if (anchors.length < batch) return this.#end();
    }
  }

  #step(before: Anchor | null, anchor: Anchor): string | null {
    const statement = readStatement(anchor);
    if (anchor.key !== this.deps.keys.publicKey) return 'it was signed with another CLEARMARK_SECRET_KEY';
    if (!statement || !isSigned(anchor)) return 'it is not what was signed';
    if (before ? anchor.n !== before.n + 1 : false) return 'statements before it are missing';
    const follows = before?.hash ?? (anchor.n === 1 ? firstHash : null);
    if (follows && !anchorHash(follows, anchor.statement).equals(anchor.hash))
      return 'it does not follow on that before';
    if (statement.kind === 'dropped') {
      this.#dropped = statement;
      this.#droppedIn = anchor.n;
    }
    this.#first ??= anchor;
    const hash = anchor.hash.toString('hex');
    if (this.kept?.n === anchor.n && this.kept.hash === hash) this.#found = true;
    this.last = { n: anchor.n, hash };
    this.count++;
    return null;
  }

  /** Where the first ones are gone, a statement has to say so, with the hash that those that are left follow on. */
  #end(): LogBreak | null {
    const first = this.#first;
    const broken = (seq: number, what: string) => ({ where: 'statements', seq, what });
    if (first && first.n !== 1) {
      const { from = 0, after = '' } = this.#dropped?.anchors ?? {};
      const follows = anchorHash(Buffer.from(after, 'hex'), first.statement).equals(first.hash);
      if (from !== first.n || !follows) return broken(first.n, 'statements before it are missing');
    }
    if (this.kept && !this.#found)
      return broken(this.kept.n, 'it is not the one that was kept elsewhere, or is missing');
    return null;
  }
}

/** A walk along the chain of one node. */
export class ChainWalk {
  rows = 0;
  erased = 0;
  unstated = 0;
  #head: ChainHead;
  #lastAt = 0;
  /** Statements on this chain that are ahead of the walk, the nearest first. */
  #heads: NodeHead[] = [];
  #lastErasure: DecisionEntry | null = null;

  constructor(
    private readonly deps: WalkDependencies,
    private readonly node: string,
    dropped: NodeHead | null,
  ) {
    this.#head = dropped ? { seq: dropped.seq, chain: Buffer.from(dropped.chain, 'hex') } : chainStart(node);
  }

  async run(): Promise<LogBreak | null> {
    const { database } = this.deps;
    for (;;) {
      // Asked before the rows: the log may grow meanwhile.
      this.#heads = await listHeads(database, this.node, this.#head.seq, batch);
      const end = await readHead(database, this.node);
      const rows = await readChain(database, this.node, this.#head.seq, batch);
      for (const row of rows) {
        const what = (await this.#step(row)) ?? this.#compare(row);
        if (what !== null) return { where: this.node, seq: row.seq, what };
      }
      if (rows.length === 0) return this.#end(end);
    }
  }

  async #step(row: ChainRow): Promise<string | null> {
    if (row.seq !== this.#head.seq + 1) return `rows before it are missing, from ${this.#head.seq + 1} on`;
    const at = row.at.getTime();
    const chain = chainOn(this.deps.keys.chain, this.node, this.#head.chain, { seq: row.seq, at, digest: row.digest });
    if (!chain.equals(row.chain)) return 'it is not what was written there: changed, moved or put in';
    if (at < this.#lastAt) return 'it is older than the one before';
    const what = row.payload === null ? await this.#erasureOf(row) : contentOf(row, row.payload);
    if (what !== null) return what;
    this.#head = { seq: row.seq, chain };
    this.#lastAt = at;
    this.rows++;
    this.unstated++;
    if (row.payload === null) this.erased++;
    return null;
  }

  /** Compares a row with the statement on it, where there is one. */
  #compare({ seq }: ChainRow): string | null {
    const stated = this.#heads[0];
    if (!stated || stated.seq !== seq) return null;
    if (stated.chain !== this.#head.chain.toString('hex')) return 'it is not what a signed statement says';
    this.unstated = 0;
    this.#heads.shift();
    return null;
  }

  /** @param end where the database says that the chain ends */
  #end(end: number | null): LogBreak | null {
    const { seq } = this.#head;
    const broken = (what: string) => ({ where: this.node, seq: seq + 1, what });
    const stated = this.#heads[0];
    if (stated) return broken(`rows are missing: a signed statement says that there were ${stated.seq}`);
    if (end === null) return broken('the head of the chain is missing');
    return end > seq ? broken(`rows are missing: there were ${end}`) : null;
  }

  /** An erased row has to be named by a decision that erased it, which stands in the log itself. */
  async #erasureOf({ id, erased_by: by }: ChainRow): Promise<string | null> {
    if (by === null) return 'its content is missing, and nothing says who erased it';
    if (this.#lastErasure?.id !== by) this.#lastErasure = (await readDecision(this.deps.database, by))?.entry ?? null;
    const named = this.#lastErasure?.erased?.ids.includes(id) ?? false;
    return named ? null : 'its content is missing, and the decision that should say so does not';
  }
}

/** Whether the payload is what was digested, and the columns say what it says. */
function contentOf(row: ChainRow, payload: Buffer): string | null {
  if (!digestOf(payload).equals(row.digest)) return 'its content is not what was written';
  const entry = entryIn(payload);
  if (!entry) return 'its content cannot be read';
  const subjects = entry.subjects.map(principalText);
  const same =
    entry.id === row.id &&
    entry.kind === row.kind &&
    principalText(entry.actor) === row.actor &&
    outcomeMask(entry) === row.outcomes &&
    subjects.length === row.subjects.length &&
    subjects.every((subject, i) => subject === row.subjects[i]);
  return same ? null : 'the columns that it is found by are not what it says';
}
