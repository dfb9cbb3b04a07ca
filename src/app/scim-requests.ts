import type { ProvisionedFilter } from '../store/provisioned.js';
import { ServiceError } from './errors.js';
import { attributesOf, invalidValue, isObject, pathOf } from './scim-attributes.js';
import { isStorable } from './storable.js';

// What directories ask for by SCIM 2.0 (RFC 7644): the filters and patches that they really send.

/** One change to the members of a group; `all` are those that are in it. */
export type MemberChange =
  | { readonly op: 'add' | 'remove'; readonly ids: readonly string[] }
  | { readonly op: 'remove-all' };

/** A patch, taken apart. */
export interface Patch {
  /** Attributes to set; null takes them away. */
  readonly attributes: ReadonlyMap<string, unknown>;
  readonly members: readonly MemberChange[];
}

const filterField: Readonly<Record<string, keyof ProvisionedFilter>> = {
  id: 'uuid',
  externalid: 'externalId',
  username: 'id',
  displayname: 'name',
};

/**
 * A filter of equalities that are joined by `and`: what directories use to find out whether somebody is there.
 * @throws {ServiceError} `invalid_request` for any other
 */
export function readFilter(text: string | undefined): ProvisionedFilter {
  const filter: { -readonly [field in keyof ProvisionedFilter]: string } = {};
  let rest = text?.trim() ?? '';
  while (rest !== '') {
    const [all, path = '', quoted = ''] = /^([\w:.]+)\s+eq\s+("(?:[^"\\]|\\.)*")(?:\s+and\s+|$)/i.exec(rest) ?? [];
    const field = filterField[pathOf(path)];
    const value = unquoted(quoted);
    if (all === undefined || field === undefined || value === null) throw unknownFilter();
    filter[field] = value;
    rest = rest.slice(all.length);
  }
  return filter;
}

function unquoted(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' && isStorable(value) ? value : null;
  } catch {
    return null;
  }
}

function unknownFilter(): ServiceError {
  const detail = 'use ATTRIBUTE eq "VALUE", joined by and; attributes are id, externalId, userName, displayName';
  return new ServiceError('invalid_request', `filter: ${detail}`, [{ field: 'filter', detail }]);
}

/** Takes a patch apart (RFC 7644, section 3.5.2). @throws {ServiceError} `invalid_request` */
export function readPatch(operations: readonly unknown[]): Patch {
  const attributes = new Map<string, unknown>();
  const members: MemberChange[] = [];
  for (const operation of operations) {
    if (!isObject(operation) || typeof operation.op !== 'string') throw invalidValue('Operations', 'give each an op');
    const op = operation.op.toLowerCase();
    if (op !== 'add' && op !== 'replace' && op !== 'remove') {
      throw invalidValue('Operations', 'op is one of add, replace, remove');
    }
    const { path, value } = operation;
    if (path === undefined || path === null || path === '') {
      if (op === 'remove' || !isObject(value)) throw invalidPath();
      const { members: listed, ...rest } = value;
      if (listed !== undefined) members.push(...memberChanges(op, listed));
      for (const [name, given] of attributesOf(rest)) attributes.set(name, given);
      continue;
    }
    if (typeof path !== 'string' || path.length > 1024) throw invalidPath();
    const one = /^members\[value\s+eq\s+"([^"]*)"\]$/i.exec(path);
    if (one) members.push({ op: 'remove', ids: [one[1] ?? ''] });
    else if (pathOf(path) === 'members') members.push(...memberChanges(op, value));
    else
      for (const [name, given] of attributesOf({ [path]: value })) attributes.set(name, op === 'remove' ? null : given);
  }
  return { attributes, members };
}

function memberChanges(op: 'add' | 'replace' | 'remove', value: unknown): MemberChange[] {
  if (op === 'remove' && (value === undefined || value === null)) return [{ op: 'remove-all' }];
  const ids = memberIds(value);
  if (op === 'replace') return [{ op: 'remove-all' }, { op: 'add', ids }];
  return [{ op, ids }];
}

/** The ids in a list of members. @throws {ServiceError} `invalid_request` */
export function memberIds(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((member) => {
    if (isObject(member) && typeof member.value === 'string') return member.value;
    throw invalidValue('members', 'give each a value, the id of a user or group');
  });
}

function invalidPath(): ServiceError {
  const detail = 'give an attribute, or none and an object of attributes to add or replace';
  return new ServiceError('invalid_request', `path: ${detail}`, [{ field: 'path', detail }]);
}
