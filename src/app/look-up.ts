import { combine, type Resolved, resolve, resolveUnseen, type VersionEvidence } from '../decide/resolve.js';
import type { Label } from '../label/label.js';
import { type Alias, canonicalAliases, isBelow, resolveUri } from '../sources/uri.js';
import type { Database } from '../store/database.js';
import { findResources, type ResourceName } from '../store/lookup.js';
import { readScopes, type SourceScope } from '../store/scopes.js';
import { sourceId } from '../store/sources.js';
import { type Clock, className, keptSince, momentOf, type Rules } from './rules.js';

/** How a caller names a resource, with what it knows of the version it holds. */
export interface LookUpRequest extends VersionEvidence {
  readonly uri?: string | undefined;
  readonly id?: string | undefined;
  /** Name or id of a source and the path within it. */
  readonly source?: string | undefined;
  readonly path?: string | undefined;
}

/** One label, as a caller gets it. `label` and `class` are null unless it is usable. */
export interface LabelAnswer {
  readonly id: string | null;
  readonly uri: string | null;
  readonly state: string;
  readonly flags: readonly string[];
  readonly usable: boolean;
  readonly label: Label | null;
  readonly class: string | null;
  readonly version: string | null;
  readonly verifiedAt: string | null;
  readonly reason?: string;
  readonly lastKnownLabel?: Label;
}

export interface LookUpDependencies {
  readonly database: Database;
  readonly rules: Rules;
  readonly clock: Clock;
}

/** A resource as it resolved for one request. */
export interface Found {
  readonly id: string | null;
  readonly uri: string | null;
  readonly resolved: Resolved;
}

/**
 * Answers for each name, in order, one for one, with the label in force or with why there is none.
 * @param maxLabelAge milliseconds since a label was last confirmed at its source
 */
export async function lookUp(
  deps: LookUpDependencies,
  requests: readonly LookUpRequest[],
  maxLabelAge?: number,
): Promise<{ labels: LabelAnswer[]; policyVersion: number }> {
  const found = await findLabels(deps, requests, maxLabelAge);
  const labels = await Promise.all(found.map((one) => answerOf(deps.rules, one)));
  return { labels, policyVersion: deps.rules.rulebook.policyVersion };
}

/** The same as {@link lookUp}, for use cases that go on from what was found. */
export async function findLabels(
  { database, rules, clock }: LookUpDependencies,
  requests: readonly LookUpRequest[],
  maxLabelAge?: number,
): Promise<Found[]> {
  const now = clock();
  const moment = momentOf(rules, now, maxLabelAge);
  const scopes = await readScopes(database);
  const aliases = canonicalAliases(scopes.flatMap((scope) => scope.aliases));
  const names = requests.map((request) => nameOf(request, scopes, aliases));
  const asked = names.filter((name) => name !== null);
  const known = await findResources(database, rules.classes, asked, keptSince(rules, now));
  let next = 0;
  return requests.map((request, i) => {
    const name = names[i] ?? null;
    const resources = name === null ? [] : (known[next++] ?? []);
    const uri = (name && 'uri' in name ? name.uri : resources[0]?.uri) ?? request.uri ?? null;
    const [first] = resources;
    if (!first) return { id: request.id ?? null, uri, resolved: unseen(name, request, scopes) };
    return { id: first.id, uri, resolved: combine(resources.map((r) => resolve(r, request, moment))) };
  });
}

function nameOf(
  request: LookUpRequest,
  scopes: readonly SourceScope[],
  aliases: readonly Alias[],
): ResourceName | null {
  if (request.id !== undefined) return { id: request.id };
  if (request.uri !== undefined) {
    const uri = resolveUri(request.uri, aliases);
    return uri === null ? null : { uri };
  }
  const scope = scopes.find((s) => s.name === request.source) ?? scopes.find((s) => sourceId(s.id) === request.source);
  // No key begins with a slash, but many a path within a source is written so.
  return scope && request.path !== undefined ? { sourceId: scope.id, key: request.path.replace(/^\/+/, '') } : null;
}

function unseen(name: ResourceName | null, request: LookUpRequest, scopes: readonly SourceScope[]): Resolved {
  if (name === null && request.uri !== undefined) return { ...resolveUnseen('unknown'), reason: 'not-a-uri' };
  if (name === null) return resolveUnseen('unknown');
  const covered = 'uri' in name ? scopes.some((scope) => isBelow(name.uri, scope.rootUri)) : 'sourceId' in name;
  return resolveUnseen(covered ? 'unlabeled' : 'unknown');
}

async function answerOf(rules: Rules, { id, uri, resolved }: Found): Promise<LabelAnswer> {
  const { state, flags, usable, label, version, verifiedAt, reason, lastKnownLabel } = resolved;
  return {
    id,
    uri,
    state,
    flags,
    usable,
    label,
    class: label === null ? null : className(await rules.classes.idOf(label)),
    version,
    verifiedAt: verifiedAt?.toISOString() ?? null,
    ...(reason === null ? {} : { reason }),
    ...(usable || lastKnownLabel === null ? {} : { lastKnownLabel }),
  };
}
