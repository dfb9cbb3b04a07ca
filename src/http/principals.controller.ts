import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { principalTypes } from '../app/principals.js';
import { directoryDocument } from './directory-schema.js';
import { type Input, Route, route } from './route.js';
import { label, moment, name, page, pageQuery, principalName, properties, requestedLabel } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const tag = 'Principals';
const path = '/v1/principals/:type/:id';
const params = z.strictObject(principalName.shape);

const principal = z
  .strictObject({
    ...principalName.shape,
    name: z.string(),
    clearance: label.describe('The highest label it may be answered with'),
    ownClearance: label.nullable().describe('Null: its clearance is the join over those of its groups'),
    groups: z.array(z.string()).describe('Groups it is directly in'),
    properties: z.record(z.string(), z.unknown()).describe('What access policies may look at'),
    externalId: z.string().nullable().describe('Its id in the directory it comes from'),
    disabled: z.boolean().describe('Its keys are refused, and nobody may speak for it'),
    keptBy: z
      .enum(['api', 'file', 'scim'])
      .describe('Who brought it: this API, a directory file, or an identity provider'),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Principal' });

const fields = {
  name: name(256).optional(),
  clearance: requestedLabel.nullable().optional().describe('Without one, the join over the clearances of its groups'),
  groups: z.array(name(256)).max(1000).optional().describe('Ids of the groups it is in, all of them'),
  properties: properties.optional(),
  externalId: name(256).nullable().optional().describe('Its id in a directory; tokens may list a group by it'),
};

const create = route({
  method: 'POST',
  path: '/v1/principals',
  tag,
  summary: 'Create a user, group or service with its clearance',
  description: 'Agents are registered at `POST /v1/agents`: each has a sponsor, a purpose and an expiry.',
  allow: [],
  body: z.strictObject({ ...principalName.shape, ...fields }),
  example: { type: 'service', id: 'rag-search', name: 'Search', clearance: { level: 'internal', categories: [] } },
  answer: principal,
  status: 201,
  problems: ['conflict', 'unknown_label', 'group_loop'],
});

const importFile = route({
  method: 'POST',
  path: '/v1/principals/import',
  tag,
  summary: 'Make users and groups what a directory file says, all or nothing',
  description:
    'The file says all there is of those it names: a clearance it does not give is none of their own. The members of a ' +
    'group that it names are those that it lists.',
  allow: [],
  body: directoryDocument,
  example: {
    groups: [{ id: 'finance', clearance: { level: 'confidential', categories: ['financial'] } }],
    users: [{ id: 'ann@example.com', groups: ['finance'], properties: { department: 'Finance' } }],
    dryRun: true,
  },
  answer: z.strictObject({
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    disabled: z.int(),
    dryRun: z.boolean(),
  }),
  status: 200,
  problems: ['unknown_label', 'group_loop', 'conflict'],
});

const list = route({
  method: 'GET',
  path: '/v1/principals',
  tag,
  summary: 'List principals, in order of type and id',
  allow: ['compliance'],
  query: pageQuery.extend({
    type: z.enum(principalTypes).optional(),
    group: name(256).optional().describe('Only direct members of this group'),
  }),
  answer: page(principal),
  problems: ['cursor_invalid'],
});

const read = route({
  method: 'GET',
  path,
  tag,
  summary: 'Read a principal',
  allow: ['compliance'],
  params,
  answer: principal,
  problems: ['not_found'],
});

const change = route({
  method: 'PATCH',
  path,
  tag,
  summary: 'Change the name, clearance, groups or properties of a principal, or cut it off',
  description: 'Holds from the next request on, within a second in every process.',
  allow: [],
  params,
  body: z
    .strictObject({ ...fields, disabled: z.boolean().optional() })
    .refine(
      (body) => Object.keys(body).length > 0,
      'give at least one of name, clearance, groups, properties, externalId, disabled',
    ),
  example: { disabled: true },
  answer: principal,
  problems: ['not_found', 'unknown_label', 'group_loop', 'conflict'],
});

const remove = route({
  method: 'DELETE',
  path,
  tag,
  summary: 'Delete a principal and revoke its keys',
  allow: [],
  params,
  problems: ['not_found', 'conflict'],
});

@Controller()
export class PrincipalsController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(create)
  create({ body }: Input<typeof create>) {
    return this.service.principals.create(body);
  }

  @Route(importFile)
  import({ body }: Input<typeof importFile>) {
    return this.service.importDirectory(body);
  }

  @Route(list)
  list({ query }: Input<typeof list>) {
    return this.service.principals.list(query);
  }

  @Route(read)
  read({ params }: Input<typeof read>) {
    return this.service.principals.read(params);
  }

  @Route(change)
  change({ params, body }: Input<typeof change>) {
    return this.service.principals.change(params, body);
  }

  @Route(remove)
  remove({ params }: Input<typeof remove>) {
    return this.service.principals.remove(params);
  }
}
