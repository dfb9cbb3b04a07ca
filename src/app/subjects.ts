import type { Label } from '../label/label.js';
import { ServiceError } from './errors.js';

export type PrincipalType = 'user' | 'group' | 'service' | 'agent';

/** A principal that a request speaks for, with those that one acts for in turn. */
export interface Subject {
  readonly type: PrincipalType;
  readonly id: string;
  readonly onBehalfOf?: Subject | undefined;
}

/** Subjects a key may speak for: a type and an id in which `*` stands for anything. */
export interface SubjectPattern {
  readonly type: PrincipalType;
  readonly id: string;
}

/** Who asks, as its credential proves it. */
export interface Actor {
  readonly keyId: string;
  readonly principal: { readonly type: PrincipalType; readonly id: string };
  readonly clearance: Label;
  readonly roles: readonly string[];
  readonly speaksFor: readonly SubjectPattern[];
}

/** Where the clearances of principals come from. */
export interface Principals {
  /** Null when there is no such principal, or it is disabled. */
  clearanceOf(type: PrincipalType, id: string): Promise<Label | null>;
}

/** How long a chain of principals that act for each other may be. */
const longestChain = 8;

/**
 * The clearances that bind a request: the actor's, and everybody's it speaks for.
 * @throws {ServiceError} `subject_not_allowed` when the key may not speak for one of them, `subject_unknown`
 */
export async function clearancesOf(
  principals: Principals,
  actor: Actor,
  request: { readonly subject?: Subject | undefined; readonly subjectToken?: string | undefined },
): Promise<[Label, ...Label[]]> {
  if (request.subjectToken !== undefined) {
    throw new ServiceError(
      'subject_not_allowed',
      'subjectToken: no issuer is configured whose tokens could be verified; leave it out and use a key that lists the subject',
    );
  }
  const clearances: [Label, ...Label[]] = [actor.clearance];
  for (const [field, subject] of chainOf(request.subject)) {
    if (!mayNarrowTo(actor, subject)) {
      const who = `${subject.type} "${subject.id}"`;
      throw new ServiceError(
        'subject_not_allowed',
        `${field}: this key may not speak for ${who}; its owner must list it`,
      );
    }
    const clearance = await principals.clearanceOf(subject.type, subject.id);
    if (clearance === null) {
      throw new ServiceError('subject_unknown', `${field}: there is no active ${subject.type} of this id; create it`);
    }
    clearances.push(clearance);
  }
  return clearances;
}

function chainOf(subject: Subject | undefined): [string, Subject][] {
  const chain: [string, Subject][] = [];
  let field = 'subject';
  for (let at = subject; at; at = at.onBehalfOf) {
    chain.push([field, at]);
    field += '.onBehalfOf';
    if (chain.length > longestChain) {
      throw new ServiceError('invalid_request', `${field}: at most ${longestChain} principals may act for each other`);
    }
  }
  return chain;
}

function mayNarrowTo(actor: Actor, subject: Subject): boolean {
  const { type, id } = actor.principal;
  if (subject.type === type && subject.id === id) return true;
  return actor.speaksFor.some((pattern) => pattern.type === subject.type && matchesWildcard(pattern.id, subject.id));
}

/** Whether `*` in the pattern can stand for what the text has there. Linear: each piece is searched once. */
export function matchesWildcard(pattern: string, text: string): boolean {
  const pieces = pattern.split('*');
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  if (pieces.length === 1) return pattern === text;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}
