import { knownPassages } from '../detect/fingerprint/origins.js';
import { type Asked, inPieces, type PassageKey, shinglesToAsk } from '../detect/fingerprint/passages.js';
import type { Database } from '../store/database.js';
import { standingOf } from '../store/fingerprints.js';
import { resourceId } from '../store/lookup.js';
import { versionTokens } from '../store/versions.js';
import { takeTurns } from './turns.js';

/** A document that a passage of a text was copied from. */
export interface Origin {
  readonly resourceId: string;
  /** Token of the version it stands in; null where it stands in parts of several. */
  readonly version: string | null;
  /** Which share of the text stands there too, 0..1. */
  readonly share: number;
}

/** What a text has its passages from. */
export interface TextOrigins {
  /** The documents, those with the largest share first. */
  readonly copied: readonly Origin[];
  /** Ids of the resources, of each passage that many have, such as a notice at their foot; as far as looked for. */
  readonly common: readonly (readonly string[])[];
}

export interface Origins {
  /** The documents that a text has a passage of. Passages that many documents have are left out. */
  find(text: string): Promise<readonly Origin[]>;
  /** The same for many texts in few queries, with what is common; one answer a text, in order. */
  findAll(texts: readonly string[]): Promise<readonly TextOrigins[]>;
}

export interface OriginsDependencies {
  readonly database: Database;
  readonly passageKey: PassageKey;
}

/** Finds the documents that passages were copied from, by what the crawls kept of them. */
export function openOrigins(deps: OriginsDependencies): Origins {
  const findAll = (texts: readonly string[]) => originsOf(deps, texts);
  return {
    findAll,
    find: async (text) => (await findAll([text])).flatMap(({ copied }) => copied),
  };
}

/** Shingles looked up at once: each stands in some tens of documents at most. */
const askedAtOnce = 4_000;

/** What is known of one text, as it comes piece by piece. Resources by their numbers. */
interface Gathering {
  readonly kept: number;
  /** By resource: how many of the text's shingles it has in passages, and in which versions. */
  readonly copied: Map<number, { kept: number; readonly versions: Set<number> }>;
  readonly common: (readonly number[])[];
}

interface Piece {
  readonly of: Gathering;
  readonly asked: Asked;
}

async function originsOf({ database, passageKey }: OriginsDependencies, texts: readonly string[]) {
  const gatherings: Gathering[] = [];
  let waiting: Piece[] = [];
  const turns = takeTurns();
  for (const text of texts) {
    const asked = shinglesToAsk(text, passageKey);
    const of: Gathering = { kept: asked.kept, copied: new Map(), common: [] };
    gatherings.push(of);
    for (const piece of inPieces(asked)) {
      waiting.push({ of, asked: piece });
      if (waiting.reduce((sum, one) => sum + one.asked.shingles.length, 0) < askedAtOnce) continue;
      await gather(database, waiting);
      waiting = [];
    }
    await turns(text.length);
  }
  if (waiting.length > 0) await gather(database, waiting);
  return toOrigins(database, gatherings);
}

async function gather(database: Database, pieces: readonly Piece[]): Promise<void> {
  const hashes = pieces.flatMap(({ asked }) => asked.shingles.map(({ hash }) => hash));
  const all = await standingOf(database, hashes);
  let next = 0;
  for (const { of, asked } of pieces) {
    const standing = all.slice(next, next + asked.shingles.length);
    next += asked.shingles.length;
    const { copied, common } = knownPassages(
      asked,
      standing.map((shingle) => shingle.map(({ resource, block }) => ({ document: resource, block }))),
    );
    for (const { document, share } of copied) {
      const known = of.copied.get(document) ?? { kept: 0, versions: new Set() };
      of.copied.set(document, known);
      known.kept += share * asked.kept;
    }
    for (const { resource, version } of standing.flat()) of.copied.get(resource)?.versions.add(version);
    of.common.push(...common.map((passage) => passage.map(({ document }) => document)));
  }
}

async function toOrigins(database: Database, gatherings: readonly Gathering[]): Promise<TextOrigins[]> {
  const found = gatherings.flatMap(({ copied }) => [...copied.values()]);
  const tokens = await versionTokens(database, [...new Set(found.flatMap(({ versions }) => [...versions]))]);
  return gatherings.map(({ kept, copied, common }) => ({
    copied: Array.from(copied, ([resource, its]): Origin => {
      const [version, ...others] = its.versions;
      const token = version === undefined || others.length > 0 ? undefined : tokens.get(version);
      return { resourceId: resourceId(resource), version: token ?? null, share: Math.min(1, its.kept / kept) };
    }).sort((a, b) => b.share - a.share),
    common: common.map((passage) => passage.map(resourceId)),
  }));
}
