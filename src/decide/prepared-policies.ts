import type { PolicySet, Response, StatefulAuthorizationCall } from '@cedar-policy/cedar-wasm/nodejs';
import type { CedarLibrary } from './access-policy.js';

/** A request to Cedar, but for the policies. */
export type CedarCall = Omit<StatefulAuthorizationCall, 'preparsedPolicySetId'>;

/** Puts a request to one set of policies. */
export type Authorizer = (call: CedarCall) => Response;

/**
 * Sets that Cedar keeps ready, for one library. It never gives one up, but one takes the place of another of its name:
 * so there are this many names. Two for each policy that decides; the rest for those whose place was just taken.
 */
const mostPrepared = 8;
const prepared = new WeakMap<CedarLibrary, Set<Slot>>();

/** A name, and whose policies are kept under it. */
interface Slot {
  readonly name: string;
  owner: Authorizer | null;
}

/**
 * Asks Cedar, and has it keep the policies ready as long as they are asked often: those that were asked longest ago make
 * room for others, and are read again when they are asked once more.
 * @throws when policies that were checked cannot be read, or a request cannot be put at all: a mistake here
 */
export function preparedAuthorizer(cedar: CedarLibrary, set: PolicySet): Authorizer {
  const slots = prepared.get(cedar) ?? new Set();
  prepared.set(cedar, slots);
  const prepare = (): Slot => {
    const taken = takeSlot(slots);
    taken.owner = null;
    const parsed = cedar.preparsePolicySet(taken.name, set);
    if (parsed.type === 'failure') throw new Error('access policies that were checked cannot be read');
    taken.owner = authorize;
    return taken;
  };
  const authorize: Authorizer = (call) => {
    if (slot.owner !== authorize) slot = prepare();
    // The last of them is the one that was asked last.
    slots.delete(slot);
    slots.add(slot);
    const answer = cedar.statefulIsAuthorized({ ...call, preparsedPolicySetId: slot.name });
    if (answer.type === 'failure') throw new Error('a request cannot be put to the access policies');
    return answer.response;
  };
  let slot = prepare();
  return authorize;
}

/** A new one while there are few, else the one whose policies were asked longest ago. */
function takeSlot(slots: Set<Slot>): Slot {
  const [oldest] = slots;
  if (oldest && slots.size >= mostPrepared) return oldest;
  const slot = { name: `clearmark-${slots.size}`, owner: null };
  slots.add(slot);
  return slot;
}
