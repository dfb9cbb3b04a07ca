import type { Transaction } from '../store/database.js';
import {
  disableOthers,
  type ImportCounts,
  type ImportedPrincipal,
  type Membership,
  replaceMemberships,
  upsertPrincipals,
} from '../store/import-principals.js';
import type { PrincipalName, Properties } from '../store/principals.js';
import { ServiceError } from './errors.js';
import { type AccessDependencies, changingAccess, refuseGroupLoop } from './principals.js';
import { type RequestedLabel, requestedLabel } from './requested-label.js';

interface Entry {
  readonly id: string;
  readonly name?: string | undefined;
  readonly clearance?: RequestedLabel | null | undefined;
  readonly properties?: Properties | undefined;
  /** Its id in the directory it comes from. */
  readonly externalId?: string | undefined;
  /** Ids of groups it is in. */
  readonly groups?: readonly string[] | undefined;
  /** Unless it is said, whoever is disabled stays so. */
  readonly disabled?: boolean | undefined;
}

/** Users and groups as a directory file has them: all there is to say of those that it names. */
export interface DirectoryDocument {
  readonly users?: readonly Entry[] | undefined;
  readonly groups?:
    | readonly (Entry & {
        /** `user:ID`, `group:ID`, or the id of a user. */
        readonly members?: readonly string[] | undefined;
      })[]
    | undefined;
  /** Disables users and groups that an earlier file named and this one does not. */
  readonly prune?: boolean | undefined;
  /** Only says what would come of it. */
  readonly dryRun?: boolean | undefined;
}

export interface ImportAnswer extends ImportCounts {
  readonly disabled: number;
  readonly dryRun: boolean;
}

/**
 * Makes users and groups what a file says of them, all or nothing. The members of groups that it names are those that
 * it lists, there or with the members.
 * @throws {ServiceError} `invalid_request`, `unknown_label`, `group_loop`, `conflict` when no admin key would be left
 */
export async function importDirectory(deps: AccessDependencies, document: DirectoryDocument): Promise<ImportAnswer> {
  const { database, rules, onAccessChanged } = deps;
  const { users = [], groups = [], prune = false, dryRun = false } = document;
  const principals = [
    ...groups.map((entry, i) => imported(deps, 'group', entry, `groups.${i}`)),
    ...users.map((entry, i) => imported(deps, 'user', entry, `users.${i}`)),
  ];
  refuseRepeated(principals);
  const work = async (tx: Transaction): Promise<ImportAnswer> => {
    const counts = await upsertPrincipals(tx, rules.classes, principals);
    const named = groups.map(({ id }) => id);
    refuseMissing(document, await replaceMemberships(tx, named, membershipsIn(document)));
    await refuseGroupLoop(tx);
    const answer = { ...counts, disabled: prune ? await disableOthers(tx, principals) : 0, dryRun };
    if (dryRun) throw new RolledBack(answer);
    return answer;
  };
  const answer = await changingAccess(database, work).catch((error) => {
    if (error instanceof RolledBack) return error.answer;
    throw error;
  });
  onAccessChanged();
  return answer;
}

/** Carries what would have come of it out of a transaction that is not to be. */
class RolledBack extends Error {
  override readonly name = 'RolledBack';
  constructor(readonly answer: ImportAnswer) {
    super('only tried');
  }
}

function imported(
  { rules }: AccessDependencies,
  type: 'user' | 'group',
  entry: Entry,
  field: string,
): ImportedPrincipal {
  const { id, name = id, clearance, properties, externalId, disabled } = entry;
  const ownClearance = clearance ? requestedLabel(rules.taxonomy, clearance, `${field}.clearance`) : null;
  return { type, id, name, ownClearance, properties, externalId, disabled };
}

function membershipsIn({ users = [], groups = [] }: DirectoryDocument): Membership[] {
  const into = (type: 'user' | 'group', entries: readonly Entry[]) =>
    entries.flatMap(({ id, groups: of = [] }) => of.map((group) => ({ group, member: { type, id } })));
  const listed = groups.flatMap(({ id, members = [] }) =>
    members.map((member) => ({ group: id, member: memberName(member) })),
  );
  return [...into('user', users), ...into('group', groups), ...listed];
}

function memberName(text: string): PrincipalName {
  const [, type = 'user', id = text] = /^(user|group):(.+)$/s.exec(text) ?? [];
  return { type: type === 'group' ? 'group' : 'user', id };
}

function refuseRepeated(principals: readonly PrincipalName[]): void {
  const seen = new Set<string>();
  for (const { type, id } of principals) {
    const key = `${type}:${id}`;
    if (seen.has(key)) throw invalid(`${type}s`, `one id stands there twice: the ${ordinal(principals, type, id)}`);
    seen.add(key);
  }
}

/** Where the second of two entries stands among those of its type, counted from 1. */
function ordinal(principals: readonly PrincipalName[], type: string, id: string): string {
  const places = principals.filter((p) => p.type === type).flatMap((p, i) => (p.id === id ? [i + 1] : []));
  return `${places[1]}. of its kind repeats the ${places[0]}.`;
}

/** Says where the names stand that lead nowhere. */
function refuseMissing({ users = [], groups = [] }: DirectoryDocument, missing: readonly Membership[]): void {
  if (missing.length === 0) return;
  const isMissing = (group: string, member: PrincipalName) =>
    missing.some((m) => m.group === group && m.member.type === member.type && m.member.id === member.id);
  const places = [
    ...users.flatMap(({ id, groups: of = [] }, i) =>
      of.flatMap((group, j) => (isMissing(group, { type: 'user', id }) ? [`users.${i}.groups.${j}`] : [])),
    ),
    ...groups.flatMap(({ id, groups: of = [], members = [] }, i) => [
      ...of.flatMap((group, j) => (isMissing(group, { type: 'group', id }) ? [`groups.${i}.groups.${j}`] : [])),
      ...members.flatMap((member, j) => (isMissing(id, memberName(member)) ? [`groups.${i}.members.${j}`] : [])),
    ]),
  ];
  const detail = 'there is nobody of this name, neither here nor in the file';
  const fields = places.map((field) => ({ field, detail }));
  throw new ServiceError('invalid_request', `${places[0] ?? 'groups'}: ${detail}`, fields);
}

function invalid(field: string, detail: string): ServiceError {
  return new ServiceError('invalid_request', `${field}: ${detail}`, [{ field, detail }]);
}
