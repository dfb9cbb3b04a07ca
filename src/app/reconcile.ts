import type { Label } from '../label/label.js';
import { type NewestVersion, newestVersions } from '../store/newest-versions.js';
import { type Found, findLabels, type LookUpDependencies } from './look-up.js';
import { className } from './rules.js';

/** What an index holds of a resource. */
export interface IndexedItem {
  readonly id?: string | undefined;
  readonly uri?: string | undefined;
  /** The version that its text is of, by token or by hash; without either nobody can tell whether it is the newest. */
  readonly version?: string | undefined;
  readonly contentHash?: string | undefined;
  /** The label class it is stamped with. */
  readonly class?: string | undefined;
}

/** How long each may be, in UTF-16 code units. */
export const itemLimits = { id: 64, uri: 8192, version: 256, contentHash: 256, class: 64 } as const;

/**
 * What is to be done to bring it in step: nothing; stamp it anew with the class of the answer; read its text anew, and
 * stamp it; take the stamp off, so that no filter selects it; or delete it.
 */
export const remedies = ['keep', 'restamp', 'reindex', 'unstamp', 'delete'] as const;
export type Remedy = (typeof remedies)[number];

export interface Reconciled {
  readonly remedy: Remedy;
  /** Why: a stable code. */
  readonly reason: string;
  readonly id: string | null;
  readonly uri: string | null;
  /** What it should be stamped with; null when there is no label that a decision may rest on. */
  readonly class: string | null;
  readonly label: Label | null;
  /** The newest version; null when there is none. */
  readonly version: string | null;
}

/** Compares what an index holds with the truth, one for one, in order. */
export async function reconcile(deps: LookUpDependencies, items: readonly IndexedItem[]): Promise<Reconciled[]> {
  const found = await findLabels(deps, items.map(nameOf));
  const ids = found.map(({ id }) => id).filter((id) => id !== null);
  const newest = await newestVersions(deps.database, ids);
  const holds = items.map((item, i) => (isVersioned(item) ? newest.get(found[i]?.id ?? '') : undefined));
  // Who says which version it holds is judged by that version's own label, others by the join over those kept.
  const judged = await findLabels(
    deps,
    items.map((item, i) => ({ ...nameOf(item), ...(holds[i] && { version: holds[i].token }) })),
  );
  return Promise.all(
    judged.map(async (one, i) => {
      const { label } = one.resolved;
      const truth = label === null ? null : className(await deps.rules.classes.idOf(label));
      const known = newest.get(one.id ?? '') ?? null;
      const item = items[i] ?? {};
      const { id, uri } = one;
      return { ...verdict(item, one, truth, known), id, uri, class: truth, label, version: known?.token ?? null };
    }),
  );
}

function nameOf({ id, uri }: IndexedItem) {
  return { id, uri };
}

function isVersioned({ version, contentHash }: IndexedItem): boolean {
  return version !== undefined || contentHash !== undefined;
}

function verdict(
  item: IndexedItem,
  { resolved: { state, usable, reason } }: Found,
  truth: string | null,
  newest: NewestVersion | null,
): Pick<Reconciled, 'remedy' | 'reason'> {
  if (state === 'deleted' || state === 'unknown') return { remedy: 'delete', reason: reason ?? state };
  if (newest && !isOf(item, newest)) return { remedy: 'reindex', reason: 'version-superseded' };
  if (!usable) return stamped(item) ? { remedy: 'unstamp', reason: reason ?? state } : keep(reason ?? state);
  if (!stamped(item)) return { remedy: 'restamp', reason: 'no-stamp' };
  if (item.class !== truth) return { remedy: 'restamp', reason: 'class-differs' };
  return keep(isVersioned(item) ? 'in-step' : 'version-unverified');
}

function keep(reason: string) {
  return { remedy: 'keep', reason } as const;
}

function stamped(item: IndexedItem): boolean {
  return item.class !== undefined && item.class !== '';
}

function isOf({ version, contentHash }: IndexedItem, newest: NewestVersion): boolean {
  const sameToken = version === undefined || version === newest.token;
  return sameToken && (contentHash === undefined || contentHash === newest.contentHash);
}
