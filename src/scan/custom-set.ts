import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArtefactError } from '../detect/custom/artefact.js';
import { compileCustom } from '../detect/custom/compile.js';
import type { CustomDefinition } from '../detect/custom/definition.js';
import type { MatchKeys } from '../detect/custom/exact-table.js';
import { type Additions, noAdditions } from '../detect/recogniser.js';
import { openArtefactFile } from './artefact-file.js';
import { openClassifiers } from './own-classifiers.js';

/** A custom infotype or exclusion, and the file that holds its content. */
export interface CustomItem {
  readonly definition: CustomDefinition;
  /** `null` where its kind has no content, or none was given. */
  readonly artefact: { readonly path: string; readonly hash: string } | null;
}

/** What a child needs to look for custom infotypes: a list of them in a file, and the keys, which are in no file. */
export interface CustomRef {
  readonly manifest: string;
  readonly keys: MatchKeys;
  /** Bytes that a child holds for them, besides what its budget gives it. */
  readonly residentBytes: number;
}

/** Changes whenever a definition, its content or the keys do; null for nothing. */
function versionOf(items: readonly CustomItem[], keys: MatchKeys): string | null {
  if (items.length === 0) return null;
  const listed = items.map(({ definition, artefact }) => JSON.stringify([definition, artefact?.hash ?? null])).sort();
  return createHash('sha256')
    .update(JSON.stringify([keys.id, listed]))
    .digest('hex');
}

/** Opens custom infotypes for a detector in this process. @throws {ArtefactError} {DefinitionError} */
export function openCustom(items: readonly CustomItem[], keys: MatchKeys): Additions {
  if (items.length === 0) return noAdditions;
  const entries = items.flatMap(({ definition, artefact }) =>
    definition.kind === 'trained-classifier'
      ? []
      : [{ definition, content: artefact ? openArtefactFile(artefact.path) : null }],
  );
  const compiled = compileCustom(versionOf(items, keys), entries, keys);
  const classifiers = openClassifiers(items, keys);
  return {
    ...compiled,
    recognisers: [...compiled.recognisers, ...classifiers.recognisers],
    residentBytes: compiled.residentBytes + classifiers.residentBytes,
  };
}

/**
 * Writes the list that children read; each version has a file of its own. Null when there is nothing to look for.
 * @param folder absolute
 */
export async function refer(
  folder: string,
  items: readonly CustomItem[],
  keys: MatchKeys,
  { version, residentBytes }: Additions,
): Promise<CustomRef | null> {
  if (version === null) return null;
  const manifest = join(folder, `${version}.manifest`);
  const draft = `${manifest}.${process.pid}`;
  await writeFile(draft, JSON.stringify(items), { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, manifest);
  return { manifest, keys, residentBytes };
}

/** Opens, in a child, what {@link refer} referred to. @throws {ArtefactError} */
export function openReferred({ manifest, keys }: CustomRef): Additions {
  let items: CustomItem[];
  try {
    items = JSON.parse(readFileSync(manifest, 'utf8'));
  } catch {
    throw new ArtefactError('the list of custom infotypes is missing');
  }
  return openCustom(items, keys);
}
