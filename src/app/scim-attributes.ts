import type { Principal, Properties } from '../store/principals.js';
import type { Reference } from '../store/provisioned.js';
import { ServiceError } from './errors.js';
import { isStorable } from './storable.js';

// SCIM 2.0 resources (RFC 7643) to principals and back. Attributes that have no place here are left out, as section 2.2
// lets a service provider do.

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Attributes by their path in lower case, since names of attributes have no case (section 2.1). */
export type Attributes = ReadonlyMap<string, unknown>;

const enterprise = enterpriseSchema.toLowerCase();
const enterpriseAttributes = ['employeeNumber', 'costCenter', 'organization', 'division', 'department'] as const;

/** Where attributes of a user become properties, which access policies see. */
const propertyOf: Readonly<Record<string, string>> = {
  'name.givenname': 'givenName',
  'name.familyname': 'familyName',
  title: 'title',
  usertype: 'userType',
  email: 'email',
  ...Object.fromEntries(enterpriseAttributes.map((name) => [`${enterprise}:${name.toLowerCase()}`, name])),
};

/** What a directory says of a user or group; what is undefined it does not say. */
export interface Described {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly externalId?: string | null | undefined;
  readonly active?: boolean | undefined;
  /** Null takes a property away. */
  readonly properties: Readonly<Record<string, string | null>>;
}

/** The attributes of an object, complex ones as paths: `name.givenName`, and the one address of mail that counts. */
export function attributesOf(body: object, prefix = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(body)) {
    const path = pathOf(`${prefix}${key}`);
    if (path === 'emails') found.set('email', mainEmail(value));
    else if (path === enterprise || path === 'name') {
      const inner = attributesOf(isObject(value) ? value : {}, path === 'name' ? 'name.' : `${enterprise}:`);
      for (const [innerPath, innerValue] of inner) found.set(innerPath, innerValue);
    } else found.set(path, value);
  }
  return found;
}

/** One path for each of the ways in which directories write it. */
export function pathOf(text: string): string {
  const path = text
    .toLowerCase()
    .replace(`${userSchema.toLowerCase()}:`, '')
    .replace(`${groupSchema.toLowerCase()}:`, '');
  return /^emails(\[[^\]]*\])?(\.value)?$/.test(path) && path !== 'emails' ? 'email' : path;
}

/** What attributes say of a user. @throws {ServiceError} `invalid_request` for a value of another type */
export function describedUser(attributes: Attributes): Described {
  const properties: Record<string, string | null> = {};
  for (const [path, property] of Object.entries(propertyOf)) {
    if (attributes.has(path)) properties[property] = textOf(attributes.get(path), path);
  }
  const names = [attributes.get('name.givenname'), attributes.get('name.familyname')];
  const fullName = names.filter((name) => typeof name === 'string' && name !== '').join(' ');
  return {
    id: textOf(attributes.get('username'), 'userName') ?? undefined,
    name:
      textOf(attributes.get('displayname') ?? attributes.get('name.formatted'), 'displayName') ??
      (fullName || undefined),
    ...(attributes.has('externalid') ? { externalId: textOf(attributes.get('externalid'), 'externalId') } : {}),
    active: booleanOf(attributes.get('active')),
    properties,
  };
}

/** What attributes say of a group, members apart. @throws {ServiceError} `invalid_request` */
export function describedGroup(attributes: Attributes): Described {
  const displayName = textOf(attributes.get('displayname'), 'displayName') ?? undefined;
  return {
    id: displayName,
    name: displayName,
    ...(attributes.has('externalid') ? { externalId: textOf(attributes.get('externalid'), 'externalId') } : {}),
    properties: {},
  };
}

/** Every property that a directory keeps, so that a whole new description takes away what it does not say. */
export const keptProperties: readonly string[] = Object.values(propertyOf);

/** A user as SCIM shows it. */
export function scimUser(user: Principal, groups: readonly Reference[]) {
  const text = (property: string) => stringOf(user.properties, property);
  const extension = Object.fromEntries(
    enterpriseAttributes.flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)]])),
  );
  const isExtended = Object.keys(extension).length > 0;
  const email = text('email');
  return {
    schemas: isExtended ? [userSchema, enterpriseSchema] : [userSchema],
    ...common(user),
    userName: user.id,
    name: { formatted: user.name, givenName: text('givenName'), familyName: text('familyName') },
    displayName: user.name,
    title: text('title'),
    userType: text('userType'),
    emails: email === undefined ? undefined : [{ value: email, type: 'work', primary: true }],
    active: !user.disabled,
    groups: groups.map(({ uuid, name }) => ({ value: uuid, display: name })),
    ...(isExtended ? { [enterpriseSchema]: extension } : {}),
    meta: meta('User', user),
  };
}

/** A group as SCIM shows it; without its members where these are null. */
export function scimGroup(group: Principal, members: readonly Reference[] | null) {
  return {
    schemas: [groupSchema],
    ...common(group),
    displayName: group.name,
    members: members?.map(({ uuid, type, name }) => ({
      value: uuid,
      type: type === 'group' ? 'Group' : 'User',
      display: name,
    })),
    meta: meta('Group', group),
  };
}

function common({ uuid, externalId }: Principal) {
  return { id: uuid, externalId: externalId ?? undefined };
}

function meta(resourceType: 'User' | 'Group', { uuid, createdAt, updatedAt }: Principal) {
  return {
    resourceType,
    created: createdAt.toISOString(),
    lastModified: updatedAt.toISOString(),
    location: `/scim/v2/${resourceType}s/${uuid}`,
  };
}

function stringOf(properties: Properties, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' ? value : undefined;
}

function mainEmail(value: unknown): unknown {
  if (!Array.isArray(value)) return null;
  const emails = value.filter(isObject);
  return (emails.find((email) => email.primary === true || email.primary === 'true') ?? emails[0])?.value ?? null;
}

/** A text that can be stored; null for none. */
function textOf(value: unknown, field: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' && value.length <= 256 && isStorable(value)) return value;
  throw invalidValue(field, 'give a text of at most 256 characters');
}

/** Some directories write booleans as texts. */
function booleanOf(value: unknown): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw invalidValue('active', 'give true or false');
}

export function invalidValue(field: string, detail: string): ServiceError {
  return new ServiceError('invalid_request', `${field}: ${detail}`, [{ field, detail }]);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
