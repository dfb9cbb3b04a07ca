import type { Label } from '../label/label.js';
import type { LabelingPolicy } from '../label/policy.js';
import type { Scanner } from '../scan/scanner.js';
import { scanLabeller } from './label-scan.js';
import { type Direction, directionOf } from './relabel.js';
import { labelSeen, type ScanFilesInput, scanDocuments } from './scan-files.js';

/** How files would be labelled by another policy. */
export interface Simulated {
  readonly examined: number;
  readonly of: number;
  readonly raised: number;
  readonly lowered: number;
  /** Other, without being higher or lower. */
  readonly altered: number;
  readonly unchanged: number;
  readonly byLabel: readonly { readonly from: Label; readonly to: Label; readonly resources: number }[];
  readonly samples: readonly {
    readonly uri: string;
    readonly from: Label;
    readonly to: Label;
    readonly rules: readonly string[];
  }[];
}

/** Files named one by one, at most. */
const shown = 200;

/**
 * Scans files once and labels each by two policies. What cannot be read has no label, and is left out.
 * @throws {PathError}
 */
export async function simulateFiles(
  input: ScanFilesInput,
  scanner: Scanner,
  policies: { readonly before: LabelingPolicy; readonly after: LabelingPolicy },
): Promise<Simulated> {
  const [before, after] = [scanLabeller(policies.before), scanLabeller(policies.after)];
  const tally: Record<Direction, number> = { same: 0, raised: 0, lowered: 0, altered: 0 };
  const byLabel = new Map<string, { from: Label; to: Label; resources: number }>();
  const samples: Simulated['samples'][number][] = [];
  for await (const seen of scanDocuments(input, scanner)) {
    const labelled = labelSeen(after, seen);
    for (const [n, { uri, label: from }] of labelSeen(before, seen).entries()) {
      const { label: to = null, rules = [] } = labelled[n] ?? {};
      if (from === null || to === null) continue;
      const direction = directionOf(from, to);
      tally[direction] += 1;
      if (direction === 'same') continue;
      const key = JSON.stringify([from, to]);
      const change = byLabel.get(key) ?? { from, to, resources: 0 };
      byLabel.set(key, { ...change, resources: change.resources + 1 });
      if (samples.length < shown) samples.push({ uri, from, to, rules });
    }
  }
  const { same: unchanged, ...directions } = tally;
  const examined = unchanged + directions.raised + directions.lowered + directions.altered;
  const changes = [...byLabel.values()].sort((a, b) => b.resources - a.resources);
  return { examined, of: examined, ...directions, unchanged, byLabel: changes, samples };
}
