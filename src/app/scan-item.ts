import { posix } from 'node:path';
import type { Label } from '../label/label.js';
import type { LabelingPolicy, Place } from '../label/policy.js';
import type { ScannedPart, ScanResult } from '../scan/result.js';
import type { ScanOptions } from '../scan/task.js';
import type { Opened, Source } from '../sources/source.js';
import { encodeName } from '../sources/uri.js';
import { writtenLabels } from '../store/label-writes.js';
import type { LabelledMember, Members, ScanOutcome } from '../store/scans.js';
import type { PendingItem } from '../store/slices.js';
import type { InForce } from './catalogue-in-force.js';
import type { CrawlSteps } from './crawl-steps.js';
import { labelScan } from './label-scan.js';
import { labelMembers, membersOf } from './members.js';

/** Rows of a table that are held in memory at once; what a source samples may be less. */
export const mostRows = 100_000;

type OpenedTable = Extract<Opened, { kind: 'table' }>;
type OpenedDocument = Extract<Opened, { kind: 'document' }>;

/** What a resource takes from the source it is in. */
export interface CrawledSource {
  readonly name: string;
  readonly connector: string;
  readonly sourceDefault: Label | null;
  readonly trusted: boolean;
}

/** What a scan saw of one resource, to be labelled by the policy that is in force when it is recorded. */
export interface ScannedItem {
  readonly scan: (policy: LabelingPolicy) => ScanOutcome;
  readonly bytes: number;
  readonly parts: number;
}

/** Opens one resource and scans it. Throws {@link SourceError} when the source as a whole fails. */
export async function scanItem(
  deps: Pick<CrawlSteps, 'database' | 'scanner' | 'connectors' | 'passageKey'>,
  source: Source,
  from: CrawledSource,
  item: PendingItem,
  { custom, tagger }: Pick<InForce, 'custom' | 'tagger'>,
): Promise<ScannedItem> {
  const { database, scanner, connectors, passageKey } = deps;
  const opened = await source.open(item.key, { maxBytes: scanner.budget.inputBytes, maxRows: mostRows });
  if (opened.kind === 'unreadable') {
    const { reason, evidence } = opened;
    const scan: ScanOutcome = reason === 'vanished' ? { outcome: 'deleted' } : { outcome: 'failed', reason, evidence };
    return { scan: () => scan, bytes: 0, parts: 0 };
  }
  const path = connectors.get(from.connector)?.pathOf(item.key) ?? item.key;
  const place: Place = { source: from.name, path, ...(item.owners ? { owners: item.owners } : {}) };
  const options: ScanOptions = { path, passageKey, passwords: source.passwords, tagger, custom: custom ?? undefined };
  if (opened.kind === 'document') {
    const result = await scanDocument(scanner, posix.basename(path), opened, options);
    const carries = result.parts.some(({ labels }) => labels !== undefined);
    const written = carries ? await writtenLabels(database, item.resourceId) : [];
    const container = { path, result, members: membersOf({ uri: item.uri, path }, result) };
    const scan = (policy: LabelingPolicy) => {
      const labelled = labelScan(policy, place, result, { ...from, written });
      return outcomeOf(labelled, opened, labelMembers({ policy, place, from }, item, container));
    };
    return { scan, bytes: result.bytes, parts: result.parts.length };
  }
  const table = posix.basename(path);
  const result = withUnreadColumns(await scanner.scanTable({ ...opened, complete: opened.whole }, options), opened);
  const scan = (policy: LabelingPolicy) => {
    const label = (at: Place, seen: ScanResult) => labelScan(policy, at, seen, from);
    const members = columnsOf(item, opened, result, (column, columnResult) =>
      label({ ...place, column: `${table}.${column}` }, columnResult),
    );
    const reads = opened.lineage?.reads ?? [];
    return outcomeOf(label({ ...place, column: table }, result), { ...opened, modifiedAt: null }, { members, reads });
  };
  return { scan, bytes: result.bytes, parts: result.parts.length };
}

function scanDocument(
  scanner: CrawlSteps['scanner'],
  name: string,
  opened: OpenedDocument,
  options: ScanOptions,
): Promise<ScanResult> {
  const { bytes, size, contentHash } = opened;
  if (size > bytes.length) return scanner.scanDocument({ name, truncated: true, contentHash, size });
  return scanner.scanDocument({ name, bytes }, options);
}

function outcomeOf(
  labelled: ReturnType<typeof labelScan>,
  { evidence, modifiedAt }: Pick<OpenedDocument, 'evidence' | 'modifiedAt'>,
  members: Members,
): ScanOutcome {
  if ('unreadable' in labelled) return { outcome: 'failed', reason: labelled.unreadable, evidence };
  return { outcome: 'labelled', version: labelled, evidence, modifiedAt, ...members };
}

function columnsOf(
  item: PendingItem,
  opened: OpenedTable,
  result: ScanResult,
  label: (column: string, result: ScanResult) => LabelledMember['version'],
): LabelledMember[] {
  const named = (name: string) => ({
    key: `${item.key}#${encodeURIComponent(name)}`,
    uri: `${item.uri}#${encodeName(name)}`,
    kind: 'column',
    reads: opened.lineage?.columns.get(name) ?? [],
  });
  return [
    ...(result.members ?? []).map((column) => ({ ...named(column.name), version: label(column.name, column) })),
    ...opened.unreadColumns.map(({ name, reason }) => ({ ...named(name), version: { unreadable: reason } })),
  ];
}

/** Says in the scan of a table, and of its columns, what was not read of them: a clean label is about what was read. */
export function withUnreadColumns(result: ScanResult, opened: OpenedTable): ScanResult {
  const cut = new Set(opened.columns.filter((column) => column.cut).map((column) => column.name));
  const cutPart = (name: string) => unreadColumn(name, 'too-many-characters');
  return {
    ...result,
    parts: [
      ...result.parts,
      ...[...cut].map(cutPart),
      ...opened.unreadColumns.map(({ name, reason }) => unreadColumn(name, reason)),
    ],
    members: (result.members ?? []).map((column) =>
      cut.has(column.name) ? { ...column, parts: [...column.parts, cutPart(column.name)] } : column,
    ),
  };
}

function unreadColumn(place: string, reason: NonNullable<ScannedPart['reason']>): ScannedPart {
  return { kind: 'column', place, status: 'failed', reason, characters: 0, findings: [] };
}
