import { join, type Label } from '../label/label.js';
import { inForce } from '../label/labeling.js';
import type { LabelClasses } from '../store/classes.js';
import type { Transaction } from '../store/database.js';
import { madeOfSomething, passOn } from '../store/lineage.js';
import type { ShadowResource } from '../store/shadow.js';
import { readShadowed, type ShadowedReader, writeShadowed } from '../store/shadow-lineage.js';
import { directionOf } from './relabel.js';

/** Views that are looked at together. */
const atOnce = 1_000;

/**
 * Has views take up what their columns will be under the policy that is made ready, before that is in force: they come
 * into force together.
 * @param resources of which the shadow was written, with all that is in them; null for all there are
 * @returns the views and columns of views that will have another label than they would have had
 */
export async function passOnInShadow(
  tx: Transaction,
  classes: LabelClasses,
  resources: readonly number[] | null,
  now: Date,
): Promise<number[]> {
  const all: number[] = [];
  const takeUp = async (ids: readonly number[]) => {
    const changed: number[] = [];
    for (let at = 0; at < ids.length; at += atOnce) {
      const changes = await changesOf(classes, await readShadowed(tx, ids.slice(at, at + atOnce), now));
      if (changes.length > 0) await writeShadowed(tx, changes);
      changed.push(...changes.map((change) => change.resource_id));
    }
    all.push(...changed);
    return changed;
  };
  const first = await takeUp(await madeOfSomething(tx, resources));
  await passOn(tx, [...(resources ?? []), ...first], takeUp);
  return all;
}

async function changesOf(classes: LabelClasses, readers: readonly ShadowedReader[]): Promise<ShadowResource[]> {
  const changes: ShadowResource[] = [];
  for (const { before, floor, content, manual, taken, ...shadow } of readers) {
    const propagated = await joined(classes, taken);
    const propagatedClass = propagated && (await classes.idOf(propagated));
    if (propagatedClass === shadow.propagated_class) continue;
    const over = shadow.manual_content_class;
    const set =
      manual === null || over === null
        ? null
        : { label: await classes.labelOf(manual), over: await classes.labelOf(over) };
    const { label } = inForce(await classes.labelOf(floor), await classes.labelOf(content), propagated, set);
    changes.push({
      ...shadow,
      class_id: await classes.idOf(label),
      propagated_class: propagatedClass,
      direction: directionOf(await classes.labelOf(before), label),
    });
  }
  return changes;
}

async function joined(classes: LabelClasses, ids: readonly number[]): Promise<Label | null> {
  let all: Label | null = null;
  for (const id of ids) all = all ? join(all, await classes.labelOf(id)) : await classes.labelOf(id);
  return all;
}
