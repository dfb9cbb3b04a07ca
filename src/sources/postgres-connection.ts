import type pg from 'pg';
import type { UnreadReason } from '../extract/part.js';
import { type PostgresPlace, uriOfPlace } from './postgres-names.js';
import { SourceError } from './source.js';

/** Runs work on a database, in a transaction that cannot write. */
export interface PostgresConnection {
  /**
   * @throws {SourceError} when the database cannot be reached or refuses the login: names cause and remedy, quotes
   * nothing that the server or the driver said. Errors of a single statement pass through, for
   * {@link unreadReasonOfPostgres}.
   */
  run<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const seconds = 1_000;

/** One snapshot for all that is read of a table; cells of a type keep one form whatever the server is set to. */
const begin = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'iso_8601'`;

/** Connects when first used. */
export function openPostgres(url: string, place: PostgresPlace): PostgresConnection {
  let pool: Promise<pg.Pool> | undefined;
  const connect = async () => {
    pool ??= poolOf(url, place);
    return (await pool).connect().catch((error: unknown) => {
      throw connectionError(error, place) ?? unreachable(place, 'the connection failed');
    });
  };
  return {
    async run(work) {
      const client = await connect();
      let broken = true;
      try {
        await client.query(begin);
        const result = await work(client);
        await client.query('ROLLBACK');
        broken = false;
        return result;
      } catch (error) {
        broken = await client.query('ROLLBACK').then(
          () => false,
          () => true,
        );
        throw connectionError(error, place) ?? error;
      } finally {
        client.release(broken);
      }
    },
    async close() {
      await pool?.then(
        (opened) => opened.end(),
        () => undefined,
      );
      pool = undefined;
    },
  };
}

/** Loads the driver when there is a database: most starts have none. */
async function poolOf(url: string, place: PostgresPlace): Promise<pg.Pool> {
  const driver = (await import('pg')).default;
  let pool: pg.Pool;
  try {
    pool = new driver.Pool({
      connectionString: url,
      max: 2,
      connectionTimeoutMillis: 10 * seconds,
      idleTimeoutMillis: 10 * seconds,
      statement_timeout: 60 * seconds,
      lock_timeout: 5 * seconds,
      // Longer than the statement timeout: the answer to a server that went away without a word.
      query_timeout: 75 * seconds,
      application_name: 'clearmark crawl',
    });
  } catch {
    // The driver's own error may quote the URL.
    throw new SourceError('misconfigured', `the URL of ${uriOfPlace(place)} has options that cannot be used`);
  }
  // An idle connection that breaks is dropped by the pool; the next use says so.
  pool.on('error', () => undefined);
  return pool;
}

function unreachable(place: PostgresPlace, cause: string): SourceError {
  return new SourceError(
    'unreachable',
    `${uriOfPlace(place)} cannot be reached: ${cause}; check host, port and network`,
  );
}

const networkCauses: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name cannot be resolved now',
  ETIMEDOUT: 'no answer in time',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to the network',
  EACCES: 'this user may not connect',
};

/** What went wrong with the connection as a whole; null when the error is about one statement. */
function connectionError(error: unknown, place: PostgresPlace): SourceError | null {
  if (error instanceof SourceError) return error;
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  const where = uriOfPlace(place);
  if (code.startsWith('28')) {
    return new SourceError('permission-denied', `${where} refused user or password; check the credentials`);
  }
  if (code === '3D000') return new SourceError('not-found', `${where}: there is no such database; check its name`);
  const network = networkCauses[code];
  if (network !== undefined) return unreachable(place, network);
  if (code.startsWith('08')) return unreachable(place, 'the connection was cut');
  if (code === '53300') return unreachable(place, 'it has no connection left');
  if (/^57P0[1-5]$/.test(code)) return unreachable(place, 'it is starting, stopping or was shut down');
  if (/certificate|self.signed|SSL|TLS/i.test(`${code} ${message}`)) {
    return unreachable(place, 'a secured connection (TLS) could not be made');
  }
  // The driver gives these no code.
  if (/timeout|terminated|not queryable|closed the connection/i.test(message) && code === '') {
    return unreachable(place, 'no answer in time, or the connection was cut');
  }
  return null;
}

/** Why one table could not be read, from the SQLSTATE alone. */
export function unreadReasonOfPostgres(error: unknown): UnreadReason {
  switch ((error as { code?: string } | null)?.code) {
    case '42501':
      return 'permission-denied';
    case '42P01':
    case '3F000':
      return 'vanished';
    case '42703':
      return 'changed-while-read';
    case '57014':
    case '55P03':
      return 'timeout';
    default:
      return 'read-error';
  }
}
