import {
  type AccessDocument,
  AccessPolicyError,
  type CedarLibrary,
  parseAccessPolicy,
} from '../decide/access-policy.js';
import { type AccessEngine, openAccess } from '../decide/cedar.js';
import type { Taxonomy } from '../label/label.js';
import {
  type AccessVersion,
  activateAccess,
  activeAccessVersion,
  keepAccessDocument,
  readActiveAccess,
} from '../store/access-policies.js';
import type { Database } from '../store/database.js';
import { lockAccess } from '../store/keys.js';
import { askingPrincipal } from './asking.js';
import type { Actor } from './authenticate.js';
import { openRenewal } from './renewal.js';

/** The access policy that decides now, and its number. */
export interface AccessNow {
  readonly version: number;
  readonly engine: AccessEngine;
}

/** What is in force: an activation takes its place at once here, and within a second in other processes. */
export interface AccessInForce {
  current(): AccessNow;
  /** Takes over what was activated meanwhile, by whichever process. */
  refresh(): Promise<AccessNow>;
  /** Whether what is in force is what was last activated, as far as is known. */
  isCurrent(): boolean;
  close(): void;
}

export interface AccessInForceDependencies {
  readonly database: Database;
  readonly cedar: CedarLibrary;
  readonly taxonomy: () => Taxonomy;
}

/** Milliseconds between looks at whether another process activated anything. */
const lookEvery = 500;

/**
 * Opens the policy in force. The very first one is `shipped`; a document of the operator's file is put in force when it
 * is new, so that a restart with an unchanged file does not undo what was activated since.
 * @throws {AccessPolicyError} when the file's document, or what is in force, is not valid
 */
export async function openAccessInForce(
  deps: AccessInForceDependencies,
  documents: { readonly shipped: AccessDocument; readonly file: AccessDocument | null },
): Promise<AccessInForce> {
  const { database } = deps;
  await takeOver(deps, documents);
  const load = async (): Promise<AccessNow> => {
    const active = await readActiveAccess(database);
    if (!active) throw new Error('no access policy is in force');
    return { version: active.version, engine: engineOf(deps, active) };
  };
  let now = await load();
  let failed = false;
  const refreshOnce = async (): Promise<AccessNow> => {
    try {
      if ((await activeAccessVersion(database)) !== now.version) now = await load();
      failed = false;
      return now;
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const { renew: refresh, close } = openRenewal(refreshOnce, lookEvery);
  return { current: () => now, refresh, isCurrent: () => !failed, close };
}

/** What was found out about actors, by engine; asked at every request, and a question to Cedar takes as long as one. */
const administrators = new WeakMap<AccessEngine, Map<string, boolean>>();
const rememberedActors = 1_000;

/** Whether an actor with the role `admin` may administer: the role is what the policy in force makes of it. */
export function mayAdminister(access: Pick<AccessInForce, 'current'>, actor: Actor, now: Date): boolean {
  const { engine } = access.current();
  // With its groups and properties: a policy that forbids by one of them must not be passed over here.
  const asking = { ...askingPrincipal(actor.known, actor.clearance, now), roles: actor.roles };
  const known = administrators.get(engine) ?? new Map<string, boolean>();
  administrators.set(engine, known);
  const key = JSON.stringify(asking);
  const may = known.get(key) ?? engine.mayAdminister(asking);
  if (known.size >= rememberedActors) known.clear();
  known.set(key, may);
  return may;
}

function engineOf({ cedar, taxonomy }: AccessInForceDependencies, { version, document }: AccessVersion): AccessEngine {
  try {
    return openAccess(cedar, parseAccessPolicy(cedar, document, taxonomy()));
  } catch (error) {
    if (!(error instanceof AccessPolicyError)) throw error;
    throw new AccessPolicyError(error.problems.map((problem) => `version ${version}: ${problem}`));
  }
}

async function takeOver(
  { database, cedar, taxonomy }: AccessInForceDependencies,
  { shipped, file }: { readonly shipped: AccessDocument; readonly file: AccessDocument | null },
): Promise<void> {
  const who = 'clearmark';
  if (file) parseAccessPolicy(cedar, file, taxonomy());
  await database.transaction(async (tx) => {
    await lockAccess(tx);
    const active = await activeAccessVersion(tx);
    if (active !== null && file === null) return;
    const { kept, isNew } = await keepAccessDocument(tx, file ?? shipped, { who });
    if (active === null || isNew) await activateAccess(tx, kept.version, { who });
  });
}
