import type { Rules } from '../src/app/rules.js';
import type { LabelOrigin } from '../src/store/label-index/label-index.js';
import { seededRandom } from './random.js';

const FOLDERS = 1_000;

/** The URI of a made-up resource, of some sixty characters. */
export function uriAt(id: number): string {
  return `file:///srv/share/department-${id % 23}/project-${id % FOLDERS}/document-${id}.pdf`;
}

/**
 * An estate as a database would tell it: one in ten was edited lately, one in fifty is labelled by hand, some are stale
 * or in part unread, and crawls confirmed 500 at a time. All of them usable.
 */
export async function syntheticLabels(rules: Rules, resources: number): Promise<LabelOrigin> {
  const situations = await situationsOf(rules);
  const random = seededRandom(3);
  const verified = Date.now() - 86_400_000;
  const entryAt = (id: number) => {
    const edited = id % 10 === 0;
    return {
      id,
      uri: uriAt(id),
      verified: verified + Math.floor(id / 500) * 1_000,
      until: edited ? Math.floor(verified / 1_000) + 30 * 86_400 : null,
      token: random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 16),
      situation: situations[random.below(situations.length)] ?? '',
    };
  };
  return {
    snapshot: async () => '1:1:',
    scopes: async () => [{ id: 1, name: 'share', rootUri: 'file:///srv/share', aliases: [] }],
    touches: async () => [],
    entriesOf: async () => [],
    entries: async (_keeping, afterId, limit) =>
      Array.from({ length: Math.min(limit, resources - afterId) }, (_, i) => entryAt(afterId + 1 + i)),
  };
}

/** Keys of situations as the database writes them (see situations.ts). */
async function situationsOf({ classes, taxonomy, rulebook }: Rules): Promise<string[]> {
  const ids: number[] = [];
  for (const { id: level, rank } of taxonomy.levels) {
    for (const categories of [[], ['pii'], ['health', 'pii'], ['financial']]) {
      ids.push(await classes.idOf({ level, rank, categories }));
    }
  }
  const version = (isNewest: boolean, content: number, flags: string) =>
    [isNewest, ids[0], content, flags, rulebook.policyVersion, rulebook.catalogueVersion].join('\x1f');
  const resource = ['current', '\x1a', '\x1a', '\x1a', '\x1a'].join('\x1f');
  return ids.flatMap((id) => [
    ...Array.from({ length: 6 }, () => [resource, version(true, id, '')].join('\x1e')),
    [resource, version(true, id, 'partial')].join('\x1e'),
    [resource, version(true, id, ''), version(false, ids[1] ?? id, '')].join('\x1e'),
  ]);
}
