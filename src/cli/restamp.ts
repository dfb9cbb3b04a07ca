import type { ChunkContent } from './index-export.js';
import type { Compared } from './reconcile-report.js';
import type { Remote } from './remote.js';

/** Chunks in one request, and characters of text. */
const chunksTogether = 1000;
const charactersTogether = 2 * 1024 * 1024;

/** A record that was compared with its resource, and what it says of its own content. */
export interface ComparedChunk {
  readonly compared: Compared;
  readonly content: ChunkContent | null;
}

interface Stamp {
  readonly class: string | null;
  readonly level: string;
  readonly rank: number;
  readonly categories: readonly string[];
  readonly reason?: string;
}

/**
 * A chunk may have another class than its resource: that of what stands in it. Where a record says what that is, and
 * its stamp is not the resource's, the service is asked for the stamp of the chunk.
 */
export async function byChunk(remote: Remote, all: readonly ComparedChunk[]): Promise<Compared[]> {
  const answers = new Map<ComparedChunk, Stamp>();
  for (const group of groupsOf(all)) {
    const [first] = group;
    if (!first) continue;
    const { id, uri, version } = first.compared.truth;
    const { chunks } = await remote.send<{ readonly chunks: readonly Stamp[] }>('POST', '/v1/labels/stamp', {
      ...(uri === null ? { id } : { uri }),
      ...(first.compared.isVersioned && version !== null ? { version } : {}),
      chunks: group.map(({ content }, i) => ({ id: String(i), ...content })),
    });
    for (const [i, one] of group.entries()) {
      const stamp = chunks[i];
      if (stamp) answers.set(one, stamp);
    }
  }
  return all.map((one) => {
    const stamp = answers.get(one);
    return stamp ? corrected(one.compared, stamp) : one.compared;
  });
}

/** Those to ask about, together when they are of one resource and in one version. */
function groupsOf(all: readonly ComparedChunk[]): ComparedChunk[][] {
  const groups: ComparedChunk[][] = [];
  const open = new Map<string, { readonly group: ComparedChunk[]; characters: number }>();
  for (const one of all) {
    const { truth, isVersioned } = one.compared;
    if (truth.remedy !== 'restamp' || one.content === null) continue;
    const key = JSON.stringify([truth.uri ?? truth.id, isVersioned]);
    const length = 'text' in one.content ? one.content.text.length : 0;
    const at = open.get(key);
    if (at && at.group.length < chunksTogether && at.characters + length <= charactersTogether) {
      at.group.push(one);
      at.characters += length;
      continue;
    }
    const group = [one];
    groups.push(group);
    open.set(key, { group, characters: length });
  }
  return groups;
}

function corrected(compared: Compared, { class: of, level, rank, categories, reason }: Stamp): Compared {
  const { truth, stamp, isVersioned } = compared;
  if (of === null) {
    const why = reason ?? 'no-label';
    const remedy = stamp === null ? 'keep' : 'unstamp';
    return { ...compared, truth: { ...truth, remedy, reason: why, class: null, label: null } };
  }
  const isSame = of === stamp;
  const known = isVersioned ? 'in-step' : 'version-unverified';
  const verdict = isSame ? { remedy: 'keep' as const, reason: known } : {};
  return { ...compared, truth: { ...truth, ...verdict, class: of, label: { level, rank, categories } } };
}
