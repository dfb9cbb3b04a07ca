import { posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isWithin, join, type Label, sameLabel } from '../label/label.js';
import { inForce } from '../label/labeling.js';
import type { LabelingPolicy, Place } from '../label/policy.js';
import type { Connector } from '../sources/source.js';
import type { LabelClasses } from '../store/classes.js';
import type { StoredResource, StoredSource, StoredVersion } from '../store/stored-trees.js';
import { type EvidenceLabel, floorAround, labelEvidence } from './label-scan.js';

/** What becomes of a label: `altered` where neither holds all of the other. */
export type Direction = 'same' | 'raised' | 'lowered' | 'altered';

/** A version that is labelled otherwise than it is. */
export interface VersionDifference extends EvidenceLabel {
  readonly versionId: number;
  readonly resourceId: number;
}

/** A resource of which the label in force, or where it comes from, is another. */
export interface ResourceDifference {
  readonly resource: StoredResource;
  readonly before: Label;
  readonly label: Label;
  readonly propagated: Label | null;
  /** The content over which its manual label holds. */
  readonly manualContent: Label | null;
  readonly flags: readonly string[];
  readonly needsReview: boolean;
  readonly direction: Direction;
  /** Those that gave the floor and content of its newest version. */
  readonly rules: readonly string[];
}

export interface Differences {
  readonly versions: readonly VersionDifference[];
  readonly resources: readonly ResourceDifference[];
}

export interface RelabelDependencies {
  readonly classes: LabelClasses;
  readonly connectors: ReadonlyMap<string, Connector>;
  readonly sources: ReadonlyMap<number, StoredSource>;
  readonly now: Date;
}

/** Resources that are labelled at a stretch: some milliseconds. */
const turn = 100;

/** What becomes of one label when another takes its place. */
export function directionOf(before: Label, after: Label): Direction {
  if (sameLabel(before, after)) return 'same';
  if (isWithin(before, after)) return 'raised';
  return isWithin(after, before) ? 'lowered' : 'altered';
}

/**
 * Labels resources anew from what is stored of them, as their scans would have under this policy, and tells what is
 * another.
 * @param trees outermost resources with all that is in them, containers first
 */
export async function relabelTrees(
  deps: RelabelDependencies,
  policy: LabelingPolicy,
  trees: readonly StoredResource[],
): Promise<Differences> {
  const relabelling = new Relabelling(deps, policy, trees);
  return relabelling.run();
}

/** Where a resource stands, and what holds for all that is in it. */
interface Standing {
  readonly source: StoredSource;
  readonly sourceDefault: Label | null;
  readonly place: Place;
  /** Path of the outermost resource it is in. */
  readonly rootPath: string;
  /** What its container says of it. */
  readonly around: Label | null;
  /** What it says of what is in it. */
  readonly inside: Label | null;
}

class Relabelling {
  readonly #standings = new Map<number, Standing>();
  readonly #members = new Map<number, StoredResource[]>();
  /** Labels in force under the policy, where they are others. */
  readonly #changed = new Map<number, Label>();
  readonly #versions: VersionDifference[] = [];
  readonly #resources: ResourceDifference[] = [];

  constructor(
    private readonly deps: RelabelDependencies,
    private readonly policy: LabelingPolicy,
    private readonly trees: readonly StoredResource[],
  ) {}

  async run(): Promise<Differences> {
    for (const resource of this.trees) {
      const standing = await this.#stand(resource);
      if (!standing) continue;
      this.#standings.set(resource.id, standing);
      if (resource.parentId === null) continue;
      const siblings = this.#members.get(resource.parentId);
      if (siblings) siblings.push(resource);
      else this.#members.set(resource.parentId, [resource]);
    }
    // What is in a container before the container, which takes its label up.
    for (const [n, resource] of [...this.trees].reverse().entries()) {
      await this.#relabel(resource);
      // What is asked of this process meanwhile gets its turn.
      if (n % turn === turn - 1) await setImmediate();
    }
    return { versions: this.#versions, resources: this.#resources };
  }

  async #stand(resource: StoredResource): Promise<Standing | null> {
    const source = this.deps.sources.get(resource.sourceId);
    const container = resource.parentId === null ? null : this.#standings.get(resource.parentId);
    // A source that is being deleted takes its resources along.
    if (!source || container === undefined) return null;
    const sourceDefault = source.defaultClass === null ? null : await this.deps.classes.labelOf(source.defaultClass);
    const rootPath =
      container?.rootPath ?? this.deps.connectors.get(source.connector)?.pathOf(resource.key) ?? resource.key;
    const owners = container ? container.place.owners : resource.owners;
    const place = { source: source.name, ...placeOf(resource, rootPath), ...(owners ? { owners } : {}) };
    // What stands in an archive is labelled by where the archive stands, too; a column has the place of its own.
    const around = resource.kind === 'member' ? (container?.inside ?? null) : null;
    const newest = newestOf(resource);
    const inside = newest && floorAround(this.policy, place, newest, { sourceDefault, ...(around ? { around } : {}) });
    return { source, sourceDefault, place, rootPath, around, inside };
  }

  async #relabel(resource: StoredResource): Promise<void> {
    const standing = this.#standings.get(resource.id);
    if (!standing) return;
    const labelled = new Map<number, EvidenceLabel>();
    for (const version of resource.versions) labelled.set(version.id, await this.#relabelVersion(version, standing));
    const newest = newestOf(resource);
    const now = newest && labelled.get(newest.id);
    if (newest && now) await this.#putInForce(resource, newest, now);
  }

  async #relabelVersion(version: StoredVersion, standing: Standing): Promise<EvidenceLabel> {
    const { place, sourceDefault, source, around } = standing;
    const evidence = { ...version, sampled: version.flags.includes('sampled') };
    const from = { sourceDefault, trusted: source.trusted, ...(around ? { around } : {}) };
    const now = labelEvidence(this.policy, place, evidence, from);
    const floor = await this.deps.classes.labelOf(version.floorClass);
    const content = await this.deps.classes.labelOf(version.contentClass);
    const same =
      sameLabel(floor, now.floor) && sameLabel(content, now.content) && version.flags.join() === now.flags.join();
    if (!same) this.#versions.push({ versionId: version.id, resourceId: version.resourceId, ...now });
    return now;
  }

  async #putInForce(resource: StoredResource, newest: StoredVersion, now: EvidenceLabel): Promise<void> {
    const labelOf = (id: number | null) => (id === null ? null : this.deps.classes.labelOf(id));
    const before = await labelOf(resource.classId);
    if (before === null) return;
    const was = await labelOf(resource.propagatedClass);
    const propagated = (await this.#takenUp(resource)) ?? was;
    const manual = await this.#manualOf(resource, newest, now);
    const { label, needsReview } = inForce(now.floor, now.content, propagated, manual);
    const flags = resource.flags.join() === newest.flags.join() ? now.flags : resource.flags;
    const direction = directionOf(before, label);
    const asks = resource.needsReview || needsReview || (manual?.asks ?? false);
    const isSame =
      direction === 'same' &&
      flags.join() === resource.flags.join() &&
      isSameOrNull(was, propagated) &&
      (manual === null || sameLabel(manual.over, manual.was)) &&
      asks === resource.needsReview;
    if (direction !== 'same') this.#changed.set(resource.id, label);
    if (isSame) return;
    const manualContent = manual?.over ?? (await labelOf(resource.manualContentClass));
    this.#resources.push({
      ...{ resource, before, label, propagated, manualContent, flags, direction },
      needsReview: asks,
      rules: now.rules,
    });
  }

  /** What a container takes up of what is in it; null where nothing of that changes. */
  async #takenUp(container: StoredResource): Promise<Label | null> {
    const members = this.#members.get(container.id) ?? [];
    if (!members.some(({ id }) => this.#changed.has(id))) return null;
    let all: Label | null = null;
    for (const { id, state, classId } of members) {
      if ((state !== 'current' && state !== 'stale') || classId === null) continue;
      const label = this.#changed.get(id) ?? (await this.deps.classes.labelOf(classId));
      all = all ? join(all, label) : label;
    }
    return all;
  }

  /**
   * A manual label that holds goes on holding, since what was found is what it was: the content that it was set over is
   * what the policy makes of the same findings now. Where that is more than it was, a reviewer is asked.
   */
  async #manualOf(
    { manualClass, manualContentClass, manualUntil }: StoredResource,
    newest: StoredVersion,
    now: EvidenceLabel,
  ) {
    if (manualClass === null || manualContentClass === null) return null;
    if (manualUntil !== null && manualUntil <= this.deps.now) return null;
    const { classes } = this.deps;
    const was = await classes.labelOf(manualContentClass);
    const held = isWithin(await classes.labelOf(newest.contentClass), was);
    const over = held ? join(was, now.content) : was;
    return { label: await classes.labelOf(manualClass), over, was, asks: held && !isWithin(now.content, was) };
  }
}

function newestOf({ versionId, versions }: StoredResource): StoredVersion | null {
  return versions.find(({ id }) => id === versionId) ?? null;
}

function isSameOrNull(a: Label | null, b: Label | null): boolean {
  return a === null || b === null ? a === b : sameLabel(a, b);
}

/** Where a resource stands, as its scan saw it; from its key, which says so of members and columns too. */
function placeOf({ kind, key }: Pick<StoredResource, 'kind' | 'key'>, rootPath: string): Place {
  const table = posix.basename(rootPath);
  if (kind === 'table') return { path: rootPath, column: table };
  if (kind === 'column') return { path: rootPath, column: `${table}.${decoded(key.slice(key.lastIndexOf('#') + 1))}` };
  const inside = key.indexOf('//!/');
  return { path: inside < 0 ? rootPath : rootPath + decoded(key.slice(inside + '//'.length)) };
}

/** A name without percent-escapes; as it stands where they are broken. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
