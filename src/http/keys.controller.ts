import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { roles } from '../app/keys.js';
import { principalTypes } from '../app/principals.js';
import { type Input, Route, route } from './route.js';
import { givenMoment, moment, name, page, pageQuery, principalName } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const tag = 'Keys';
const path = '/v1/keys/:id';
const params = z.strictObject({ id: name(64) });

const subjectPattern = z
  .strictObject({
    type: z.enum(principalTypes),
    id: name(256).describe('"*" stands for any characters, such as *@example.com'),
  })
  .meta({ id: 'SubjectPattern' });

const fields = {
  id: z.string(),
  name: z.string(),
  principal: principalName,
  roles: z.array(z.enum(roles)),
  speaksFor: z.array(subjectPattern).describe('Subjects it may name in a request'),
  createdAt: moment,
  expiresAt: moment.nullable(),
  revokedAt: moment.nullable(),
};
const key = z.strictObject(fields).meta({ id: 'Key' });

const create = route({
  method: 'POST',
  path: '/v1/keys',
  tag,
  summary: 'Create an API key for a principal',
  description: 'The key is in this answer and nowhere else: it is stored as a digest only.',
  allow: [],
  body: z.strictObject({
    name: name(256).describe('What it is for'),
    principal: principalName,
    roles: z.array(z.enum(roles)).min(1).max(roles.length),
    speaksFor: z.array(subjectPattern).max(100).optional(),
    expiresAt: givenMoment.optional(),
  }),
  example: {
    name: 'search backend',
    principal: { type: 'service', id: 'rag-search' },
    roles: ['lookup'],
    speaksFor: [{ type: 'user', id: '*@example.com' }],
    expiresAt: '2027-12-31T00:00:00Z',
  },
  answer: z.strictObject({ ...fields, key: z.string().describe('The key itself: cm_…') }),
  status: 201,
  secret: true,
});

const list = route({
  method: 'GET',
  path: '/v1/keys',
  tag,
  summary: 'List API keys, newest first, expired and revoked ones included',
  allow: [],
  query: pageQuery,
  answer: page(key),
  problems: ['cursor_invalid'],
});

const read = route({
  method: 'GET',
  path,
  tag,
  summary: 'Read an API key, without its secret',
  allow: [],
  params,
  answer: key,
  problems: ['not_found'],
});

const revoke = route({
  method: 'DELETE',
  path,
  tag,
  summary: 'Revoke an API key for good',
  description: 'Holds at once in the process that answers this, within a second in every other.',
  allow: [],
  params,
  problems: ['not_found', 'conflict'],
});

@Controller()
export class KeysController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(create)
  create({ body }: Input<typeof create>) {
    return this.service.keys.create(body);
  }

  @Route(list)
  list({ query }: Input<typeof list>) {
    return this.service.keys.list(query);
  }

  @Route(read)
  read({ params }: Input<typeof read>) {
    return this.service.keys.read(params.id);
  }

  @Route(revoke)
  revoke({ params }: Input<typeof revoke>) {
    return this.service.keys.revoke(params.id);
  }
}
