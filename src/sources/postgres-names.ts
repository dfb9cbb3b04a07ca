import { encodeName } from './uri.js';

/** Where a database is, without who may enter. */
export interface PostgresPlace {
  readonly host: string;
  readonly port: number;
  readonly database: string;
}

/** Whether it is a `postgres://` URL with a host and a database. */
export function isPostgresUrl(url: string): boolean {
  if (!/^postgres(ql)?:\/\//i.test(url) || !URL.canParse(url)) return false;
  const { hostname, pathname, searchParams } = new URL(url);
  // The driver would go there instead, and what is read there would be labelled by the name of another database.
  if (['host', 'port', 'database', 'dbname'].some((name) => searchParams.has(name))) return false;
  return hostname !== '' && /^\/[^/]+$/.test(pathname) && decodes(pathname);
}

function decodes(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** @param url one that {@link isPostgresUrl} accepts */
export function placeOf(url: string): PostgresPlace {
  const { hostname, port, pathname } = new URL(url);
  return {
    host: hostname.toLowerCase(),
    port: port === '' ? 5432 : Number(port),
    database: decodeURIComponent(pathname.slice(1)),
  };
}

/** `postgres://host/database`, the port only where it is not 5432. */
export function uriOfPlace({ host, port, database }: PostgresPlace): string {
  return `postgres://${host}${port === 5432 ? '' : `:${port}`}/${encodeName(database)}`;
}

export function uriOfTable(place: PostgresPlace, schema: string, table: string): string {
  return `${uriOfPlace(place)}/${encodeName(schema)}/${encodeName(table)}`;
}

/** The key of a table: `schema/table`, percent-encoded, so that a slash in a name cannot pass for the one between. */
export function tableKey(schema: string, table: string): string {
  return `${encodeURIComponent(schema)}/${encodeURIComponent(table)}`;
}

/** Null when it is not the key of a table. */
export function schemaAndTable(key: string): readonly [string, string] | null {
  const [schema, table, ...more] = key.split('/');
  if (!schema || !table || more.length > 0 || !decodes(key)) return null;
  return [decodeURIComponent(schema), decodeURIComponent(table)];
}

/** An identifier as it stands in a statement. */
export function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
