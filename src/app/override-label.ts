import { isWithin } from '../label/label.js';
import { inForce, type Manual } from '../label/labeling.js';
import type { Database } from '../store/database.js';
import { resourceId, resourceNumber } from '../store/lookup.js';
import { expiredManuals, type LabelHalves, lockHalves, writeManual } from '../store/manual-labels.js';
import { enterPolicy } from '../store/policy-lock.js';
import { lockWithContainers, propagate } from '../store/propagation.js';
import { ServiceError } from './errors.js';
import { requestedLabel } from './requested-label.js';
import { resource, type ShownResource, unknownResource } from './resources.js';
import type { Clock, Rules } from './rules.js';

export interface OverrideDependencies {
  readonly database: Database;
  readonly rules: Rules;
  readonly clock: Clock;
}

export interface Override {
  readonly level: string;
  readonly categories?: readonly string[] | undefined;
  readonly reason?: string | undefined;
  readonly expiresAt?: Date | undefined;
}

/**
 * Sets the label of a resource by hand. It replaces what the rules gave, for every version to come, until the findings
 * go beyond those of today or it expires.
 * @throws {ServiceError} `not_found`, `unknown_label`, `reason_required` for a downgrade without one,
 *   `invalid_request` for an expiry that has passed, `conflict` for a resource without a label to override
 */
export async function overrideLabel(
  { database, rules, clock }: OverrideDependencies,
  who: string,
  id: string,
  override: Override,
): Promise<ShownResource> {
  const label = requestedLabel(rules.taxonomy, override);
  if (override.expiresAt !== undefined && override.expiresAt <= clock()) {
    const detail = 'this moment has passed; give one to come, or leave it out';
    throw new ServiceError('invalid_request', `expiresAt: ${detail}`, [{ field: 'expiresAt', detail }]);
  }
  const manualClass = await rules.classes.idOf(label);
  return changeManual({ database, rules }, id, async (tx, number, halves) => {
    const { floor, content, propagated, manual } = await halvesOf(rules, halves);
    const automatic = inForce(floor, content, null, null).label;
    const present = inForce(floor, content, null, manual).label;
    // Lower than the rules say, or than somebody said before.
    const isLower = !isWithin(automatic, label) || !isWithin(present, label);
    if (isLower && !override.reason?.trim()) {
      throw new ServiceError('reason_required', 'reason: this lowers the label; say why', [
        { field: 'reason', detail: 'a label that lets more through needs a reason' },
      ]);
    }
    await writeManual(tx, number, halves, {
      manualClass,
      until: override.expiresAt ?? null,
      overClass: halves.contentClass,
      classId: await rules.classes.idOf(inForce(floor, content, propagated, { label, over: content }).label),
      who,
      reason: override.reason ?? null,
    });
  });
}

/** Takes the manual label of a resource away: what the rules gave holds again. */
export async function removeOverride(
  { database, rules }: OverrideDependencies,
  who: string,
  id: string,
  reason: string | null = null,
): Promise<ShownResource> {
  return changeManual({ database, rules }, id, async (tx, number, halves) => {
    const { floor, content, propagated } = await halvesOf(rules, halves);
    await writeManual(tx, number, halves, {
      manualClass: null,
      until: null,
      overClass: null,
      classId: await rules.classes.idOf(inForce(floor, content, propagated, null).label),
      who,
      reason,
    });
  });
}

/** Takes manual labels away whose time is over. Look-ups heed the time themselves; this tells who follows the feed. */
export async function expireOverrides({ database, rules, clock }: OverrideDependencies): Promise<void> {
  for (let expired: number[] = []; ; ) {
    expired = await expiredManuals(database, clock(), 100);
    for (const number of expired)
      await removeOverride({ database, rules, clock }, 'clearmark', resourceId(number), 'expired');
    if (expired.length === 0) return;
  }
}

async function changeManual(
  { database, rules }: Omit<OverrideDependencies, 'clock'>,
  id: string,
  change: (tx: Parameters<typeof writeManual>[0], number: number, halves: LabelHalves) => Promise<void>,
): Promise<ShownResource> {
  const number = resourceNumber(id);
  if (number === null) throw unknownResource();
  await database.transaction(async (tx) => {
    await enterPolicy(tx, [number]);
    await lockWithContainers(tx, number);
    const halves = await lockHalves(tx, number);
    if (halves === null) throw unknownResource();
    await change(tx, number, halves);
    await propagate(tx, rules.classes, number);
  });
  return resource({ database, rules }, id);
}

async function halvesOf({ classes }: Rules, halves: LabelHalves) {
  if (halves.floorClass === null || halves.contentClass === null) {
    throw new ServiceError('conflict', 'this resource was never read, so it has no label that could be overridden');
  }
  return {
    floor: await classes.labelOf(halves.floorClass),
    content: await classes.labelOf(halves.contentClass),
    propagated: halves.propagatedClass === null ? null : await classes.labelOf(halves.propagatedClass),
    manual: await manualOf(classes, halves),
  };
}

async function manualOf(
  classes: Rules['classes'],
  { manualClass, manualContentClass }: LabelHalves,
): Promise<Manual | null> {
  if (manualClass === null || manualContentClass === null) return null;
  return { label: await classes.labelOf(manualClass), over: await classes.labelOf(manualContentClass) };
}
