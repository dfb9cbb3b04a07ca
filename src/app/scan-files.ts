import { lstat, realpath } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { join, type Label } from '../label/label.js';
import type { ScanResult } from '../scan/result.js';
import { type Scanner, unreadDocument } from '../scan/scanner.js';
import type { ScanOptions } from '../scan/task.js';
import { readOwnerNames } from '../sources/file-owners.js';
import { readFileSafely } from '../sources/file-reader.js';
import { fileUri, pathOfFileUri } from '../sources/file-uri.js';
import { type WalkedEntry, type WalkOptions, walk } from '../sources/walk.js';
import type { ImportedAssignment } from '../store/versions.js';
import { mapInOrder } from './map-in-order.js';
import { type MemberResource, membersOf } from './members.js';

/** What a labelling policy makes of a scan. The label is `null` when nothing could be read. */
export interface Labelled {
  readonly label: Label | null;
  readonly state: string;
  readonly flags: readonly string[];
  /** What followed from labels that stand in the document. */
  readonly imported: readonly ImportedAssignment[];
  /** Rules that gave the label. */
  readonly rules?: readonly string[];
}

interface Where {
  readonly uri: string;
  readonly path: string;
  readonly column?: string;
  readonly owners?: readonly string[];
  /** For a member: what holds for all that is in its container. */
  readonly around?: Label;
}

/** Labels what a scan saw; `inside` is what holds for all its members because of where it stands. */
export type LabelScan = (result: ScanResult, where: Where) => Labelled & { readonly inside: Label };

/** What is propagated: a label is joined with those of what the resource holds. */
export function withMembers<T extends Labelled>(container: T, members: readonly Labelled[]): T {
  const label = members.reduce<Label | null>(
    (all, member) => (all && member.label ? join(all, member.label) : all),
    container.label,
  );
  return { ...container, label };
}

/** One resource, looked at and labelled. */
export interface ScannedResource extends Labelled {
  /** Canonical. */
  readonly uri: string;
  readonly kind: 'document' | 'member' | 'table' | 'column';
  /** As a person wrote it: the root as given, and what follows below it. */
  readonly path: string;
  readonly result: ScanResult;
}

export interface ScanFilesInput extends Pick<WalkOptions, 'include' | 'exclude'> {
  /** Paths or `file:` URLs of files and folders. */
  readonly paths: readonly string[];
  readonly options: ScanOptions;
  /** Files read and scanned at once. */
  readonly jobs: number;
}

/** A path that was asked for and cannot be walked. */
export class PathError extends Error {
  override readonly name = 'PathError';
  readonly code = 'bad-path';
}

/** File content held at once, over all jobs; a larger file waits until it is alone. Bytes. */
const BYTES_IN_FLIGHT = 64 * 1024 * 1024;

interface Root {
  readonly shown: string;
  readonly absolute: string;
}

/**
 * Scans and labels all files below the paths, in the order of the walk, with several at work at once; each is followed
 * by its members. Everything that stands there is accounted for: what cannot be read comes with its reason.
 * @throws {PathError} before anything is read, when a path does not exist
 */
export async function* scanFiles(
  input: ScanFilesInput,
  scanner: Scanner,
  label: LabelScan,
): AsyncGenerator<ScannedResource> {
  for await (const seen of scanDocuments(input, scanner)) yield* labelSeen(label, seen);
}

/** The same without labels, which {@link labelSeen} gives: for those who label one scan in several ways. */
export async function* scanDocuments(input: ScanFilesInput, scanner: Scanner): AsyncGenerator<ToLabel> {
  const roots = await Promise.all(input.paths.map(rootOf));
  const ownersOf = await readOwnerNames();
  const scanOne = async ({ entry, root }: Found): Promise<ToLabel> => {
    const uri = fileUri(entry.fullPath);
    const below = entry.path.toString('utf8');
    const within = below || basename(root.absolute);
    const result = await scanEntry(entry, scanner, { ...input.options, path: within });
    const path = below === '' ? root.shown : `${root.shown.replace(/\/$/, '')}/${below}`;
    const owners = entry.kind === 'file' ? { owners: ownersOf(entry.owner) } : {};
    return { uri, kind: 'document', shown: path, path: within, result, ...owners };
  };
  yield* mapInOrder(entriesOf(roots, input), scanOne, {
    concurrency: input.jobs,
    weight: ({ entry }) => (entry.kind === 'file' ? Math.min(entry.size, scanner.budget.inputBytes) : 0),
    maxWeight: BYTES_IN_FLIGHT,
  });
}

/** A document or member that was looked at. */
interface ToLabel extends Where {
  readonly kind: 'document' | 'member';
  readonly shown: string;
  readonly result: ScanResult;
  readonly members?: readonly MemberResource[];
}

/** Labels a document or member, and behind it all that is in it. */
export function labelSeen(label: LabelScan, { kind, shown, result, members, ...where }: ToLabel): ScannedResource[] {
  const { inside, ...own } = label(result, where);
  const inner = (members ?? membersOf(where, result)).map((member) =>
    labelSeen(label, {
      ...member,
      ...(where.owners ? { owners: where.owners } : {}),
      kind: 'member',
      shown: shown + member.path.slice(where.path.length),
      around: inside,
    }),
  );
  const direct = inner.flatMap(([member]) => member ?? []);
  return [{ uri: where.uri, kind, path: shown, result, ...withMembers(own, direct) }, ...inner.flat()];
}

/** How many files there are to scan and how many bytes they hold, for a progress bar. Never throws. */
export async function measureFiles(
  input: Pick<ScanFilesInput, 'paths' | 'include' | 'exclude'>,
): Promise<{ files: number; bytes: number }> {
  const total = { files: 0, bytes: 0 };
  try {
    const roots = await Promise.all(input.paths.map(rootOf));
    for await (const { entry } of entriesOf(roots, input)) {
      total.files += 1;
      if (entry.kind === 'file') total.bytes += entry.size;
    }
  } catch {
    // The scan itself meets the same path and says what is wrong with it.
  }
  return total;
}

interface Found {
  readonly entry: WalkedEntry;
  readonly root: Root;
}

async function* entriesOf(roots: readonly Root[], options: WalkOptions): AsyncGenerator<Found> {
  for (const root of roots) {
    for await (const entry of walk(root.absolute, options)) yield { entry, root };
  }
}

/** A link that is named on the command line is followed, as it was meant; links found on the way are not. */
async function rootOf(path: string): Promise<Root> {
  const named = /^file:/i.test(path) ? pathOfFileUri(path)?.toString('utf8') : path;
  if (named === undefined) throw new PathError(`"${path}" names no file on this machine`);
  const absolute = resolve(named);
  try {
    const stats = await lstat(absolute);
    return { shown: named, absolute: stats.isSymbolicLink() ? await realpath(absolute) : absolute };
  } catch {
    throw new PathError(`"${path}" does not exist or cannot be reached`);
  }
}

async function scanEntry(entry: WalkedEntry, scanner: Scanner, options: ScanOptions): Promise<ScanResult> {
  if (entry.kind === 'unread') return unreadDocument(entry.reason, 0);
  const content = await readFileSafely(entry.fullPath, { maxBytes: scanner.budget.inputBytes });
  if (!content.ok) return unreadDocument(content.reason, entry.size);
  const name = basename(entry.fullPath.toString('utf8'));
  return scanner.scanDocument(
    content.truncated
      ? { name, truncated: true, contentHash: content.hash, size: content.size }
      : { name, bytes: content.bytes },
    options,
  );
}
