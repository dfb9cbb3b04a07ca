import { Controller, Inject } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { type Input, Route, route } from './route.js';
import { name } from './schemas.js';
import { resourceTypes, schemas, serviceProviderConfig } from './scim-discovery.js';
import { SERVICE, type Service } from './service.js';

const tag = 'SCIM';
const message = 'urn:ietf:params:scim:api:messages:2.0:';
/** Directories ask page by page; no page may be larger than this. */
const largestPage = 200;

const params = z.strictObject({ id: name(64) });
const resource = z.looseObject({ schemas: z.array(z.string()) });
const found = resource.extend({
  totalResults: z.int(),
  startIndex: z.int(),
  itemsPerPage: z.int(),
  Resources: z.array(resource),
});
const whole = z.coerce.number().int();
// Parameters that are not known here are ignored (RFC 7644, section 3.4.2), and so are attributes.
const query = z.looseObject({
  filter: z.string().max(1024).optional().describe('ATTRIBUTE eq "VALUE", joined by "and"'),
  startIndex: whole.default(1).transform((n) => Math.max(n, 1)),
  count: whole.default(100).transform((n) => Math.min(Math.max(n, 0), largestPage)),
  excludedAttributes: z.string().max(1024).optional(),
});
const examples = {
  User: {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: 'ann@example.com',
    externalId: '00u1',
    displayName: 'Ann Example',
    active: true,
  },
  Group: {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    displayName: 'Finance',
    members: [{ value: '6f9b1c1e-7a52-4d0e-9a55-0d7f3c2b1a00' }],
  },
};
const patchExamples = {
  User: { op: 'replace', path: 'active', value: false },
  Group: { op: 'add', path: 'members', value: [{ value: '6f9b1c1e-7a52-4d0e-9a55-0d7f3c2b1a00' }] },
};
const patchBody = z.looseObject({ Operations: z.array(z.unknown()).min(1).max(1000) });
const allow = [] as const;

const kind = <const Noun extends 'User' | 'Group'>(noun: Noun) => {
  const path = `/scim/v2/${noun}s`;
  const a = noun.toLowerCase();
  const one = { tag, allow, path: `${path}/:id`, params } as const;
  return {
    create: route({
      method: 'POST',
      path,
      tag,
      allow,
      summary: `Create a ${a} from a directory`,
      body: z.looseObject({}),
      example: examples[noun],
      answer: resource,
      status: 201,
      problems: ['conflict', 'group_loop'],
    }),
    list: route({ method: 'GET', path, tag, allow, summary: `Find ${a}s`, query, answer: found }),
    read: route({ method: 'GET', ...one, summary: `Read a ${a}`, query, answer: resource, problems: ['not_found'] }),
    replace: route({
      method: 'PUT',
      ...one,
      summary: `Describe a ${a} anew`,
      body: z.looseObject({}),
      example: examples[noun],
      answer: resource,
      problems: ['not_found', 'conflict', 'group_loop'],
    }),
    patch: route({
      method: 'PATCH',
      ...one,
      summary: `Change attributes${noun === 'Group' ? ' or members' : ''} of a ${a}`,
      body: patchBody,
      example: { schemas: [`${message}PatchOp`], Operations: [patchExamples[noun]] },
      answer: resource,
      problems: ['not_found', 'conflict', 'group_loop'],
    }),
    remove: route({ method: 'DELETE', ...one, summary: `Delete a ${a}`, problems: ['not_found', 'conflict'] }),
  };
};

const users = kind('User');
const groups = kind('Group');
const about = (what: string, summary: string, answer: z.ZodType) =>
  route({ method: 'GET', path: `/scim/v2/${what}`, tag, allow: 'any', summary, query: z.looseObject({}), answer });
const config = about('ServiceProviderConfig', 'What of SCIM 2.0 is spoken here', resource);
const types = about('ResourceTypes', 'What there is', found);
const schemaList = about('Schemas', 'What attributes there are', found);

@Controller()
export class ScimController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(users.create)
  createUser({ body, reply }: Input<typeof users.create>) {
    return asScim(reply, this.service.scim.users.create(body));
  }

  @Route(users.list)
  listUsers({ query, reply }: Input<typeof users.list>) {
    return asScim(reply, this.service.scim.users.list(queryOf(query)).then(listOf));
  }

  @Route(users.read)
  readUser({ params, reply }: Input<typeof users.read>) {
    return asScim(reply, this.service.scim.users.read(params.id));
  }

  @Route(users.replace)
  replaceUser({ params, body, reply }: Input<typeof users.replace>) {
    return asScim(reply, this.service.scim.users.replace(params.id, body));
  }

  @Route(users.patch)
  patchUser({ params, body, reply }: Input<typeof users.patch>) {
    return asScim(reply, this.service.scim.users.patch(params.id, body.Operations));
  }

  @Route(users.remove)
  removeUser({ params }: Input<typeof users.remove>) {
    return this.service.scim.users.remove(params.id);
  }

  @Route(groups.create)
  createGroup({ body, reply }: Input<typeof groups.create>) {
    return asScim(reply, this.service.scim.groups.create(body));
  }

  @Route(groups.list)
  listGroups({ query, reply }: Input<typeof groups.list>) {
    return asScim(reply, this.service.scim.groups.list(queryOf(query)).then(listOf));
  }

  @Route(groups.read)
  readGroup({ params, query, reply }: Input<typeof groups.read>) {
    return asScim(reply, this.service.scim.groups.read(params.id, queryOf(query).withoutMembers));
  }

  @Route(groups.replace)
  replaceGroup({ params, body, reply }: Input<typeof groups.replace>) {
    return asScim(reply, this.service.scim.groups.replace(params.id, body));
  }

  @Route(groups.patch)
  patchGroup({ params, body, reply }: Input<typeof groups.patch>) {
    return asScim(reply, this.service.scim.groups.patch(params.id, body.Operations));
  }

  @Route(groups.remove)
  removeGroup({ params }: Input<typeof groups.remove>) {
    return this.service.scim.groups.remove(params.id);
  }

  @Route(config)
  config({ reply }: Input<typeof config>) {
    return asScim(reply, Promise.resolve(serviceProviderConfig(largestPage)));
  }

  @Route(types)
  types({ reply }: Input<typeof types>) {
    return asScim(reply, Promise.resolve(listOf({ total: 2, startIndex: 1, resources: resourceTypes })));
  }

  @Route(schemaList)
  schemas({ reply }: Input<typeof schemaList>) {
    return asScim(reply, Promise.resolve(listOf({ total: schemas.length, startIndex: 1, resources: schemas })));
  }
}

function queryOf({ filter, startIndex, count, excludedAttributes = '' }: z.output<typeof query>) {
  const withoutMembers = excludedAttributes.split(',').some((name) => name.trim().toLowerCase() === 'members');
  return { filter, startIndex, count, withoutMembers };
}

function listOf<T extends object>(list: {
  readonly total: number;
  readonly startIndex: number;
  readonly resources: readonly T[];
}) {
  return {
    schemas: [`${message}ListResponse`],
    totalResults: list.total,
    startIndex: list.startIndex,
    itemsPerPage: list.resources.length,
    Resources: list.resources,
  };
}

async function asScim<T>(reply: FastifyReply, answer: Promise<T>): Promise<T> {
  const found = await answer;
  reply.header('content-type', 'application/scim+json');
  return found;
}
