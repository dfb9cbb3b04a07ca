import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { mapInOrder } from '../app/map-in-order.js';
import type { Reconciled, Remedy } from '../app/reconcile.js';
import { collect } from './collect.js';
import { UsageError } from './context.js';
import { type ExportFields, type ExportRecord, type IndexRecord, readExport, usualFields } from './index-export.js';
import { type Compared, type Finding, openReport, type ReportFormat, reportFormats } from './reconcile-report.js';
import { type Remote, type RemoteContext, withRemote } from './remote.js';
import { byChunk, type ComparedChunk } from './restamp.js';
import { SeenResources } from './seen-resources.js';

const help = `
Reads the export of an index: JSON lines or CSV with a line of titles, from a file or standard input, of any length.
A record names its resource by "uri" or "id" (of the resource), says which version its text is of by "version" or
"contentHash", and its stamp by "class". Beside a uri, "id" is taken for the id of the chunk; "chunk" always is.

  {"id":"chunk-17","uri":"file:///srv/share/a.pdf","version":"…","class":"c3"}

A chunk may have another class than its resource: that of what stands in it. With its "text", or with "start" and "end"
(and "part"), as POST /v1/labels/stamp takes them, it is judged by itself; without, by its resource.

Lists what is not in step with the labels in force, and what to do about it:
  restamp   stamp it with the class that is shown: it has none, or another one
  reindex   its text is of an older version of the resource: read it anew, and stamp it
  unstamp   take the stamp off, so that no filter selects it: no decision could rest on a label of it now
  delete    delete it: its resource is deleted, or no source covers it
  index     with --missing: a labelled resource that the index does not have

The exit code is 1 when anything is to be done, 3 when a record could not be read.

Examples:
  clearmark reconcile export.jsonl
  clearmark reconcile export.jsonl --field uri=metadata.source --field class=metadata.cm_class
  psql -c "copy (select id, uri, version, cm_class from chunk) to stdout csv header" | clearmark reconcile -
  clearmark reconcile export.csv --missing --under file:///srv/share/ --format jsonl > to-do.jsonl`;

/** Records in one request, and characters of text that are held for it. */
const together = 1000;
const charactersTogether = 4 * 1024 * 1024;
/** Requests under way at once. */
const atOnce = 2;

interface ReconcileFlags {
  readonly field?: readonly string[];
  readonly missing?: boolean;
  readonly under?: string;
  readonly format: string;
}

/** Adds `clearmark reconcile FILE|-`: what an index has to do to be in step with the labels. */
export function reconcileCommand(program: Command, context: RemoteContext): void {
  program
    .command('reconcile')
    .description('Compare the export of an index with the labels in force')
    .argument('<file>', 'export of the index; - for standard input')
    .option('--field <name=path>', 'where a record has uri, version, class … (see below)', collect)
    .option('--missing', 'also list labelled resources that the index does not have')
    .option('--under <uri>', 'with --missing: only those whose URI begins so')
    .option('--format <format>', reportFormats.join(' or '), 'table')
    .addHelpText('after', help)
    .action((file: string, flags: ReconcileFlags) => run(file, flags, context));
}

async function run(file: string, flags: ReconcileFlags, context: RemoteContext): Promise<void> {
  const fields = fieldsOf(flags.field ?? []);
  const format = reportFormats.find((name) => name === flags.format);
  if (!format) throw new UsageError(`--format: give one of ${reportFormats.join(', ')}`);
  if (flags.under !== undefined && !flags.missing)
    throw new UsageError('--under: it says what may be missing; add --missing');
  const input = file === '-' ? context.stdin : await open(file);
  await withRemote(context, (remote) =>
    compare(remote, readExport(bytesOf(input), fields), { ...flags, format }, context),
  );
}

async function compare(
  remote: Remote,
  records: AsyncIterable<ExportRecord>,
  { missing, under, format }: Pick<ReconcileFlags, 'missing' | 'under'> & { readonly format: ReportFormat },
  context: RemoteContext,
): Promise<void> {
  const report = openReport(format, context);
  const seen = new SeenResources();
  const limits = { concurrency: atOnce, weight: () => 1, maxWeight: atOnce };
  for await (const findings of mapInOrder(batches(records), (batch) => judge(remote, batch), limits)) {
    for (const finding of findings) {
      if ('truth' in finding && finding.truth.id !== null) seen.add(finding.truth.id);
      await report.add(finding);
    }
  }
  if (missing) {
    for await (const truth of notSeen(remote, seen, under))
      await report.add({ line: null, chunk: null, stamp: null, isVersioned: true, truth });
  }
  const { toDo, unread } = await report.end();
  if (toDo > 0) context.exitCode(1);
  if (unread > 0) context.exitCode(3);
}

async function judge(remote: Remote, batch: readonly ExportRecord[]): Promise<Finding[]> {
  const readable = batch.filter((record) => 'item' in record);
  const body = { items: readable.map(({ item }) => item) };
  const { items } =
    readable.length === 0
      ? { items: [] }
      : await remote.send<{ readonly items: readonly Reconciled[] }>('POST', '/v1/labels/reconcile', body);
  let next = 0;
  const found = batch.map((record): ComparedChunk | Exclude<ExportRecord, IndexRecord> => {
    if ('unread' in record) return record;
    const truth = items[next++];
    if (!truth) throw new Error('the service answered for fewer items than it was asked for');
    return { compared: comparedWith(record, truth), content: record.content };
  });
  const compared = await byChunk(
    remote,
    found.filter((one) => 'compared' in one),
  );
  let at = 0;
  return found.map((one) => ('compared' in one ? (compared[at++] ?? one.compared) : one));
}

function comparedWith({ line, chunk, item }: IndexRecord, truth: Reconciled): Compared {
  const isVersioned = item.version !== undefined || item.contentHash !== undefined;
  return { line, chunk, stamp: item.class ?? null, isVersioned, truth };
}

/** Labelled resources of the snapshot that the export did not name. */
async function* notSeen(
  remote: Remote,
  seen: SeenResources,
  under = '',
): AsyncGenerator<Omit<Reconciled, 'remedy'> & { readonly remedy: Remedy | 'index' }> {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = new URLSearchParams({ limit: '10000', ...(cursor === '' ? {} : { cursor }) });
    const page: { readonly labels: readonly Reconciled[]; readonly next: string | null } = await remote.send(
      'GET',
      `/v1/labels/snapshot?${query}`,
    );
    for (const { id, uri, class: of, label, version } of page.labels) {
      if (id === null || of === null || seen.has(id) || !uri?.startsWith(under)) continue;
      yield { remedy: 'index', reason: 'not-in-the-index', id, uri, class: of, label, version };
    }
    cursor = page.next;
  }
}

async function* batches(records: AsyncIterable<ExportRecord>): AsyncGenerator<ExportRecord[]> {
  let batch: ExportRecord[] = [];
  let characters = 0;
  for await (const record of records) {
    batch.push(record);
    characters += 'content' in record && record.content && 'text' in record.content ? record.content.text.length : 0;
    if (batch.length < together && characters < charactersTogether) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

function fieldsOf(given: readonly string[]): ExportFields {
  const fields: Record<string, readonly string[]> = { ...usualFields };
  for (const text of given) {
    const [, name = '', path = ''] = /^([a-zA-Z]+)=(.+)$/.exec(text) ?? [];
    if (!Object.hasOwn(usualFields, name)) {
      throw new UsageError(`--field: write NAME=PATH, with a name of ${Object.keys(usualFields).join(', ')}`);
    }
    fields[name] = [path];
  }
  return fields as ExportFields;
}

async function open(file: string): Promise<NodeJS.ReadableStream> {
  const found = await stat(file).catch(() => null);
  if (!found || found.isDirectory())
    throw new UsageError('reconcile: there is no such file; name an export, or - for standard input');
  return createReadStream(file);
}

async function* bytesOf(input: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  for await (const chunk of input) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
