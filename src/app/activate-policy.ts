import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from '../label/label.js';
import { type LabelingPolicy, parsePolicy } from '../label/policy.js';
import type { Connector } from '../sources/source.js';
import type { LabelClasses } from '../store/classes.js';
import type { Database, Queryable, Transaction } from '../store/database.js';
import { activePolicy, readPolicyVersion } from '../store/labeling-policies.js';
import {
  type ActivationRun,
  advanceActivation,
  beatActivation,
  dropWaitingActivations,
  endActivation,
  holdActivation,
  leaveActivation,
  readActivation,
  silentActivations,
  takeActivation,
} from '../store/policy-activations.js';
import { holdPolicy } from '../store/policy-lock.js';
import { endSettling, settleNext, settlingActivation } from '../store/settle.js';
import {
  analyzeShadow,
  countDirections,
  type DirectionCounts,
  dropLeftShadow,
  noteDirections,
  type ShadowResource,
  type ShadowVersion,
  switchPolicy,
  takeTouched,
  touchResources,
  touchShadowed,
  writeShadow,
} from '../store/shadow.js';
import { readStoredSources, readTrees, rootsAfter, rootsOf, treeGroups } from '../store/stored-trees.js';
import { readTaxonomy } from '../store/taxonomy.js';
import type { Round } from './crawl-queue.js';
import { type Run, StoppedError } from './crawl-steps.js';
import { type Differences, relabelTrees } from './relabel.js';
import type { Clock } from './rules.js';
import { passOnInShadow } from './shadow-views.js';

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

/** Milliseconds without a word of a run after which it is taken for gone, and between two words of it. */
const silence = 20_000;
const beatEvery = 5_000;
/** Milliseconds in which one is put in again once. */
const oneRecovery = 60_000;
/** Milliseconds for which one waits to be confirmed. */
const longestWait = 24 * 60 * 60 * 1000;
/** Outermost resources that are asked for at once. */
const rootsAtOnce = 1_000;
/** Resources recorded meanwhile that may be looked at while everybody waits. */
const fewTouched = 200;
/** Rows of an earlier activation that are dropped at once. */
const droppedAtOnce = 10_000;
/** Milliseconds for which resources that others have locked are left alone. */
const aWhile = 100;

/**
 * Makes a policy ready and puts it in force: labels all that is stored in the shadow, catches up with what was recorded
 * meanwhile, switches in one short transaction, and brings the labels from the shadow to where labels stand. Where more
 * labels would become lower than may without being confirmed, it waits for that instead. A run that is killed is gone on
 * with from where it stood; of several at once, one works.
 */
export async function activatePolicy(deps: ActivationDependencies, id: number, { stopping }: Run): Promise<void> {
  const { database } = deps;
  const run = { activation: id, runner: randomUUID() };
  const activation = await takeActivation(database, run, silence);
  if (!activation) return;
  // A busy database may let a word wait; it is not said twice meanwhile.
  let beat: Promise<void> | null = null;
  const beating = setInterval(() => {
    beat ??= beatActivation(database, run)
      .catch(() => undefined)
      .finally(() => {
        beat = null;
      });
  }, beatEvery).unref();
  try {
    if (activation.state === 'labelling') await makeReady(deps, run, stopping);
    await settleAll(database, stopping);
  } finally {
    clearInterval(beating);
    await beat;
    await leaveActivation(database, run).catch(() => undefined);
  }
}

async function makeReady(deps: ActivationDependencies, run: ActivationRun, stopping: AbortSignal): Promise<void> {
  const { database } = deps;
  // The shadow is that of the one before, until that is settled.
  await settleAll(database, stopping);
  await dropLeft(database, run);
  const version = (await readActivation(database, run.activation))?.version;
  if (version === undefined) return;
  const labelling = { ...deps, run, policy: await policyOf(database, version) };
  while (await labelNext(labelling)) if (stopping.aborted) throw new StoppedError();
  while ((await catchUp(labelling)) > fewTouched) if (stopping.aborted) throw new StoppedError();
  await analyzeShadow(database);
  if (await switchOver(labelling)) await deps.catalogue.refresh();
}

/** Brings labels that are in force from the shadow to where labels stand, until none is left there. */
async function settleAll(database: Database, stopping: AbortSignal): Promise<void> {
  if ((await settlingActivation(database)) === null) return;
  do {
    for (let after: number | null = 0; after !== null; after = await settleNext(database, after)) {
      if (stopping.aborted) throw new StoppedError();
    }
    // Some may be locked by others, who may take their time.
  } while (!(await endSettling(database)) && (await sleep(aWhile, true)));
}

/** Drops what an activation left in the shadow that came to nothing, before this one has written anything. */
async function dropLeft(database: Database, run: ActivationRun): Promise<void> {
  const dropSome = async (tx: Transaction) =>
    (await holdActivation(tx, run))?.checkpoint === 0 ? dropLeftShadow(tx, droppedAtOnce) : 0;
  while ((await database.transaction(dropSome)) > 0);
}

/** Puts those in again whose worker is gone, and gives up those that nobody confirmed for a day. */
export async function recoverActivations(deps: {
  readonly database: Database;
  readonly queue: ActivationQueue;
  readonly clock: Clock;
}): Promise<void> {
  const now = deps.clock().getTime();
  await dropWaitingActivations(deps.database, new Date(now - longestWait));
  // Where all workers are busy one a minute waits; those that find another at work end at once.
  const round = `again-${Math.floor(now / oneRecovery)}`;
  const since = new Date(now - silence);
  for (const id of await silentActivations(deps.database, since)) await deps.queue.activatePolicy(id, round);
}

/** Ends an activation that cannot be made ready, with a code. */
export async function giveUpActivation({ database }: { readonly database: Database }, id: number): Promise<void> {
  await endActivation(database, id, 'failed', 'internal');
}

type Labelling = ActivationDependencies & { readonly policy: LabelingPolicy; readonly run: ActivationRun };

async function policyOf(database: Database, version: number): Promise<LabelingPolicy> {
  const record = await readPolicyVersion(database, version);
  if (!record) throw new Error('a policy that is to be put in force is missing');
  return parsePolicy(record.document, await readTaxonomy(database));
}

/** Labels the next groups. @returns false when there is none, or it is not for this run to go on */
async function labelNext(deps: Labelling): Promise<boolean> {
  const { database, run } = deps;
  const activation = await database.transaction((tx) => holdActivation(tx, run));
  const roots = activation && (await rootsAfter(database, activation.checkpoint, rootsAtOnce));
  if (!roots || roots.length === 0) return false;
  for await (const group of treeGroups(database, roots)) {
    const last = group.at(-1) ?? activation.checkpoint;
    const shadow = await shadowOf(deps, database, group);
    const written = await database.transaction(async (tx) => {
      if (!(await holdActivation(tx, run))) return false;
      await writeShadow(tx, shadow.resources, shadow.versions, shadow.inForce);
      await advanceActivation(tx, run.activation, { checkpoint: last, labelled: shadow.labelled });
      return true;
    });
    if (!written) return false;
  }
  return true;
}

/** Looks at what was recorded meanwhile. @returns about how many there were */
async function catchUp(deps: Labelling): Promise<number> {
  return deps.database.transaction(async (tx) =>
    (await holdActivation(tx, deps.run)) ? (await catchUpIn(deps, tx)).touched : 0,
  );
}

/** @returns how many were recorded, and all that were looked at for that */
async function catchUpIn(deps: Labelling, tx: Transaction) {
  const touched = await takeTouched(tx, rootsAtOnce);
  const roots = await rootsOf(tx, touched);
  const resources: number[] = [];
  for await (const group of treeGroups(tx, roots)) {
    const shadow = await shadowOf(deps, tx, group);
    await writeShadow(tx, shadow.resources, shadow.versions, shadow.inForce);
    for (const id of shadow.resources) resources.push(id);
  }
  return { touched: touched.length, resources };
}

/** @returns whether the policy is in force now */
async function switchOver(deps: Labelling): Promise<boolean> {
  return deps.database.transaction(async (tx) => {
    const activation = await holdActivation(tx, deps.run);
    if (!activation) return false;
    const before = await activePolicy(tx);
    await passOnInShadow(tx, deps.rules.classes, null, deps.clock());
    const counts = await countDirections(tx);
    const { confirmLowering } = parsePolicy(before.document, await readTaxonomy(tx));
    const waits = needsConfirmation(counts, confirmLowering, activation.confirmed);
    await noteDirections(tx, activation.id, counts, waits);
    if (waits) return false;
    await touchShadowed(tx);
    // From here on nobody records a label, and nothing takes the longer the more labels there are: what was recorded
    // while they were counted is all that is left.
    await holdPolicy(tx);
    for (let touched = 1; touched > 0; ) {
      const left = await catchUpIn(deps, tx);
      const views = await passOnInShadow(tx, deps.rules.classes, left.resources, deps.clock());
      await touchResources(tx, [...left.resources, ...views]);
      touched = left.touched;
    }
    await switchPolicy(tx, activation.id, activation.version);
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
