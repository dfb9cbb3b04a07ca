import type { JWTPayload } from 'jose';
import { type Role, roles } from '../store/keys.js';
import type { PrincipalType } from '../store/principals.js';
import { ServiceError } from './errors.js';
import { isStorable } from './storable.js';

/** Which claims of a token say what. */
export interface ClaimSettings {
  /** Names the user: its value is the id of a principal. */
  readonly userClaim: string;
  /** Lists groups, by the id of a group or its id in the directory. */
  readonly groupsClaim: string;
  /** Lists what `roles` gives roles for. */
  readonly rolesClaim: string;
  readonly roles: ReadonlyMap<string, readonly Role[]>;
}

/** Somebody that a token names: one of these types, of this id. */
export interface Party {
  readonly types: readonly PrincipalType[];
  readonly id: string;
}

/** What a token says, once it is verified. */
export interface TokenClaims {
  /** Who acts, for whom it acts, and so on; the subject of the token is the last. */
  readonly parties: readonly [Party, ...Party[]];
  /** Of the subject. */
  readonly groups: readonly string[];
  /** None for a token that says of somebody else that it acts: the claim is about the subject. */
  readonly roles: readonly Role[];
  /** Who alone may act for the subject, when the token says so (RFC 8693, section 4.4). */
  readonly mayAct: Party | null;
}

/** How many may act for each other in a token. */
const longestChain = 8;
/** Identity providers stop listing groups at some 200 themselves. */
const mostGroups = 1_000;

const programs: readonly PrincipalType[] = ['agent', 'service'];
const anyActor: readonly PrincipalType[] = ['agent', 'service', 'user'];

/**
 * Reads what a verified token says.
 *
 * Of the claim `act`, RFC 8693 section 4.1 lets only the outermost party count and calls those within it informational.
 * Here they count too, but can only narrow: nothing is permitted that one of them may not have.
 * @throws {ServiceError} `token_invalid` naming the claim, never its value
 */
export function readClaims(claims: JWTPayload, settings: ClaimSettings): TokenClaims {
  const actors = actorsOf(claims);
  const parties = [...actors, subjectOf(claims, settings)];
  const [first, ...others] = parties;
  if (!first) throw invalid('sub', 'is missing');
  return {
    parties: [first, ...others],
    groups: listOf(claimAt(claims, settings.groupsClaim)).slice(0, mostGroups),
    roles: actors.length > 0 ? [] : rolesOf(listOf(claimAt(claims, settings.rolesClaim)), settings.roles),
    mayAct: claims.may_act === undefined ? null : partyIn(claims.may_act, 'may_act', claims),
  };
}

/** A person by the claim that is configured; a program that got the token for itself by its client id. */
function subjectOf(claims: JWTPayload, { userClaim }: ClaimSettings): Party {
  const client = claims.client_id ?? claims.azp ?? claims.appid;
  const isProgram =
    (client !== undefined && claims.sub === client) ||
    // What Entra ID and Auth0 write into tokens of the client credentials grant.
    claims.idtyp === 'app' ||
    claims.gty === 'client-credentials';
  if (isProgram) return { types: programs, id: textOf(client ?? claims.sub, 'client_id') };
  // OpenID Connect Core 1.0, section 5.1: true when the address was verified, and a boolean. Anybody can give another's.
  if (userClaim === 'email' && claims.email_verified !== true) {
    throw invalid('email', 'is not verified: email_verified has to be true');
  }
  return { types: ['user'], id: textOf(claims[userClaim], userClaim) };
}

function actorsOf(claims: JWTPayload): Party[] {
  const actors: Party[] = [];
  for (let act = claims.act; act !== undefined; act = act.act) {
    if (!isObject(act)) throw invalid('act', 'is no object');
    if (actors.length === longestChain) throw invalid('act', `names more than ${longestChain} that act for each other`);
    actors.push(partyIn(act, 'act', claims));
  }
  return actors;
}

/** Whom `act` or `may_act` names. An id means somebody else at another issuer, of whom nobody is known here. */
function partyIn(claim: unknown, name: string, { iss }: JWTPayload): Party {
  if (!isObject(claim)) throw invalid(name, 'is no object');
  if (claim.iss !== undefined && claim.iss !== iss) throw invalid(name, 'names somebody of another issuer');
  return { types: anyActor, id: textOf(claim.sub ?? claim.client_id, `${name}.sub`) };
}

function rolesOf(values: readonly string[], given: ClaimSettings['roles']): Role[] {
  const found = new Set(values.flatMap((value) => given.get(value) ?? []));
  return roles.filter((role) => found.has(role));
}

/** A claim by its name; one in another where a dotted path leads, as in `realm_access.roles`. */
function claimAt(claims: JWTPayload, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split('.')
    .reduce<unknown>((at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), claims);
}

/** A list of texts, or the words of one text, as in `scope`. */
function listOf(value: unknown): string[] {
  const items = typeof value === 'string' ? value.split(' ') : Array.isArray(value) ? value : [];
  // What cannot be stored names nothing that is.
  return items.filter((item): item is string => typeof item === 'string' && item !== '' && isStorable(item));
}

function textOf(value: unknown, claim: string): string {
  if (typeof value === 'string' && value !== '' && value.length <= 256 && isStorable(value)) return value;
  throw invalid(claim, 'is no text of 1 to 256 characters');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(claim: string, what: string): ServiceError {
  return new ServiceError('token_invalid', `the claim ${claim} ${what}`);
}
