import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Queryable } from '../database.js';
import { feedChannel } from '../feed.js';
import { readScopes } from '../scopes.js';
import { readEntries, readEntriesOf } from './entries.js';
import type { LabelIndex, LabelOrigin, LabelView } from './label-index.js';
import { readTouches, takeSnapshot } from './touches.js';

/** How an index stands to what is committed. */
export interface FeedStatus {
  /**
   * `off` before it was started: then nothing is known, and nothing is missed. `catching-up` while more has changed than
   * can be taken up within the bound; `behind` when the database has told nothing for that long.
   */
  readonly phase: 'off' | 'loading' | 'following' | 'catching-up' | 'behind';
  /** Resources known. */
  readonly resources: number;
  /** Milliseconds since it last had all that was committed; infinite before the first time. */
  readonly lag: number;
}

/** Keeps an index in step with its database. */
export interface Follower {
  /** Begins. Nothing is read, and no memory taken, before. */
  start(): void;
  status(): FeedStatus;
  /**
   * What can be answered from: nothing while it is loading, catching up or off, when the database has to be asked; and
   * `behind` where nothing must be answered at all.
   */
  view(): LabelView | null | 'behind';
  /**
   * Resolves when all is known that is committed by now, or after a second: to answer whoever has just changed
   * something only when a look-up shows it.
   */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

export interface FollowerOptions {
  readonly databaseUrl: string;
  readonly index: LabelIndex;
  /** Milliseconds without having heard of all that is committed, from which on nothing is answered. */
  readonly bound: number;
}

/** Milliseconds between looks at what is committed, without a notification. */
const lookEvery = 500;
/** Milliseconds that commits which follow each other closely are gathered for. */
const gather = 10;
const retryAfter = 250;
/** What was touched is remembered for an hour (see upkeep); who was away for half of it begins anew. Milliseconds. */
const rememberedFor = 30 * 60 * 1000;
const longestCatchUp = 1_000;

/** Follows on a connection of its own, so that no busy pool can hold it up, and makes it again when it breaks. */
export function openFollower({ databaseUrl, index, bound }: FollowerOptions): Follower {
  const bell = new Bell();
  let started = false;
  let closed = false;
  /** When it last had all that was committed, by the clock that nobody sets. */
  let current = Number.NEGATIVE_INFINITY;
  let waiting: (() => void)[] = [];

  const update = async (origin: LabelOrigin) => {
    const began = performance.now();
    // What was touched may be forgotten by now: a load that took that long, or a machine that slept.
    if (began - current > rememberedFor) index.forget();
    const served = waiting;
    waiting = [];
    try {
      await index.update(origin);
    } catch (error) {
      waiting.push(...served);
      throw error;
    }
    current = began;
    for (const done of served) done();
  };
  const follow = async (client: pg.Client) => {
    const origin = labelsOf({ query: (text, values) => client.query(text, values as unknown[]) });
    client.on('notification', () => bell.ring());
    await client.connect();
    await client.query(`LISTEN ${feedChannel}`);
    if (performance.now() - current > rememberedFor) index.forget();
    while (!closed) {
      await update(origin);
      if (waiting.length === 0) await bell.wait(lookEvery);
      if (waiting.length === 0) await sleep(gather);
    }
  };
  const run = async () => {
    while (!closed) {
      const client = new pg.Client({
        connectionString: databaseUrl,
        application_name: 'clearmark index',
        connectionTimeoutMillis: 5_000,
        query_timeout: 10_000,
        keepAlive: true,
      });
      // The query that fails says so.
      client.on('error', () => undefined);
      await follow(client).catch(() => undefined);
      // Where the server does not answer, neither does it to a farewell.
      void client.end().catch(() => undefined);
      if (!closed) await bell.wait(retryAfter);
    }
  };
  let running: Promise<void> = Promise.resolve();
  const lag = () => performance.now() - current;
  const phase = (): FeedStatus['phase'] => {
    if (!started) return 'off';
    if (index.view === null) return 'loading';
    if (lag() <= bound) return 'following';
    // A change of millions of labels, of a policy for example, must not shut the estate.
    return performance.now() - index.answered > bound ? 'behind' : 'catching-up';
  };
  return {
    start() {
      if (started) return;
      started = true;
      running = run();
    },
    status: () => ({ phase: phase(), resources: index.loaded, lag: lag() }),
    view() {
      const now = phase();
      return now === 'following' ? index.view : now === 'behind' ? now : null;
    },
    async caughtUp() {
      if (!started || closed) return;
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting = waiting.filter((other) => other !== done);
          resolve();
        }, longestCatchUp);
        waiting.push(done);
        bell.ring();
      });
    },
    async close() {
      closed = true;
      bell.ring();
      await running;
    },
  };
}

function labelsOf(connection: Queryable): LabelOrigin {
  return {
    snapshot: () => takeSnapshot(connection),
    touches: (...asked) => readTouches(connection, ...asked),
    entries: (...asked) => readEntries(connection, ...asked),
    entriesOf: (...asked) => readEntriesOf(connection, ...asked),
    scopes: () => readScopes(connection),
  };
}

/** Wakes whoever waits for it; rung while nobody does, it wakes the next at once. */
class Bell {
  #rung = false;
  #wake: (() => void) | null = null;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** @param milliseconds how long to wait at most */
  async wait(milliseconds: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = null;
    }
    this.#rung = false;
  }
}
