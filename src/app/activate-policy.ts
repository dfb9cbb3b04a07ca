import { join } from '../label/label.js';
import { type LabelingPolicy, parsePolicy } from '../label/policy.js';
import type { Connector } from '../sources/source.js';
import type { LabelClasses } from '../store/classes.js';
import type { Database, Queryable, Transaction } from '../store/database.js';
import { activePolicy, readPolicyVersion } from '../store/labeling-policies.js';
import { refreshReaders } from '../store/lineage.js';
import {
  type Activation,
  advanceActivation,
  dropWaitingActivations,
  endActivation,
  holdActivation,
  lockActivation,
  readActivation,
  silentActivations,
} from '../store/policy-activations.js';
import { holdPolicy } from '../store/policy-lock.js';
import {
  countDirections,
  type DirectionCounts,
  noteDirections,
  type ShadowResource,
  type ShadowVersion,
  switchPolicy,
  takeTouched,
  writeShadow,
} from '../store/shadow.js';
import { readStoredSources, readTrees, rootsAfter, rootsOf, treeGroups } from '../store/stored-trees.js';
import { readTaxonomy } from '../store/taxonomy.js';
import type { Round } from './crawl-queue.js';
import { type Run, StoppedError } from './crawl-steps.js';
import { type Differences, relabelTrees } from './relabel.js';
import type { Clock } from './rules.js';

/** Where the making ready of a policy waits for a worker. */
export interface ActivationQueue {
  /** @param round to put one in twice in the same round changes nothing */
  activatePolicy(activation: number, round: Round): Promise<void>;
}

export interface ActivationDependencies {
  readonly database: Database;
  readonly rules: { readonly classes: LabelClasses };
  readonly connectors: ReadonlyMap<string, Connector>;
  readonly clock: Clock;
  /** What processes have in force is renewed by itself; this process need not wait. */
  readonly catalogue: { refresh(): Promise<unknown> };
}

/** Milliseconds without a word of an activation at work after which its worker is taken for gone. */
const silence = 20_000;
/** Milliseconds in which one is put in again once. */
const oneRecovery = 10 * 60 * 1000;
/** Milliseconds for which one waits to be confirmed. */
const longestWait = 24 * 60 * 60 * 1000;
/** Outermost resources that are asked for at once. */
const rootsAtOnce = 1_000;
/** Resources recorded meanwhile that may be looked at while everybody waits. */
const fewTouched = 200;

/**
 * Makes a policy ready and puts it in force: labels all that is stored in the shadow, catches up with what was recorded
 * meanwhile, and switches in one transaction. Where more labels would become lower than may without being confirmed, it
 * waits for that instead. A run that is killed is gone on with from where it stood.
 */
export async function activatePolicy(deps: ActivationDependencies, id: number, { stopping }: Run): Promise<void> {
  const { database } = deps;
  let activation = await readActivation(database, id);
  if (activation?.state !== 'labelling') return;
  const policy = await policyOf(database, activation.version);
  const labelling = { ...deps, policy };
  while (await labelNext(labelling, activation)) {
    if (stopping.aborted) throw new StoppedError();
    activation = await readActivation(database, id);
    if (activation?.state !== 'labelling') return;
  }
  while ((await catchUp(labelling, id)) > fewTouched) if (stopping.aborted) throw new StoppedError();
  if (await switchOver(labelling, id)) await deps.catalogue.refresh();
}

/** Puts those in again whose worker is gone, and gives up those that nobody confirmed for a day. */
export async function recoverActivations(deps: {
  readonly database: Database;
  readonly queue: ActivationQueue;
  readonly clock: Clock;
}): Promise<void> {
  const now = deps.clock().getTime();
  await dropWaitingActivations(deps.database, new Date(now - longestWait));
  // A switch of very many labels is silent, too: those that are put in meanwhile would all wait for it.
  const round = `again-${Math.floor(now / oneRecovery)}`;
  const since = new Date(now - silence);
  for (const id of await silentActivations(deps.database, since)) await deps.queue.activatePolicy(id, round);
}

/** Ends an activation that cannot be made ready, with a code. */
export async function giveUpActivation({ database }: { readonly database: Database }, id: number): Promise<void> {
  await endActivation(database, id, 'failed', 'internal');
}

type Labelling = ActivationDependencies & { readonly policy: LabelingPolicy };

async function policyOf(database: Database, version: number): Promise<LabelingPolicy> {
  const record = await readPolicyVersion(database, version);
  if (!record) throw new Error('a policy that is to be put in force is missing');
  return parsePolicy(record.document, await readTaxonomy(database));
}

/** Labels the next group. @returns false when there is none, or another run goes on with it */
async function labelNext(deps: Labelling, { id, checkpoint }: Activation): Promise<boolean> {
  const { database } = deps;
  const roots = await rootsAfter(database, checkpoint, rootsAtOnce);
  if (roots.length === 0) return false;
  let from = checkpoint;
  for await (const group of treeGroups(database, roots)) {
    const at = from;
    const last = group.at(-1) ?? at;
    const shadow = await shadowOf(deps, database, group);
    const moved = await database.transaction(async (tx) => {
      if (!(await lockActivation(tx, id, at))) return false;
      await writeShadow(tx, shadow.resources, shadow.versions, shadow.inForce);
      await advanceActivation(tx, id, { checkpoint: last, labelled: shadow.labelled });
      return true;
    });
    if (!moved) return true;
    from = last;
  }
  return true;
}

/** Looks at what was recorded meanwhile. @returns about how many there were */
async function catchUp(deps: Labelling, id: number): Promise<number> {
  return deps.database.transaction(async (tx) => ((await holdActivation(tx, id)) ? catchUpIn(deps, tx) : 0));
}

async function catchUpIn(deps: Labelling, tx: Transaction): Promise<number> {
  const touched = await takeTouched(tx, rootsAtOnce);
  const roots = await rootsOf(tx, touched);
  for await (const group of treeGroups(tx, roots)) {
    const shadow = await shadowOf(deps, tx, group);
    await writeShadow(tx, shadow.resources, shadow.versions, shadow.inForce);
  }
  return touched.length;
}

/** @returns whether the policy is in force now */
async function switchOver(deps: Labelling, id: number): Promise<boolean> {
  return deps.database.transaction(async (tx) => {
    await holdPolicy(tx);
    const activation = await holdActivation(tx, id);
    if (!activation) return false;
    while ((await catchUpIn(deps, tx)) > 0);
    const before = await activePolicy(tx);
    const counts = await countDirections(tx);
    const { confirmLowering } = parsePolicy(before.document, await readTaxonomy(tx));
    const waits = needsConfirmation(counts, confirmLowering, activation.confirmed);
    await noteDirections(tx, id, counts, waits);
    if (waits) return false;
    await switchPolicy(tx, id, activation.version);
    await refreshReaders(tx, deps.rules.classes);
    return true;
  });
}

/** Whether more labels become lower than may without being confirmed: a label that is altered lets through something, too. */
export function needsConfirmation(
  { lowered, altered, total }: DirectionCounts,
  share: number,
  confirmed: number | null,
): boolean {
  const lower = lowered + altered;
  return lower > share * total && lower > (confirmed ?? 0);
}

interface Shadow {
  readonly resources: readonly number[];
  readonly labelled: number;
  readonly versions: readonly ShadowVersion[];
  readonly inForce: readonly ShadowResource[];
}

async function shadowOf(deps: Labelling, database: Queryable, roots: readonly number[]): Promise<Shadow> {
  const { classes } = deps.rules;
  const near = deps.policy.rules.some(({ within }) => within !== null);
  const sources = await readStoredSources(database);
  const trees = await readTrees(database, roots, near);
  const relabelling = { classes, connectors: deps.connectors, sources, now: deps.clock() };
  const differences = await relabelTrees(relabelling, deps.policy, trees);
  return {
    resources: trees.map(({ id }) => id),
    labelled: trees.filter(({ classId, state }) => classId !== null && state !== 'deleted').length,
    ...(await toShadow(classes, differences)),
  };
}

async function toShadow(
  classes: LabelClasses,
  differences: Differences,
): Promise<Pick<Shadow, 'versions' | 'inForce'>> {
  const versions: ShadowVersion[] = [];
  for (const { versionId, resourceId, floor, content, flags, rules } of differences.versions) {
    versions.push({
      version_id: versionId,
      resource_id: resourceId,
      floor_class: await classes.idOf(floor),
      content_class: await classes.idOf(content),
      class_id: await classes.idOf(join(floor, content)),
      flags,
      rules,
    });
  }
  const inForce: ShadowResource[] = [];
  for (const { resource, label, propagated, manualContent, flags, needsReview, direction } of differences.resources) {
    inForce.push({
      resource_id: resource.id,
      class_id: await classes.idOf(label),
      propagated_class: propagated && (await classes.idOf(propagated)),
      manual_content_class: manualContent && (await classes.idOf(manualContent)),
      flags,
      needs_review: needsReview,
      direction,
    });
  }
  return { versions, inForce };
}
