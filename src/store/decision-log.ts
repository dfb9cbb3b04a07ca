import { randomUUID } from 'node:crypto';
import { isAtHand } from './candidate-packing.js';
import { type Database, openDatabase } from './database.js';
import { type ChainHead, chainOn, chainStart, digestOf, type LogKeys } from './decision-chain.js';
import type { DecisionDraft } from './decision-entry.js';
import { packDecision } from './decision-packing.js';
import { openGroupCommit } from './group-commit.js';

/** Appends to the log of decisions, on the chain of this process. */
export interface DecisionWriter {
  /** Id of this process among those that write. */
  readonly node: string;
  /**
   * Resolves when the entry is durable.
   * @throws {NotWrittenError} when it is not, or nobody can tell: answer nothing then
   */
  append(entry: DecisionDraft): Promise<void>;
  /** The last row that is known to be durable; null before the first. */
  head(): ChainHead | null;
  close(): Promise<void>;
}

/** A decision as a row of the log, but for its place in the chain. */
interface Packed {
  readonly id: string;
  readonly kind: string;
  readonly actor: string;
  /** In Postgres' notation. */
  readonly subjects: string;
  readonly outcomes: number;
  readonly payload: Buffer;
  readonly digest: Buffer;
}

/** Rows as they follow on each other. */
interface Linked {
  readonly at: number;
  /** Hash after each of them, one behind the other. */
  readonly chains: Buffer;
  readonly head: ChainHead;
}

/** A batch of this size takes about as long as the disk needs to make it durable. */
const bounds = { batch: 256, waiting: 4_096, bytes: 64 * 1024 * 1024, patience: 1_000 };
/** Milliseconds for a statement, and for a connection, before the database is taken for gone. */
const databasePatience = 2_000;

/** The moment at which rows are written, in milliseconds: by the database's clock, `ahead` of this machine's. */
type Moment = (ahead: number) => number;
const byDatabase: Moment = (ahead) => Date.now() + ahead;

/** Opens the log on a connection of its own, so that decisions do not wait for whoever else uses the database. */
export function openDecisionWriter(databaseUrl: string, keys: LogKeys, moment: Moment = byDatabase): DecisionWriter {
  const database = openDatabase(databaseUrl, { max: 1, patience: databasePatience });
  const chain = new NodeChain(database, keys.chain, moment);
  const commit = openGroupCommit<Packed>((batch) => chain.write(batch), bounds);
  return {
    node: chain.node,
    append: async (entry) => {
      const packed = pack(entry);
      await commit.append(packed, packed.payload.length);
    },
    head: () => chain.durable(),
    close: async () => {
      await commit.close();
      await database.close();
    },
  };
}

/** The chain of this process: one batch after the other, each linked to what stands before it. */
class NodeChain {
  readonly node = randomUUID();
  /** Null when it has to be asked for: at first, and after a statement whose outcome is unknown. */
  #head: ChainHead | null = null;
  #durable: ChainHead | null = null;
  #lastAt = 0;
  /** How far the database's clock is ahead of this machine's, in milliseconds. */
  #ahead = 0;

  constructor(
    private readonly database: Database,
    private readonly key: Buffer,
    private readonly moment: Moment,
  ) {}

  durable(): ChainHead | null {
    return this.#durable;
  }

  async write(batch: readonly Packed[]): Promise<void> {
    const head = this.#head ?? (await this.#askForHead());
    // Unknown until the database has answered: a lost answer may stand for a batch that was written.
    this.#head = null;
    const linked = this.#link(head, batch);
    const asked = Date.now();
    const { rows: answer } = await this.database.query<{ written: number; now: number }>(append, [
      this.node,
      head.seq,
      head.chain,
      linked.head.seq,
      linked.head.chain,
      new Date(linked.at).toISOString(),
      linked.chains,
      ...columnsOf(batch),
    ]);
    this.#ahead = (answer[0]?.now ?? asked) - (asked + Date.now()) / 2;
    if (answer[0]?.written !== batch.length) throw new Error('the chain is not where it was left');
    this.#head = linked.head;
    this.#durable = this.#head;
  }

  #link({ seq: first, chain: before }: ChainHead, batch: readonly Packed[]): Linked {
    // A chain grows in time even where a clock is put back.
    const at = Math.max(this.#lastAt, Math.round(this.moment(this.#ahead)));
    this.#lastAt = at;
    let seq = first;
    let chain = before;
    const chains = batch.map(({ digest }) => {
      seq += 1;
      chain = chainOn(this.key, this.node, chain, { seq, at, digest });
      return chain;
    });
    return { at, chains: Buffer.concat(chains), head: { seq, chain } };
  }

  /** Waits for a statement that may still be at work: it holds the row. */
  async #askForHead(): Promise<ChainHead> {
    const start = chainStart(this.node);
    const { rows } = await this.database.query<ChainHead & { now: number }>(
      `INSERT INTO decision_node AS n (id, seq, chain) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET seq = n.seq RETURNING seq, chain, ${milliseconds} AS now`,
      [this.node, start.seq, start.chain],
    );
    const [head] = rows;
    if (!head) throw new Error('the head of the chain was not given');
    this.#ahead = head.now - Date.now();
    return { seq: head.seq, chain: head.chain };
  }
}

const milliseconds = '(extract(epoch FROM clock_timestamp()) * 1000)::double precision';

/**
 * Moves the head and appends the rows, or does neither, when the head is not where it was left. Where durability was
 * switched off for speed it is on for this: an answer must not outlive its record.
 */
const append = `
  WITH head AS (
    UPDATE decision_node SET seq = $4, chain = $5 WHERE id = $1 AND seq = $2 AND chain = $3
    RETURNING CASE current_setting('synchronous_commit')
      WHEN 'off' THEN set_config('synchronous_commit', 'on', true) ELSE '' END
  ), rows AS (
    INSERT INTO decision_log (node, id, seq, at, kind, actor, subjects, outcomes, digest, chain, payload)
    SELECT $1, id, $2 + n, $6::timestamptz, kind, actor, subjects::text[], outcomes,
      substring($8::bytea FROM n * 32 - 31 FOR 32), substring($7::bytea FROM n * 32 - 31 FOR 32),
      substring($9::bytea FROM start FOR length)
    FROM unnest($10::uuid[], $11::text[], $12::text[], $13::text[], $14::smallint[], $15::integer[], $16::integer[])
      WITH ORDINALITY AS r (id, kind, actor, subjects, outcomes, start, length, ordinal),
      LATERAL (SELECT ordinal::integer AS n) AS place, head
    RETURNING 1
  )
  SELECT count(*)::integer AS written, ${milliseconds} AS now FROM rows`;

/** Bytes of all rows go as they are, in one piece each: in arrays they would have to be written as hexadecimal text. */
function columnsOf(rows: readonly Packed[]): unknown[] {
  const lengths = rows.map(({ payload }) => payload.length);
  let end = 1;
  const starts = lengths.map((length) => {
    end += length;
    return end - length;
  });
  return [
    Buffer.concat(rows.map(({ digest }) => digest)),
    Buffer.concat(rows.map(({ payload }) => payload)),
    rows.map(({ id }) => id),
    rows.map(({ kind }) => kind),
    rows.map(({ actor }) => actor),
    rows.map(({ subjects }) => subjects),
    rows.map(({ outcomes }) => outcomes),
    starts,
    lengths,
  ];
}

function pack(entry: DecisionDraft): Packed {
  const payload = packDecision(entry);
  return {
    id: entry.id,
    kind: entry.kind,
    actor: principalText(entry.actor),
    subjects: arrayLiteral(entry.subjects.map(principalText)),
    outcomes: outcomeMask(entry),
    payload,
    digest: digestOf(payload),
  };
}

const outcomeBits = { permit: 1, redact: 2, deny: 4 } as const;

/** Which outcomes are among the candidates, or what the whole came to where there are none. */
export function outcomeMask({ candidates, answer }: Pick<DecisionDraft, 'candidates' | 'answer'>): number {
  const all = isAtHand(candidates) ? candidates.outcomes.map(({ logged }) => logged) : candidates;
  return all.reduce((mask, { outcome }) => mask | outcomeBits[outcome], 0) || outcomeBits[answer.outcome];
}

/** UTF-16 code units: in UTF-8 at most three bytes each, and an index of Postgres takes 2,704 for one entry. */
const longestText = 800;

/**
 * A principal as the log is searched for it. AuthZEN's may be called anything: what Postgres cannot keep as text, or in
 * an index, stands in full in the payload only. One such entry would fail with all others of its batch.
 */
export function principalText({ type, id }: { readonly type: string; readonly id: string }): string {
  const text = `${type}:${id}`.replaceAll('\0', '\ufffd');
  // Not in the midst of a surrogate pair.
  return text.length <= longestText ? text : text.slice(0, longestText).replace(/[\ud800-\udbff]$/, '');
}

/** Postgres' notation of an array of texts: arrays of arrays would have to be of one length. */
function arrayLiteral(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
