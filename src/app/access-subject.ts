import type { NamedEntity } from '../decide/evaluation-request.js';
import { principalTypes } from '../store/principals.js';
import { ServiceError } from './errors.js';
import type { Subject } from './subjects.js';

/** How long a chain of subjects that act for each other may be. */
const longestChain = 8;

/**
 * A subject of AuthZEN, and whom it acts for in turn: the property `onBehalfOf` names them, each within the one before.
 * Whoever is named so can only narrow what is permitted.
 * @throws {ServiceError} `invalid_request` for a chain that cannot be read
 */
export function subjectChain(subject: NamedEntity): readonly [NamedEntity, ...NamedEntity[]] {
  const others: NamedEntity[] = [];
  for (let next = subject.properties?.onBehalfOf; next !== undefined && next !== null; ) {
    if (others.length === longestChain) throw unreadable(`at most ${longestChain} may act for each other`);
    if (typeof next !== 'object' || !('type' in next) || !('id' in next)) throw unreadable();
    const { type, id } = next;
    if (typeof type !== 'string' || typeof id !== 'string') throw unreadable();
    others.push({ type, id });
    next = 'onBehalfOf' in next ? next.onBehalfOf : undefined;
  }
  return [subject, ...others];
}

/** A chain of principals as the other requests name it; null where one is of a type that no principal has. */
export function principalChain(chain: readonly [NamedEntity, ...NamedEntity[]]): Subject | null {
  let subject: Subject | undefined;
  for (const { type, id } of chain.toReversed()) {
    const named = principalTypes.find((t) => t === type);
    if (!named) return null;
    subject = { type: named, id, ...(subject ? { onBehalfOf: subject } : {}) };
  }
  return subject ?? null;
}

function unreadable(
  detail = 'name whom it acts for by "type" and "id", and whom that one acts for in turn by "onBehalfOf"',
): ServiceError {
  const field = 'subject.properties.onBehalfOf';
  return new ServiceError('invalid_request', `${field}: ${detail}`, [{ field, detail }]);
}
