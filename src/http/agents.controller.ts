import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { agentStates, riskLevels } from '../app/agents.js';
import { type Input, Route, route } from './route.js';
import { givenMoment, label, moment, name, page, pageQuery, properties, requestedLabel } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const tag = 'Agents';
const path = '/v1/agents/:id';
const params = z.strictObject({ id: name(256) });

const risk = z.strictObject({ level: z.enum(riskLevels), note: z.string().nullable() });
const agentFields = {
  id: z.string(),
  name: z.string(),
  sponsor: z.string().nullable().describe('Id of the user who answers for it; null when that user was deleted'),
  purposes: z.array(z.string()),
  clearance: label.describe('The highest label it may be answered with now, grants included'),
  ownClearance: label.nullable(),
  expiresAt: moment,
  status: z.enum(agentStates),
  refusal: z.string().nullable().describe('The code with which it is refused now; null when it may act'),
  approvedAt: moment.nullable(),
  risk: risk.nullable(),
  grants: z.array(
    z.strictObject({
      id: z.string(),
      clearance: label.nullable(),
      purpose: z.string().nullable(),
      reason: z.string(),
      grantedBy: z.string(),
      grantedAt: moment,
      expiresAt: moment,
    }),
  ),
  properties: z.record(z.string(), z.unknown()),
  createdAt: moment,
  updatedAt: moment,
};
const agent = z.strictObject(agentFields).meta({ id: 'Agent' });
const event = z.strictObject({ at: moment, event: z.string(), by: z.string(), reason: z.string().nullable() });

const sponsor = z
  .union([name(256), z.strictObject({ type: z.literal('user'), id: name(256) }).transform(({ id }) => id)])
  .describe('Id of the user who answers for it');
const purposes = z.array(name(256)).min(1).max(100);
const fields = { name: name(256).optional(), properties: properties.optional() };
const reasonGiven = z.strictObject({ reason: name(1024).optional() }).optional();

const register = route({
  method: 'POST',
  path: '/v1/agents',
  tag,
  summary: 'Register an agent',
  description:
    'It may act when its sponsor, compliance or admin has approved it. Users may register agents that they sponsor ' +
    'themselves; compliance and admin any.',
  allow: 'any',
  body: z.strictObject({
    id: name(256),
    ...fields,
    sponsor,
    purposes: purposes.describe('What it may be asked for: values of "purpose" in a check or filter'),
    clearance: requestedLabel,
    expiresAt: givenMoment.optional().describe('In 90 days unless given'),
  }),
  example: {
    id: 'report-writer',
    sponsor: 'ann@example.com',
    purposes: ['reporting'],
    clearance: { level: 'internal', categories: [] },
    expiresAt: '2027-12-31T00:00:00Z',
  },
  answer: agent,
  status: 201,
  problems: ['conflict', 'unknown_label'],
});

const list = route({
  method: 'GET',
  path: '/v1/agents',
  tag,
  summary: 'List registered agents, in order of id',
  allow: ['compliance', 'operator'],
  query: pageQuery.extend({
    sponsor: name(256).optional(),
    status: z.enum(['pending', 'active', 'suspended', 'retired']).optional().describe('As it was set'),
  }),
  answer: page(agent),
  problems: ['cursor_invalid'],
});

const read = route({
  method: 'GET',
  path,
  tag,
  summary: 'Read an agent, with what was done with it',
  allow: 'any',
  params,
  answer: z.strictObject({ ...agentFields, history: z.array(event).describe('Newest first, at most 100') }),
  problems: ['not_found'],
});

const change = route({
  method: 'PATCH',
  path,
  tag,
  summary: 'Change an agent',
  description: 'Another sponsor has to approve it again.',
  allow: ['compliance'],
  params,
  body: z
    .strictObject({
      ...fields,
      sponsor: sponsor.optional(),
      purposes: purposes.optional(),
      clearance: requestedLabel.optional(),
      expiresAt: givenMoment.optional(),
    })
    .refine(
      (body) => Object.keys(body).length > 0,
      'give at least one of name, properties, sponsor, purposes, clearance, expiresAt',
    ),
  example: { expiresAt: '2028-12-31T00:00:00Z' },
  answer: agent,
  problems: ['not_found', 'unknown_label'],
});

const step = <const S extends string>(verb: S, summary: string, description: string) =>
  route({
    method: 'POST',
    path: `${path}/${verb}`,
    tag,
    summary,
    description,
    allow: 'any',
    params,
    body: reasonGiven,
    example: { reason: 'why, for those who look at its history' },
    answer: agent,
    status: 200,
    problems: ['not_found', 'conflict'],
  });

const approve = step(
  'approve',
  'Let an agent act',
  'For its sponsor, as far as its clearance is within its sponsor’s; for compliance and admin in any case.',
);
const suspend = step(
  'suspend',
  'Cut an agent off',
  'The kill switch: its credentials are refused, and so is whoever acts through it: from the next request on, within a ' +
    'second in every process. For its sponsor, compliance and admin.',
);
const resume = step('resume', 'Let a suspended agent act again', 'For compliance and admin.');
const retire = step('retire', 'Retire an agent for good', 'For its sponsor, compliance and admin.');

const grant = route({
  method: 'POST',
  path: `${path}/grants`,
  tag,
  summary: 'Give an agent more for a time: a label joined to its clearance, a purpose, or both',
  allow: ['compliance'],
  params,
  body: z
    .strictObject({
      clearance: requestedLabel.optional(),
      purpose: name(256).optional(),
      reason: name(1024),
      expiresAt: givenMoment,
    })
    .refine((body) => body.clearance ?? body.purpose, 'give a clearance, a purpose, or both'),
  example: {
    clearance: { level: 'confidential', categories: ['financial'] },
    reason: 'quarterly report',
    expiresAt: '2027-04-02T18:00:00Z',
  },
  answer: agent,
  status: 201,
  problems: ['not_found', 'unknown_label'],
});

const revokeGrant = route({
  method: 'DELETE',
  path: `${path}/grants/:grant`,
  tag,
  summary: 'Take a grant back',
  allow: ['compliance'],
  params: params.extend({ grant: name(64) }),
  answer: agent,
  problems: ['not_found'],
});

const assess = route({
  method: 'PUT',
  path: `${path}/risk`,
  tag,
  summary: 'Note how risky an agent is',
  allow: ['compliance'],
  params,
  body: z.strictObject({ level: z.enum(riskLevels), note: name(1024).optional() }),
  example: { level: 'high', note: 'reads mail from outside' },
  answer: agent,
  problems: ['not_found'],
});

@Controller()
export class AgentsController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(register)
  register({ actor, body }: Input<typeof register>) {
    return this.service.agents.register(actor, body);
  }

  @Route(list)
  list({ query }: Input<typeof list>) {
    return this.service.agents.list(query);
  }

  @Route(read)
  read({ actor, params }: Input<typeof read>) {
    return this.service.agents.get(actor, params.id);
  }

  @Route(change)
  change({ actor, params, body }: Input<typeof change>) {
    return this.service.agents.change(actor, params.id, body);
  }

  @Route(approve)
  approve({ actor, params, body }: Input<typeof approve>) {
    return this.service.agents.approve(actor, params.id, body?.reason);
  }

  @Route(suspend)
  suspend({ actor, params, body }: Input<typeof suspend>) {
    return this.service.agents.suspend(actor, params.id, body?.reason);
  }

  @Route(resume)
  resume({ actor, params, body }: Input<typeof resume>) {
    return this.service.agents.resume(actor, params.id, body?.reason);
  }

  @Route(retire)
  retire({ actor, params, body }: Input<typeof retire>) {
    return this.service.agents.retire(actor, params.id, body?.reason);
  }

  @Route(grant)
  grant({ actor, params, body }: Input<typeof grant>) {
    return this.service.agents.grant(actor, params.id, body);
  }

  @Route(revokeGrant)
  revokeGrant({ actor, params }: Input<typeof revokeGrant>) {
    return this.service.agents.revokeGrant(actor, params.id, params.grant);
  }

  @Route(assess)
  assess({ actor, params, body }: Input<typeof assess>) {
    return this.service.agents.assess(actor, params.id, body);
  }
}
