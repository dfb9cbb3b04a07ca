import type { Principal, PrincipalName } from '../store/principals.js';
import type { Directory } from './directory.js';
import type { Party } from './token-claims.js';
import type { VerifiedToken } from './tokens.js';

/**
 * The principals that a token names, who acts first, its subject last; null in the place of one that is not known.
 *
 * The subject is in the groups that its token lists besides those of the directory. One that the directory never had is
 * known by its groups alone, when at least one of them is there; not one that was deleted or renamed.
 */
export async function principalsOf(directory: Directory, token: VerifiedToken): Promise<(Principal | null)[]> {
  const last = token.parties.length - 1;
  return Promise.all(
    token.parties.map(async (party, i) => {
      const found = await findParty(directory, party);
      return i === last ? withGroups(directory, party, found, token.groups) : found;
    }),
  );
}

/** The one principal that a party can be; null when there is none, or several that it could be taken for. */
export async function findParty(directory: Pick<Directory, 'find'>, { types, id }: Party): Promise<Principal | null> {
  const found = await Promise.all(types.map((type) => directory.find({ type, id })));
  const [only, ...others] = found.filter((principal) => principal !== null);
  return others.length === 0 ? (only ?? null) : null;
}

async function withGroups(
  directory: Directory,
  { types, id }: Party,
  principal: Principal | null,
  names: readonly string[],
): Promise<Principal | null> {
  const [type] = types;
  if (names.length === 0 || type === undefined) return principal;
  const listed = await Promise.all(names.map((name) => directory.findGroup(name)));
  const groups = listed.filter((group) => group !== null).filter((group) => !group.disabled);
  // Programs are known by name: an agent that nobody registered does not come in by a group.
  if (!principal && (type !== 'user' || groups.length === 0 || !(await directory.isNewUser(id)))) return null;
  const base = principal ?? stranger({ type, id });
  return {
    ...base,
    groupClearances: [...base.groupClearances, ...groups.flatMap(clearancesOf)],
    allGroups: [...new Set([...base.allGroups, ...groups.flatMap((group) => [group.id, ...group.allGroups])])].sort(),
  };
}

/** What being in a group gives. */
function clearancesOf({ ownClearance, groupClearances }: Principal) {
  return ownClearance ? [ownClearance, ...groupClearances] : groupClearances;
}

function stranger({ type, id }: PrincipalName): Principal {
  const never = new Date(0);
  return {
    type,
    id,
    name: id,
    ownClearance: null,
    groupClearances: [],
    groups: [],
    allGroups: [],
    properties: {},
    agent: null,
    disabled: false,
    externalId: null,
    uuid: '',
    keptBy: 'api',
    createdAt: never,
    updatedAt: never,
  };
}
