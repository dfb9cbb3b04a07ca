import type { Label } from '../label/label.js';
import type { Database } from '../store/database.js';
import type { DecisionEntry, LoggedCandidate } from '../store/decision-entry.js';
import { type DecisionRow, readDecision } from '../store/decision-reading.js';
import { readEarlierDecision } from '../store/decisions.js';
import { resourceId, urisOf } from '../store/lookup.js';
import type { Actor } from './authenticate.js';
import { ServiceError } from './errors.js';
import { className, type Rules } from './rules.js';

/** A candidate of a decision, as it is shown. */
export interface ShownCandidate {
  /** Its place in the request, from 0. */
  readonly n: number;
  readonly resources: readonly {
    readonly id: string;
    /** As it is now; null when the resource is gone. */
    readonly uri: string | null;
    readonly version: string | null;
    readonly copied: boolean;
  }[];
  readonly name: string | null;
  readonly inspected: boolean;
  readonly infotypes: readonly string[];
  readonly label: Label | null;
  readonly class: string | null;
  readonly returned: Label | null;
  readonly state: string;
  readonly flags: readonly string[];
  readonly outcome: LoggedCandidate['outcome'];
  readonly reasons: readonly string[];
  readonly policies: readonly string[];
}

/** Where a decision stands in the log, in hexadecimal: what `clearmark log verify` checks. */
interface Proof {
  readonly node: string;
  readonly seq: number;
  readonly digest: string;
  readonly chain: string;
}

/** A decision as it was made; `decision` is null once it was erased. */
export interface DecisionAnswer {
  readonly id: string;
  readonly at: string;
  readonly keyId: string | null;
  readonly decision: unknown;
  readonly proof: Proof | null;
  /** The decision by which its content was erased. */
  readonly erasedBy: string | null;
}

export interface DecisionDependencies {
  readonly database: Database;
  readonly rules: Rules;
}

const readers = ['admin', 'compliance', 'auditor'] as const;

/**
 * A decision by its id: for whoever asked for it, and for those who oversee.
 * @throws {ServiceError} `not_found`, also when it is somebody else's
 */
export async function decision(deps: DecisionDependencies, actor: Actor, id: string): Promise<DecisionAnswer> {
  const row = await readDecision(deps.database, id);
  if (!row) return earlierDecision(deps, actor, id);
  if (!mayRead(actor, row.entry?.keyId ?? null)) throw notFound();
  const proof = proofOf(row);
  if (!row.entry) {
    return { id: row.id, at: row.at.toISOString(), keyId: null, decision: null, proof, erasedBy: row.erasedBy };
  }
  const { keyId, at } = row.entry;
  return {
    ...{ id: row.id, at: at.toISOString(), keyId, proof, erasedBy: null },
    decision: await shownDecision(deps, row.entry, oversees(actor)),
  };
}

/** What was decided before there was this log. */
async function earlierDecision({ database }: DecisionDependencies, actor: Actor, id: string): Promise<DecisionAnswer> {
  const found = await readEarlierDecision(database, id);
  if (!found || !mayRead(actor, found.keyId)) throw notFound();
  const { keyId, record, at } = found;
  return { id, at: at.toISOString(), keyId, decision: record, proof: null, erasedBy: null };
}

/** Whether somebody may see a decision that was asked for with this key. */
export function mayRead(actor: Actor, keyId: string | null): boolean {
  return (keyId !== null && keyId === actor.keyId) || oversees(actor);
}

/** Whether somebody may see all that stands in the log, documents included that nobody may have who asked. */
export function oversees({ roles }: Actor): boolean {
  return readers.some((role) => roles.includes(role));
}

export function notFound(): ServiceError {
  return new ServiceError('not_found', 'there is no decision of this id');
}

function proofOf({ node, seq, digest, chain }: DecisionRow): Proof {
  return { node, seq, digest: digest.toString('hex'), chain: chain.toString('hex') };
}

async function shownDecision(
  { database, rules }: DecisionDependencies,
  entry: DecisionEntry,
  isAll: boolean,
): Promise<unknown> {
  const { id: _id, at: _at, keyId: _keyId, labelingPolicyVersion, ...rest } = entry;
  // Of what was only recognised by its passages who asked was not told either what it is.
  const isShown = ({ copied }: { readonly copied: boolean }) => isAll || !copied;
  const candidates = entry.candidates.map((one) => ({ ...one, origins: one.origins.filter(isShown) }));
  const numbers = candidates.flatMap(({ origins }) => origins.map(({ resource }) => resource));
  const uris = await urisOf(database, [...new Set(numbers.filter((n) => n !== null))]);
  const shown = candidates.map((candidate, n) => shownCandidate(rules, uris, candidate, n));
  return { ...rest, policyVersion: labelingPolicyVersion, candidates: await Promise.all(shown) };
}

async function shownCandidate(
  { classes }: Rules,
  uris: ReadonlyMap<number, string>,
  { origins, found, ...candidate }: LoggedCandidate,
  n: number,
): Promise<ShownCandidate> {
  const known = origins.flatMap(({ resource, ...rest }) => (resource === null ? [] : [{ resource, ...rest }]));
  const { label } = candidate;
  return {
    n,
    resources: known.map(({ resource, version, copied }) => ({
      id: resourceId(resource),
      uri: uris.get(resource) ?? null,
      version,
      copied,
    })),
    ...candidate,
    infotypes: found.map(({ infotype }) => infotype),
    class: label === null ? null : className(await classes.idOf(label)),
  };
}
