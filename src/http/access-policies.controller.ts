import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { reason, versionFields, versionRoutes } from './policy-versions.js';
import { type Input, Route } from './route.js';
import { actorName, label } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const version = z
  .strictObject({ ...versionFields, document: z.unknown().describe('As it was given') })
  .meta({ id: 'AccessPolicyVersion' });
const permission = z.enum(['permit', 'deny']);
const principal = z.strictObject({ type: z.string(), id: z.string() });
const simulation = z.strictObject({
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
});
const example = {
  version: 1,
  name: 'staff only',
  policies:
    '@id("staff") permit (principal in Group::"staff", action == Action::"retrieve", resource is LabelClass) when ' +
    '{ resource.rank <= context.clearance.rank };\n@id("admins") permit (principal, action == Action::"administer", ' +
    'resource) when { principal.roles.contains("admin") };',
};

const { list, draft, read, simulate, activate, rollback } = versionRoutes({
  name: 'access',
  version,
  document: {
    description: 'that of policies/access.yaml as JSON: Cedar policies, each with an @id, and limits',
    example: { document: example },
  },
  read: { summary: 'Read a version of the access policy', answer: version },
  simulate: {
    summary: 'What a version would decide differently, for whoever has a key, on the labels there are',
    answer: simulation,
  },
  switch: { body: z.strictObject({ reason }).optional(), answer: version },
  activate: {
    summary: 'Put a version in force',
    description:
      'Holds from the next request on, within a second in every process. Refused when nobody could administer the ' +
      'service afterwards.',
    problems: ['not_found', 'policy_invalid', 'would_lock_out'],
  },
  rollback: { problems: ['not_found', 'policy_invalid', 'would_lock_out', 'conflict'] },
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
