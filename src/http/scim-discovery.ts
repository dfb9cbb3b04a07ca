import { enterpriseSchema, groupSchema, userSchema } from '../app/scim-attributes.js';

// What a directory can find out about this service (RFC 7643, sections 5 to 7).

const core = 'urn:ietf:params:scim:schemas:core:2.0:';

export function serviceProviderConfig(largestPage: number) {
  return {
    schemas: [`${core}ServiceProviderConfig`],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: largestPage },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: false },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'An API key with the role admin, or an access token that has it',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: '/scim/v2/ServiceProviderConfig' },
  };
}

const resourceType = (name: string, schema: string, extensions: readonly string[]) => ({
  schemas: [`${core}ResourceType`],
  id: name,
  name,
  endpoint: `/${name}s`,
  schema,
  schemaExtensions: extensions.map((extension) => ({ schema: extension, required: false })),
  meta: { resourceType: 'ResourceType', location: `/scim/v2/ResourceTypes/${name}` },
});

export const resourceTypes = [
  resourceType('User', userSchema, [enterpriseSchema]),
  resourceType('Group', groupSchema, []),
];

const attribute = (name: string, but: object = {}) => ({
  name,
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...but,
});
const unique = { required: true, uniqueness: 'server' };
const references = { type: 'complex', multiValued: true, subAttributes: [attribute('value'), attribute('display')] };

const schema = (id: string, name: string, attributes: readonly object[]) => ({
  schemas: [`${core}Schema`],
  id,
  name,
  attributes,
  meta: { resourceType: 'Schema', location: `/scim/v2/Schemas/${id}` },
});

export const schemas = [
  schema(userSchema, 'User', [
    attribute('userName', unique),
    attribute('name', {
      type: 'complex',
      subAttributes: ['formatted', 'givenName', 'familyName'].map((name) => attribute(name)),
    }),
    ...['displayName', 'title', 'userType'].map((name) => attribute(name)),
    attribute('emails', { type: 'complex', multiValued: true, subAttributes: [attribute('value'), attribute('type')] }),
    attribute('active', { type: 'boolean' }),
    attribute('groups', { ...references, mutability: 'readOnly' }),
  ]),
  schema(groupSchema, 'Group', [attribute('displayName', unique), attribute('members', references)]),
  schema(
    enterpriseSchema,
    'EnterpriseUser',
    ['employeeNumber', 'costCenter', 'organization', 'division', 'department'].map((name) => attribute(name)),
  ),
];
