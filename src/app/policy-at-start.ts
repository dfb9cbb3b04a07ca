import type { PolicyDocument } from '../label/policy.js';
import type { Database } from '../store/database.js';
import { insertFirstPolicy, keepPolicy, type PolicyOrigin } from '../store/labeling-policies.js';
import { beginActivation, latestActivation } from '../store/policy-activations.js';
import type { ActivationQueue } from './activate-policy.js';

/** The policy file that a process was started with. */
export interface StartPolicy {
  readonly document: PolicyDocument;
  readonly origin: Exclude<PolicyOrigin, 'api'>;
}

/** What became of it: the version to be put in force, where it is to be; a line for whoever runs the service. */
export interface AdoptedPolicy {
  readonly activate: number | null;
  readonly notice: string | null;
}

const nothing: AdoptedPolicy = { activate: null, notice: null };

/**
 * Takes the policy file of a start over. The first one comes into force; one that was never seen becomes a draft that is
 * put in force like any other: in the shadow, and asking where it lowers much. One that was seen before is older than
 * what is in force, which stays: it was put there over the API, or by a process with a newer file. The policy that ships
 * never takes the place of one that somebody chose.
 */
export async function adoptPolicy(database: Database, { document, origin }: StartPolicy): Promise<AdoptedPolicy> {
  const first = await insertFirstPolicy(database, document, origin);
  const { record, created } = await keepPolicy(database, document, { origin, who: 'clearmark', note: null });
  if (record.version === first.version) return nothing;
  const inForce = `version ${first.version} of the labeling policy is in force`;
  if (origin === 'shipped' && first.origin !== 'shipped') return nothing;
  if (created || record.activatedAt === null) {
    const notice = `${inForce}; version ${record.version}, of the policy file, is being made ready to take its place`;
    return { activate: record.version, notice };
  }
  const remedy = `"clearmark policy activate ${record.version}" goes back to it`;
  return {
    activate: null,
    notice: `${inForce}, not the older version ${record.version} of the policy file; ${remedy}`,
  };
}

/** Has a policy file made ready that is to come into force, unless that was begun before or given up by somebody. */
export async function activateAdopted(
  { database, queue }: { readonly database: Database; readonly queue: ActivationQueue },
  { activate }: AdoptedPolicy,
): Promise<void> {
  if (activate === null) return;
  const before = await latestActivation(database, activate);
  if (before && before.state !== 'failed') return;
  const asked = { version: activate, who: 'clearmark', reason: 'the policy file', confirmed: null };
  const id = await beginActivation(database, asked);
  if (id !== null) await queue.activatePolicy(id, 'begun');
}
