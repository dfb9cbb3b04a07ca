import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Additions, type InfotypeInfo, joinedAdditions, noAdditions } from '../detect/recogniser.js';
import { readColumn } from '../models/tagger/column.js';
import { taggerInfotypes } from '../models/tagger/infotypes.js';
import { taggerOf } from '../models/tagger/open.js';
import { type ModelUse, taggerRecogniser } from '../models/tagger/recogniser.js';

import type { ReadColumn } from './look-at-table.js';

export { taggerFinds } from '../models/tagger/infotypes.js';
export type { ModelUse } from '../models/tagger/recogniser.js';

/** Bytes that a process holds for the tagger once a text has asked for it: its weights, and its file while it opens. */
export const TAGGER_BYTES = 32 * 1024 * 1024;

const opened = new Map<string, ReturnType<typeof taggerOf>>();

/** The tagger of a file of weights: read when the first text asks for it, once in a process. */
function sharedTagger(weights: URL): ReturnType<typeof taggerOf> {
  const open = opened.get(weights.href) ?? taggerOf(weights);
  opened.set(weights.href, open);
  return open;
}

/**
 * The tagger as a detector takes it: names, places and what else patterns cannot describe.
 * @param known infotypes of the catalogue, some of which the tagger finds too
 * @param weights file of its weights
 * @param use where it looks; null for nowhere, where its infotypes are to be known all the same
 */
export function taggerAdditions(known: readonly InfotypeInfo[], weights: URL, use: ModelUse | null): Additions {
  const recogniser = use
    ? taggerRecogniser(sharedTagger(weights), known, use)
    : { infotypes: taggerInfotypes, find: () => undefined };
  return { ...noAdditions, recognisers: [recogniser] };
}

/** How the tagger reads columns of tables. @param infotypes asked for; all unless given */
export function columnReader(weights: URL, infotypes?: ReadonlySet<string>): ReadColumn {
  const open = sharedTagger(weights);
  const wanted = (id: string) => infotypes?.has(id) ?? true;
  return (name, cells) => readColumn(open(), name, cells, wanted);
}

/** Changes with the weights of the tagger, and where it looks. */
export function taggerVersion(weights: URL, use: ModelUse): string {
  return `tagger ${use} ${checkOf(weights)}`;
}

/** What a gzipped file ends with: CRC-32 and length of its content (RFC 1952, 2.3.1). All of it need not be read. */
function checkOf(file: URL): string {
  const descriptor = openSync(file, 'r');
  try {
    const check = Buffer.alloc(8);
    readSync(descriptor, check, 0, check.length, fstatSync(descriptor).size - check.length);
    return check.toString('hex');
  } finally {
    closeSync(descriptor);
  }
}

/** Additions with the tagger, and a version over both. */
export function withTagger(
  additions: Additions,
  known: readonly InfotypeInfo[],
  weights: URL,
  use: ModelUse,
): Additions {
  const tagger = { ...taggerAdditions(known, weights, use), version: taggerVersion(weights, use) };
  return joinedAdditions(additions, tagger);
}
