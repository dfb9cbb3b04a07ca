import type { Label } from '../label/label.js';
import type { LabelingPolicy } from '../label/policy.js';
import type { Connector } from '../sources/source.js';
import type { LabelClasses } from '../store/classes.js';
import type { Database } from '../store/database.js';
import { resourceId } from '../store/lookup.js';
import {
  countLabelled,
  readStoredSources,
  readTrees,
  rootsAfter,
  type StoredResource,
  type StoredSource,
  sampledRoots,
  treeGroups,
} from '../store/stored-trees.js';
import { type Direction, type ResourceDifference, relabelTrees } from './relabel.js';
import type { Clock } from './rules.js';

export interface SimulationDependencies {
  readonly database: Database;
  readonly rules: { readonly classes: LabelClasses };
  readonly connectors: ReadonlyMap<string, Connector>;
  readonly clock: Clock;
}

/** How many labels become what. */
export interface Tally {
  readonly raised: number;
  readonly lowered: number;
  /** Other, without being higher or lower: something that was in the label is gone, and something else came. */
  readonly altered: number;
  readonly unchanged: number;
}

/** What would be labelled differently, by what is stored; no file is read. */
export interface PolicySimulation extends Tally {
  /** Resources that were labelled, and how many there are: all of them unless there are very many. */
  readonly examined: number;
  readonly of: number;
  readonly bySource: readonly (Tally & { readonly source: string })[];
  readonly byLabel: readonly { readonly from: Label; readonly to: Label; readonly resources: number }[];
  readonly samples: readonly SampledChange[];
}

export interface SampledChange {
  readonly id: string;
  readonly uri: string;
  readonly direction: Exclude<Direction, 'same'>;
  readonly from: Label;
  readonly to: Label;
  /** Rules that give it the label. */
  readonly rules: readonly string[];
}

/** Outermost resources that are asked for at once. */
const rootsAtOnce = 1_000;
/** Examples that are given of one change from a label to another, and in all. */
const samplesOfOne = 5;
const samplesInAll = 50;

/**
 * Labels what is stored by another policy and counts what changes. Of more resources than `most` it takes a sample, the
 * same each time.
 */
export async function simulatePolicy(
  deps: SimulationDependencies,
  policy: LabelingPolicy,
  most: number,
): Promise<PolicySimulation> {
  const { database } = deps;
  const { classes } = deps.rules;
  const of = await countLabelled(database);
  const near = policy.rules.some(({ within }) => within !== null);
  const sources = await readStoredSources(database);
  const count = new ChangeCount(sources);
  const roots = of <= most ? allRoots(database) : sampledRoots(database, most / of, rootsAtOnce);
  for await (const page of roots) {
    for await (const group of treeGroups(database, page)) {
      const trees = await readTrees(database, group, near);
      const relabelling = { classes, connectors: deps.connectors, sources, now: deps.clock() };
      count.add(trees, (await relabelTrees(relabelling, policy, trees)).resources);
    }
  }
  return { of, ...count.result() };
}

async function* allRoots(database: Database): AsyncGenerator<number[]> {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const roots: number[] = await rootsAfter(database, after, rootsAtOnce);
    if (roots.length > 0) yield roots;
    after = roots.at(-1);
  }
}

const none = { raised: 0, lowered: 0, altered: 0, unchanged: 0 };

class ChangeCount {
  #examined = 0;
  readonly #bySource = new Map<string, Record<keyof Tally, number>>();
  readonly #byLabel = new Map<string, { from: Label; to: Label; resources: number }>();
  readonly #samples: SampledChange[] = [];

  constructor(private readonly sources: ReadonlyMap<number, StoredSource>) {}

  add(trees: readonly StoredResource[], differences: readonly ResourceDifference[]): void {
    const changes = new Map(differences.map((difference) => [difference.resource.id, difference]));
    for (const resource of trees) {
      if (resource.classId === null || resource.state === 'deleted') continue;
      this.#examined += 1;
      const change = changes.get(resource.id);
      const direction = change?.direction ?? 'same';
      this.#tallyOf(resource)[direction === 'same' ? 'unchanged' : direction] += 1;
      if (change && direction !== 'same') this.#note(change, direction);
    }
  }

  result(): Omit<PolicySimulation, 'of'> {
    const bySource = [...this.#bySource].map(([source, tally]) => ({ source, ...tally }));
    const total = { ...none };
    for (const tally of bySource) for (const key of keys) total[key] += tally[key];
    return {
      ...total,
      examined: this.#examined,
      bySource: bySource.sort((a, b) => (a.source < b.source ? -1 : 1)),
      byLabel: [...this.#byLabel.values()].sort((a, b) => b.resources - a.resources),
      samples: this.#samples,
    };
  }

  #tallyOf({ sourceId }: StoredResource): Record<keyof Tally, number> {
    const source = this.sources.get(sourceId)?.name ?? '';
    const tally = this.#bySource.get(source) ?? { ...none };
    this.#bySource.set(source, tally);
    return tally;
  }

  #note({ resource, before: from, label: to, rules }: ResourceDifference, direction: SampledChange['direction']): void {
    const key = JSON.stringify([from, to]);
    const change = this.#byLabel.get(key) ?? { from, to, resources: 0 };
    change.resources += 1;
    this.#byLabel.set(key, change);
    if (change.resources > samplesOfOne || this.#samples.length === samplesInAll) return;
    this.#samples.push({ id: resourceId(resource.id), uri: resource.uri, direction, from, to, rules });
  }
}

const keys = ['raised', 'lowered', 'altered', 'unchanged'] as const;
