import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { type Input, Route, route } from './route.js';
import { actorName, label, moment, name, page, pageQuery, settings } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const tag = 'Policies';
const path = '/v1/policies/access';
const params = z.strictObject({
  version: z.coerce
    .number('give the number of a version')
    .int()
    .min(1)
    .max(2 ** 31 - 1),
});
const reason = z.strictObject({ reason: name(1000).optional() }).optional();

const version = z
  .strictObject({
    version: z.int(),
    name: z.string(),
    state: z.enum(['active', 'retired', 'draft']),
    note: z.string().nullable(),
    createdBy: z.string(),
    createdAt: moment,
    activatedAt: moment.nullable(),
    document: z.unknown().describe('As it was given'),
  })
  .meta({ id: 'AccessPolicyVersion' });
const permission = z.enum(['permit', 'deny']);
const principal = z.strictObject({ type: z.string(), id: z.string() });

const list = route({
  method: 'GET',
  path,
  tag,
  summary: 'List the versions of the access policy, newest first',
  allow: ['compliance'],
  query: pageQuery,
  answer: page(version),
  problems: ['cursor_invalid'],
});

const draft = route({
  method: 'POST',
  path,
  tag,
  summary: 'Add a version of the access policy, as a draft',
  description:
    'The document is that of policies/access.yaml as JSON: Cedar policies, each with an @id, and limits. It is checked ' +
    'whole, and refused with every problem. A document that is kept already is answered with its version.',
  allow: ['compliance'],
  body: z.strictObject({ document: settings, note: name(1000).optional() }),
  example: {
    document: {
      version: 1,
      name: 'staff only',
      policies:
        '@id("staff") permit (principal in Group::"staff", action == Action::"retrieve", resource is LabelClass) when ' +
        '{ resource.rank <= context.clearance.rank };\n@id("admins") permit (principal, action == Action::"administer", ' +
        'resource) when { principal.roles.contains("admin") };',
    },
  },
  answer: version,
  status: 201,
  problems: ['policy_invalid'],
});

const read = route({
  method: 'GET',
  path: `${path}/:version`,
  tag,
  summary: 'Read a version of the access policy',
  allow: ['compliance'],
  params,
  answer: version,
  problems: ['not_found'],
});

const simulate = route({
  method: 'POST',
  path: `${path}/:version/simulate`,
  tag,
  summary: 'What a version would decide differently, for whoever has a key, on the labels there are',
  allow: ['compliance'],
  readOnly: true,
  params,
  answer: z.strictObject({
    version: z.int(),
    against: z.int(),
    asked: z.int(),
    truncated: z.boolean().describe('There are more principals than were asked'),
    changes: z.array(
      z.strictObject({
        principal,
        action: z.string(),
        class: z.string(),
        label,
        resources: z.int(),
        before: permission,
        after: permission,
        policies: z.array(z.string()),
      }),
    ),
    lockedOut: z.array(principal),
  }),
  problems: ['not_found', 'policy_invalid'],
});

const activate = route({
  method: 'POST',
  path: `${path}/:version/activate`,
  tag,
  summary: 'Put a version in force',
  description:
    'Holds from the next request on, within a second in every process. Refused when nobody could administer the ' +
    'service afterwards.',
  allow: ['compliance'],
  params,
  body: reason,
  answer: version,
  problems: ['not_found', 'policy_invalid', 'would_lock_out'],
});

const rollback = route({
  method: 'POST',
  path: `${path}/:version/rollback`,
  tag,
  summary: 'Go back from the version in force to the one before it, or to an earlier one',
  allow: ['compliance'],
  params,
  body: reason,
  answer: version,
  problems: ['not_found', 'policy_invalid', 'would_lock_out', 'conflict'],
});

@Controller()
export class AccessPoliciesController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(list)
  list({ query }: Input<typeof list>) {
    return this.service.accessPolicies.list(query);
  }

  @Route(draft)
  draft({ body, actor }: Input<typeof draft>) {
    return this.service.accessPolicies.draft(actorName(actor), body);
  }

  @Route(read)
  read({ params }: Input<typeof read>) {
    return this.service.accessPolicies.read(params.version);
  }

  @Route(simulate)
  simulate({ params }: Input<typeof simulate>) {
    return this.service.accessPolicies.simulate(params.version);
  }

  @Route(activate)
  activate({ params, body, actor }: Input<typeof activate>) {
    return this.service.accessPolicies.activate(actorName(actor), params.version, body?.reason);
  }

  @Route(rollback)
  rollback({ params, body, actor }: Input<typeof rollback>) {
    return this.service.accessPolicies.rollback(actorName(actor), params.version, body?.reason);
  }
}
