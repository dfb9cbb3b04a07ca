import { lstat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Imported, importLabel, labelToWrite } from '../label/imported.js';
import type { Label } from '../label/label.js';
import type { LabelingPolicy } from '../label/policy.js';
import type { Scanner } from '../scan/scanner.js';
import { readFileSafely } from '../sources/file-reader.js';
import { createFile, replaceFile } from '../sources/file-writer.js';

/** A label that a file carries, and what it is by the policy. */
export type CarriedLabel = Awaited<ReturnType<Scanner['carried']>>['labels'][number] & Imported;

export type CarriedByFile =
  | { readonly ok: true; readonly labels: readonly CarriedLabel[] }
  | { readonly ok: false; readonly reason: string };

/** The labels that stand in a file. Links are not followed. */
export async function labelsInFile(scanner: Scanner, policy: LabelingPolicy, path: string): Promise<CarriedByFile> {
  const content = await readWhole(scanner, path);
  if (!content.ok) return content;
  const { labels, reason } = await scanner.carried({ name: basename(path), bytes: content.bytes });
  if (reason !== null) return { ok: false, reason };
  return { ok: true, labels: labels.map((label) => ({ ...label, ...importLabel(policy, label) })) };
}

export interface LabelFileInput {
  readonly path: string;
  /** The label to set; null takes labels away. */
  readonly label: Label | null;
  /** The organisation whose label it is, or whose labels go; null for what the policy says, or all of them. */
  readonly site: string | null;
  readonly setDate: Date;
  /** A file that is made instead of changing the one at `path`. */
  readonly out?: string | undefined;
}

export type LabelledFile = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Sets or takes away the label of a file, in one step and as a person does it. Links are refused. */
export async function labelFile(
  scanner: Scanner,
  policy: LabelingPolicy,
  { path, label, site, setDate, out }: LabelFileInput,
): Promise<LabelledFile> {
  const content = await readWhole(scanner, path);
  if (!content.ok) return content;
  const written = label && labelToWrite(policy, label, site);
  const moment = new Date(Math.floor(setDate.getTime() / 1000) * 1000).toISOString();
  const relabelled = await scanner.relabel(
    { name: basename(path), bytes: content.bytes },
    { label: written && { ...written, method: 'Privileged', setDate: moment }, siteId: written?.siteId ?? site },
  );
  if (!relabelled.ok) return relabelled;
  if (out !== undefined) return createCopy(path, out, relabelled.bytes);
  if (relabelled.bytes.equals(content.bytes)) return { ok: true };
  return replaceFile(Buffer.from(resolve(path)), content.hash, relabelled.bytes);
}

/** Who may not read a file may not read a copy of it either. */
async function createCopy(path: string, out: string, bytes: Buffer): Promise<LabelledFile> {
  const stats = await lstat(resolve(path)).catch(() => null);
  return stats ? createFile(Buffer.from(resolve(out)), bytes, stats.mode) : { ok: false, reason: 'vanished' };
}

async function readWhole(scanner: Scanner, path: string) {
  const content = await readFileSafely(resolve(path), { maxBytes: scanner.budget.inputBytes });
  return content.ok && content.truncated ? { ok: false as const, reason: 'input-too-large' } : content;
}
