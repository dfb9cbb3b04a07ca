import pg from 'pg';
import { feedChannel } from './feed.js';

/** Hears of commits that changed labels. */
export interface FeedListener {
  /** Resolves when something was committed to the feed's outbox, or after so many milliseconds, at most a second. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** Longer than this nobody relies on notifications, which are lost while the connection is being made again. */
const longestWait = 1_000;

/** Listens on a connection of its own, made again when it breaks. */
export function openFeedListener(databaseUrl: string): FeedListener {
  const waiters = new Set<() => void>();
  let closed = false;
  let client: pg.Client | undefined;
  const connect = async () => {
    if (closed) return;
    client = new pg.Client({ connectionString: databaseUrl, application_name: 'clearmark feed' });
    client.on('notification', () => {
      for (const wake of waiters) wake();
    });
    client.on('error', () => undefined);
    const connection = client;
    // Not events.once: it rejects at an error, which nobody awaits while LISTEN is under way.
    const ended = new Promise((resolve) => connection.once('end', resolve));
    try {
      await client.connect();
      await client.query(`LISTEN ${feedChannel}`);
      await ended;
    } catch {
      // The next try says whether it is back; readers poll meanwhile.
    }
    if (!closed) setTimeout(() => void connect(), longestWait).unref();
  };
  void connect();
  return {
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiters.delete(wake);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, Math.min(milliseconds, longestWait));
        waiters.add(wake);
        signal?.addEventListener('abort', wake);
      }),
    async close() {
      closed = true;
      for (const wake of waiters) wake();
      await client?.end().catch(() => undefined);
    },
  };
}
