import {
  combine,
  type Moment,
  type Resolved,
  resolve,
  resolveUnseen,
  type VersionEvidence,
} from '../decide/resolve.js';
import type { Label } from '../label/label.js';
import { type Alias, canonicalAliases, isBelow, resolveUri } from '../sources/uri.js';
import type { Database } from '../store/database.js';
import { ABSENT } from '../store/label-index/records.js';
import { findResources, type ResourceName, resourceId, resourceNumber } from '../store/lookup.js';
import { readScopes, type SourceScope } from '../store/scopes.js';
import { sourceId } from '../store/sources.js';
import { type Glance, type Judgement, type LabelsAtHand, NO_URI } from './labels-at-hand.js';
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
  /** Labels in memory: what they answer for sure is not asked of the database. */
  readonly atHand?: LabelsAtHand | undefined;
}

/** A resource as it resolved for one request. */
export interface Found {
  readonly id: string | null;
  /** The number behind the id; null for what is not stored. */
  readonly resourceNumber: number | null;
  readonly uri: string | null;
  readonly resolved: Resolved;
  /** What is the same in `resolved` for all resources in one situation: one object for all of them, where it is known. */
  readonly alike?: Resolved;
  /** Of the label in force; null unless usable. */
  readonly classId: number | null;
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
  return { labels: found.map(answerOf), policyVersion: deps.rules.rulebook.policyVersion };
}

/** The same as {@link lookUp}, for use cases that go on from what was found. */
export async function findLabels(
  deps: LookUpDependencies,
  requests: readonly LookUpRequest[],
  maxLabelAge?: number,
): Promise<Found[]> {
  const found = new Array<Found>(requests.length);
  await answerEach(deps, requests, maxLabelAge, {
    known: (i, glance, slot, judgement) => {
      found[i] = foundAtHand(glance, slot, judgement);
    },
    other: (i, one) => {
      found[i] = one;
    },
  });
  return found;
}

/** Takes what is found for each request, in any order. */
export interface Answers {
  /** From memory; the glance has its URI. To be taken at once: memory goes on. */
  known(index: number, glance: Glance, slot: number, judgement: Judgement): void;
  other(index: number, found: Found): void;
}

/**
 * Finds what is asked for: in memory as far as that knows for sure, all else in the database.
 * @param requests a text names a resource by its URI
 * @returns how many the database was asked for
 */
export async function answerEach(
  deps: LookUpDependencies,
  requests: readonly (string | LookUpRequest)[],
  maxLabelAge: number | undefined,
  answers: Answers,
): Promise<number> {
  const moment = momentOf(deps.rules, deps.clock(), maxLabelAge);
  const left = await answerAtHand(deps, requests, moment, answers);
  if (left.length === 0) return 0;
  const asked = left.map((i) => requestOf(requests[i] ?? ''));
  const found = await findStored(deps, asked, moment);
  for (const [at, i] of left.entries()) {
    const one = found[at];
    if (one) answers.other(i, one);
  }
  return left.length;
}

/** Rounds in which what was asked for the first time is resolved. More than a few mean that memory changes all the time. */
const rounds = 3;

/** @returns the requests that are left to the database, by index */
async function answerAtHand(
  { atHand }: LookUpDependencies,
  requests: readonly (string | LookUpRequest)[],
  moment: Moment,
  answers: Answers,
): Promise<readonly number[]> {
  let asked: readonly number[] = [...requests.keys()];
  const left: number[] = [];
  for (let round = 0; round < rounds && asked.length > 0; round++) {
    const glance = atHand?.at(moment) ?? null;
    if (glance === null) break;
    const open: number[] = [];
    for (const i of asked) {
      const request = requests[i] ?? '';
      if (glance === 'behind') answers.other(i, behind(requestOf(request)));
      else {
        const judged = judgeAtHand(glance, request, i, answers);
        if (judged === null) left.push(i);
        if (judged === undefined) open.push(i);
      }
    }
    asked = open;
    if (glance !== 'behind' && glance.isOpen) await glance.settle();
  }
  return [...left, ...asked];
}

/** @returns true when it was answered, null when only the database knows, undefined when it is to be asked again */
function judgeAtHand(
  glance: Glance,
  request: string | LookUpRequest,
  index: number,
  answers: Answers,
): true | null | undefined {
  const text = typeof request === 'string' ? request : request.uri;
  if (text === undefined || (typeof request !== 'string' && !isJudgedByToken(request))) return null;
  const slot = glance.find(text);
  if (slot >= 0) {
    const judgement = glance.judge(slot, typeof request === 'string' ? undefined : request.version);
    if (!judgement) return judgement;
    answers.known(index, glance, slot, judgement);
    return true;
  }
  if (slot !== ABSENT && slot !== NO_URI) return null;
  const name = glance.uri === null ? null : { uri: glance.uri };
  answers.other(index, absent(requestOf(request), name, glance.view.scopes));
  return true;
}

/** Whether what it says of its version, if anything, is in memory. */
function isJudgedByToken({ id, source, etag, lastModified, contentHash }: LookUpRequest): boolean {
  return (
    id === undefined &&
    source === undefined &&
    etag === undefined &&
    lastModified === undefined &&
    contentHash === undefined
  );
}

function requestOf(request: string | LookUpRequest): LookUpRequest {
  return typeof request === 'string' ? { uri: request } : request;
}

function foundAtHand({ view: { records }, uri }: Glance, slot: number, judgement: Judgement): Found {
  const number = records.id(slot);
  const verified = records.verifiedAt(slot);
  const { resolved, classId, ofNewest } = judgement;
  return {
    id: resourceId(number),
    resourceNumber: number,
    uri,
    alike: resolved,
    resolved: {
      state: resolved.state,
      flags: resolved.flags,
      usable: resolved.usable,
      label: resolved.label,
      floor: resolved.floor,
      withContent: resolved.withContent,
      version: ofNewest ? records.token(slot) : null,
      verifiedAt: verified === 0 ? null : new Date(verified),
      reason: resolved.reason,
      lastKnownLabel: resolved.lastKnownLabel,
    },
    classId,
  };
}

/** What memory says while it does not know whether it is right. */
function behind(request: LookUpRequest): Found {
  const resolved = { ...resolveUnseen('unknown'), reason: 'feed-behind' };
  return { id: request.id ?? null, resourceNumber: null, uri: request.uri ?? null, resolved, classId: null };
}

function absent(request: LookUpRequest, name: ResourceName | null, scopes: readonly SourceScope[]): Found {
  const uri = (name && 'uri' in name ? name.uri : request.uri) ?? null;
  const resolved = unseen(name, request, scopes);
  return { id: request.id ?? null, resourceNumber: null, uri, resolved, classId: null };
}

/** Finds resources in the database. */
async function findStored(
  { database, rules }: LookUpDependencies,
  requests: readonly LookUpRequest[],
  moment: Moment,
): Promise<Found[]> {
  const scopes = await readScopes(database);
  const aliases = canonicalAliases(scopes.flatMap((scope) => scope.aliases));
  const names = requests.map((request) => nameOf(request, scopes, aliases));
  const asked = names.filter((name) => name !== null);
  const known = await findResources(database, rules.classes, asked, keptSince(rules, moment.now));
  let next = 0;
  const found: Found[] = [];
  for (const [i, request] of requests.entries()) {
    const name = names[i] ?? null;
    const resources = name === null ? [] : (known[next++] ?? []);
    const [first] = resources;
    if (!first) {
      found.push(absent(request, name, scopes));
      continue;
    }
    const uri = (name && 'uri' in name ? name.uri : first.uri) ?? null;
    const resolved = combine(resources.map((r) => resolve(r, request, moment)));
    const classId = resolved.label && (await rules.classes.idOf(resolved.label));
    found.push({ id: first.id, resourceNumber: resourceNumber(first.id), uri, resolved, classId });
  }
  return found;
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

/** What was found, as a caller gets it. */
export function answerOf({ id, uri, resolved, classId }: Found): LabelAnswer {
  const { state, flags, usable, label, version, verifiedAt, reason, lastKnownLabel } = resolved;
  return {
    id,
    uri,
    state,
    flags,
    usable,
    label,
    class: classId === null ? null : className(classId),
    version,
    verifiedAt: verifiedAt?.toISOString() ?? null,
    ...(reason === null ? {} : { reason }),
    ...(usable || lastKnownLabel === null ? {} : { lastKnownLabel }),
  };
}
