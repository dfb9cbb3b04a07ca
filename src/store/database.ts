import pg from 'pg';

// bigint columns (ids, counters, sizes) stay well below 2^53 here; a number is what the code wants.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Something that runs SQL: the pool, or a client within a transaction. */
export interface Queryable {
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<pg.QueryResult<Row>>;
}

/** A transaction in progress. */
export type Transaction = Queryable & { readonly inTransaction: true };

export interface Database extends Queryable {
  /**
   * The same as `query`, on a few connections of its own: for what is asked in the midst of a transaction and must not
   * be part of it. With connections from the pool, transactions that fill the pool would wait for each other for ever.
   */
  readonly apart: Queryable;
  /** Runs `work` in one transaction: commits when it returns, rolls back when it throws. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface DatabaseOptions {
  /** Connections at most. */
  readonly max?: number;
  /** Milliseconds for a connection to be made, and for a statement to be answered; without end unless set. */
  readonly patience?: number;
}

/** Connects a pool. Nothing is sent until the first query. Idle clients that break are dropped, not thrown. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = openPool(url, options.max ?? 10, options.patience);
  const apart = openPool(url, 2, options.patience);
  return {
    query: (text, values) => pool.query(text, values as unknown[]),
    apart: { query: (text, values) => apart.query(text, values as unknown[]) },
    async transaction(work) {
      const client = await pool.connect();
      let broken = false;
      try {
        await client.query('BEGIN');
        const result = await work({
          inTransaction: true,
          query: (text, values) => client.query(text, values as unknown[]),
        });
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {
          broken = true;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async close() {
      await Promise.all([pool.end(), apart.end()]);
    },
  };
}

function openPool(connectionString: string, max: number, patience: number | undefined): pg.Pool {
  // The server gives a statement up before the client does: so that it is over when the next one is sent.
  const limits =
    patience === undefined
      ? {}
      : { connectionTimeoutMillis: patience, statement_timeout: patience, query_timeout: patience + 500 };
  const pool = new pg.Pool({ connectionString, max, application_name: 'clearmark', ...limits });
  // An idle client whose server went away emits an error that would otherwise end the process; the next query says it.
  pool.on('error', () => undefined);
  // The pool does not listen to a client that it has lent, as to a transaction: there, too, the next query says it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
