import { join, type Label } from '../label/label.js';
import { type Scanner, unreadDocument } from '../scan/scanner.js';
import type { ScanOptions } from '../scan/task.js';
import { type Connector, type Entry, type Opened, type Source, SourceError } from '../sources/source.js';
import { encodeName } from '../sources/uri.js';
import { type Labelled, type LabelScan, type ScannedResource, withMembers } from './scan-files.js';
import { mostRows, withUnreadColumns } from './scan-item.js';

interface ScanDatabaseInput {
  readonly url: string;
  /** Globs on `schema.table`; all tables when there is none. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly options: ScanOptions;
}

/** What scans of tables have in common. */
interface Scanning {
  readonly source: Source;
  readonly connector: Connector;
  readonly scanner: Scanner;
  readonly options: ScanOptions;
  readonly label: LabelScan;
  /** Of the columns that were labelled, by URI: views are made of them. */
  readonly labels: Map<string, Label>;
}

/**
 * Scans and labels the tables of a database by a sample of each, table by table, each followed by its columns; then the
 * views, each behind those that it is made of.
 * @throws {SourceError} when the database cannot be reached, and for a URL or a glob that is none
 */
export async function* scanDatabase(
  connector: Connector,
  input: ScanDatabaseInput,
  scanner: Scanner,
  label: LabelScan,
): AsyncGenerator<ScannedResource> {
  const source = openDatabase(connector, input);
  const scanning = { source, connector, scanner, label, options: input.options, labels: new Map<string, Label>() };
  const views: Entry[] = [];
  try {
    for await (const entry of source.list(null)) {
      if (entry.isView) views.push(entry);
      else yield* noting(scanning, scanTable(scanning, entry, await openTable(scanning, entry)));
    }
    yield* scanViews(scanning, views);
  } finally {
    await source.close();
  }
}

/** Views by what they are made of: one that reads another that was not labelled yet waits for it. */
async function* scanViews(scanning: Scanning, views: readonly Entry[]): AsyncGenerator<ScannedResource> {
  const waiting = new Set(views.map(({ uri }) => uri));
  for (let round = views; round.length > 0; ) {
    const later: Entry[] = [];
    for (const view of round) {
      const opened = await openTable(scanning, view);
      const reads = opened.kind === 'table' ? (opened.lineage?.reads ?? []) : [];
      if (reads.some((uri) => waiting.has(uri.slice(0, uri.indexOf('#'))))) {
        later.push(view);
        continue;
      }
      yield* noting(scanning, scanTable(scanning, view, opened));
      waiting.delete(view.uri);
    }
    // None waits for itself; should the catalogue say so, nobody waits any more.
    if (later.length === round.length) waiting.clear();
    round = later;
  }
}

/** Columns are hundreds of thousands at most: their labels are what is held of a database. */
async function* noting(
  { labels }: Pick<Scanning, 'labels'>,
  scanned: AsyncIterable<ScannedResource>,
): AsyncGenerator<ScannedResource> {
  for await (const one of scanned) {
    if (one.kind === 'column' && one.label) labels.set(one.uri, one.label);
    yield one;
  }
}

function openTable({ source, scanner }: Scanning, { key }: Entry): Promise<Opened> {
  return source.open(key, { maxBytes: scanner.budget.inputBytes, maxRows: mostRows });
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
  { connector, scanner, options, label, labels }: Scanning,
  { key, uri, owners }: Entry,
  opened: Opened,
): AsyncGenerator<ScannedResource> {
  const path = connector.pathOf(key);
  const owned = owners ? { owners } : {};
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
  const reads = opened.lineage?.reads ?? [];
  const basesOf = (uris: readonly string[]) => uris.flatMap((base) => labels.get(base) ?? []);
  const table = path.slice(path.lastIndexOf('/') + 1);
  const columns = (result.members ?? []).map((column): ScannedResource => {
    const at = {
      uri: `${uri}#${encodeName(column.name)}`,
      path: `${path}#${column.name}`,
      column: `${table}.${column.name}`,
      ...owned,
    };
    const { inside: _, ...labelled } = label(column, at);
    const own = raisedTo(labelled, basesOf(opened.lineage?.columns.get(column.name) ?? reads));
    return { uri: at.uri, kind: 'column', path: at.path, result: column, ...own };
  });
  const { inside: _, ...own } = label(result, { uri, path, column: table, ...owned });
  yield { uri, kind: 'table', path, result, ...raisedTo(withMembers(own, columns), basesOf(reads)) };
  yield* columns;
}

/** What is propagated of what a view, or a column of one, is made of. */
function raisedTo<T extends Labelled>(made: T, bases: readonly Label[]): T {
  return made.label === null ? made : { ...made, label: bases.reduce(join, made.label) };
}
