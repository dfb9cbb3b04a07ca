import { type Scanner, unreadDocument } from '../scan/scanner.js';
import type { ScanOptions } from '../scan/task.js';
import { type Connector, type Entry, type Source, SourceError } from '../sources/source.js';
import { encodeName } from '../sources/uri.js';
import { type LabelScan, type ScannedResource, withMembers } from './scan-files.js';
import { mostRows, withUnreadColumns } from './scan-item.js';

interface ScanDatabaseInput {
  readonly url: string;
  /** Globs on `schema.table`; all tables when there is none. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly options: ScanOptions;
}

/**
 * Scans and labels the tables of a database by a sample of each, table by table, each followed by its columns.
 * @throws {SourceError} when the database cannot be reached, and for a URL or a glob that is none
 */
export async function* scanDatabase(
  connector: Connector,
  input: ScanDatabaseInput,
  scanner: Scanner,
  label: LabelScan,
): AsyncGenerator<ScannedResource> {
  const source = openDatabase(connector, input);
  try {
    for await (const entry of source.list(null)) {
      yield* scanTable(source, entry, connector.pathOf(entry.key), input.options, scanner, label);
    }
  } finally {
    await source.close();
  }
}

function openDatabase(connector: Connector, { url, include, exclude }: ScanDatabaseInput): Source {
  const globs = { ...(include.length > 0 ? { include } : {}), ...(exclude.length > 0 ? { exclude } : {}) };
  const config = connector.config.safeParse({ url, ...globs });
  if (config.success) return connector.open(config.data);
  const [problem] = config.error.issues;
  throw new SourceError(
    'misconfigured',
    `${String(problem?.path[0] ?? 'url')} of the database: ${problem?.message ?? ''}`,
  );
}

async function* scanTable(
  source: Source,
  { key, uri, owners }: Entry,
  path: string,
  options: ScanOptions,
  scanner: Scanner,
  label: LabelScan,
): AsyncGenerator<ScannedResource> {
  const owned = owners ? { owners } : {};
  const opened = await source.open(key, { maxBytes: scanner.budget.inputBytes, maxRows: mostRows });
  if (opened.kind !== 'table') {
    const result = unreadDocument(opened.kind === 'unreadable' ? opened.reason : 'read-error', 0);
    const { inside: _, ...labelled } = label(result, { uri, path, ...owned });
    yield { uri, kind: 'table', path, result, ...labelled };
    return;
  }
  const result = withUnreadColumns(
    await scanner.scanTable({ ...opened, complete: opened.whole }, { ...options, path }),
    opened,
  );
  const table = path.slice(path.lastIndexOf('/') + 1);
  const columns = (result.members ?? []).map((column): ScannedResource => {
    const at = {
      uri: `${uri}#${encodeName(column.name)}`,
      path: `${path}#${column.name}`,
      column: `${table}.${column.name}`,
      ...owned,
    };
    const { inside: _, ...labelled } = label(column, at);
    return { uri: at.uri, kind: 'column', path: at.path, result: column, ...labelled };
  });
  const { inside: _, ...own } = label(result, { uri, path, column: table, ...owned });
  yield { uri, kind: 'table', path, result, ...withMembers(own, columns) };
  yield* columns;
}
