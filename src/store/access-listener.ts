import pg from 'pg';

/** Hears when credentials, principals, groups or agents change, in whichever process. */
export interface AccessListener {
  /**
   * Whether everything that was committed until a second ago has been heard of. While it is not, nothing that is
   * remembered may be relied on.
   */
  isCurrent(): boolean;
  /** Calls back at every change. */
  onChange(changed: () => void): void;
  close(): Promise<void>;
}

/** How far behind what is remembered may be, in milliseconds. */
const bound = 1_000;
/** A few tries within the bound. */
const beat = 300;
/** How long an answer is waited for before the connection is made again. */
const patience = 2_000;

/**
 * Listens on a connection of its own, made again when it breaks. That the connection stands says little (a network that
 * is cut keeps it open for minutes), so it is asked all the time: the server sends the notifications of all earlier
 * commits before it answers, so an answer proves that what was committed before the question was heard of.
 */
export function openAccessListener(databaseUrl: string): AccessListener {
  const listeners = new Set<() => void>();
  let closed = false;
  let client: pg.Client | undefined;
  let heardUntil = Number.NEGATIVE_INFINITY;
  const connect = async () => {
    if (closed) return;
    const connection = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'clearmark access',
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    client = connection;
    connection.on('notification', () => {
      for (const changed of listeners) changed();
    });
    connection.on('error', () => undefined);
    // Not events.once: it rejects at an error, which nobody awaits while LISTEN is under way.
    const ended = new Promise((resolve) => connection.once('end', resolve));
    try {
      await connection.connect();
      await connection.query('LISTEN clearmark_access');
      // What changed while nobody listened was not told.
      for (const changed of listeners) changed();
      await Promise.race([ended, keepAsking(connection)]);
    } catch {
      // The next try says whether it is back; until then everything is read from the database.
    }
    heardUntil = Number.NEGATIVE_INFINITY;
    connection.end().catch(() => undefined);
    if (!closed) setTimeout(() => void connect(), beat).unref();
  };
  const keepAsking = async (connection: pg.Client) => {
    while (!closed) {
      const asked = performance.now();
      await connection.query('SELECT');
      heardUntil = asked;
      await new Promise((resolve) => setTimeout(resolve, beat).unref());
    }
  };
  void connect();
  return {
    isCurrent: () => performance.now() - heardUntil <= bound,
    onChange: (changed) => void listeners.add(changed),
    async close() {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
