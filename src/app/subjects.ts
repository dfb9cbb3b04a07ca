import type { Label } from '../label/label.js';
import type { LabelClasses } from '../store/classes.js';
import type { Database } from '../store/database.js';
import { findPrincipal, type PrincipalName } from '../store/principals.js';
import type { Actor } from './authenticate.js';
import { ServiceError } from './errors.js';
import { listsSubject } from './subject-pattern.js';

/** A principal that a request speaks for, with those that one acts for in turn. */
export interface Subject extends PrincipalName {
  readonly onBehalfOf?: Subject | undefined;
}

/** How long a chain of principals that act for each other may be. */
const longestChain = 8;

/**
 * The clearances that bind a request: the actor's, and everybody's it speaks for.
 * @throws {ServiceError} `subject_not_allowed` when the key may not speak for one of them, `subject_unknown`
 */
export async function clearancesOf(
  { database, classes }: { readonly database: Database; readonly classes: LabelClasses },
  actor: Actor,
  request: { readonly subject?: Subject | undefined; readonly subjectToken?: string | undefined },
): Promise<[Label, ...Label[]]> {
  if (request.subjectToken !== undefined) {
    const remedy = 'no issuer is configured that could verify it; leave it out and use a key that lists the subject';
    throw new ServiceError('subject_not_allowed', `subjectToken: ${remedy}`);
  }
  const clearances: [Label, ...Label[]] = [actor.clearance];
  for (const [field, subject] of chainOf(request.subject)) {
    if (!isActor(actor, subject) && !listsSubject(actor.speaksFor, subject)) {
      throw new ServiceError('subject_not_allowed', `${field}: this key does not list the subject it speaks for`, [
        { field, detail: 'use a key whose speaksFor lists this subject, or leave it out' },
      ]);
    }
    const principal = await findPrincipal(database, classes, subject);
    if (!principal || principal.disabled) {
      throw new ServiceError('subject_unknown', `${field}: there is no such principal, or it is disabled`, [
        { field, detail: 'create or enable it under /v1/principals' },
      ]);
    }
    clearances.push(principal.clearance);
  }
  return clearances;
}

function isActor({ principal }: Actor, subject: Subject): boolean {
  return subject.type === principal.type && subject.id === principal.id;
}

function chainOf(subject: Subject | undefined): [string, Subject][] {
  const chain: [string, Subject][] = [];
  let field = 'subject';
  for (let at = subject; at; at = at.onBehalfOf) {
    if (chain.length === longestChain) {
      throw new ServiceError('invalid_request', `${field}: at most ${longestChain} principals may act for each other`);
    }
    chain.push([field, at]);
    field += '.onBehalfOf';
  }
  return chain;
}

/** The principals that a request names, the one it speaks for first. */
export function subjectsIn(subject: Subject | undefined): PrincipalName[] {
  return chainOf(subject).map(([, { type, id }]) => ({ type, id }));
}
