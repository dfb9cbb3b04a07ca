import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { ofVersion, reason, versionFields, versionRoutes } from './policy-versions.js';
import { type Input, Route, route } from './route.js';
import { actorName, label, moment } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const version = z
  .strictObject({
    ...versionFields,
    origin: z.enum(['shipped', 'file', 'api']).describe('With the program, from the configured file, over the API'),
  })
  .meta({ id: 'LabelingPolicyVersion' });
const activation = z
  .strictObject({
    version: z.int(),
    before: z.int().describe('The version whose place it takes'),
    state: z
      .enum(['labelling', 'waiting', 'done', 'cancelled', 'failed'])
      .describe('labelling: in the shadow, nothing of it is in force; waiting: for a "confirm"; done: in force'),
    who: z.string(),
    reason: z.string().nullable(),
    total: z.int().describe('Resources with a label'),
    labelled: z.int().describe('Of these, looked at'),
    raised: z.int().nullable().describe('Labels that become higher; null until all are looked at'),
    lowered: z.int().nullable(),
    altered: z.int().nullable().describe('Labels that lose something and gain something'),
    confirm: z.int().nullable().describe('What to send as "confirm"; null unless that is waited for'),
    error: z.string().nullable(),
    startedAt: moment,
    endedAt: moment.nullable(),
  })
  .meta({ id: 'LabelingPolicyActivation' });
const tally = {
  raised: z.int(),
  lowered: z.int(),
  altered: z.int().describe('Labels that lose something and gain something'),
  unchanged: z.int(),
};
const asked = z
  .strictObject({
    confirm: z.coerce
      .number('give the number that was asked to be confirmed')
      .int()
      .min(0)
      .max(Number.MAX_SAFE_INTEGER)
      .optional()
      .describe('So many labels may become lower, or lose something'),
    reason,
  })
  .optional();
const simulation = z.strictObject({
  version: z.int(),
  against: z.int().describe('The version in force'),
  examined: z.int(),
  of: z.int(),
  needsConfirmation: z.boolean().describe('More labels become lower than may without a "confirm"'),
  ...tally,
  bySource: z.array(z.strictObject({ source: z.string(), ...tally })),
  byLabel: z.array(z.strictObject({ from: label, to: label, resources: z.int() })),
  samples: z.array(
    z.strictObject({
      id: z.string(),
      uri: z.string(),
      direction: z.enum(['raised', 'lowered', 'altered']),
      from: label,
      to: label,
      rules: z.array(z.string()).describe('Rules that give it the label'),
    }),
  ),
});
const example = {
  version: 1,
  name: 'ours',
  default: { level: 'internal' },
  unreadFloor: { level: 'confidential' },
  unknownOriginFloor: { level: 'internal' },
  rules: [
    {
      id: 'patients',
      when: {
        within: 300,
        all: [
          { infotypes: ['person/name'], count: 1 },
          { infotypes: ['health/condition'], count: 1 },
        ],
      },
      label: { level: 'restricted', categories: ['health', 'pii'] },
    },
  ],
  states: { partial: 'floor', sampled: 'permit', outdated: 'permit', 'version-unverified': 'permit' },
};

const problems = ['not_found', 'policy_invalid', 'confirmation_required', 'conflict'] as const;

const { list, draft, read, simulate, activate, rollback } = versionRoutes({
  name: 'labeling',
  version,
  document: {
    description: 'that of policies/labeling.yaml as JSON; policies/labeling.schema.json describes it',
    example: { document: example, note: 'names near diagnoses' },
  },
  read: {
    summary: 'Read a version of the labeling policy, with how far its activation is',
    answer: version
      .extend({ document: z.unknown().describe('As it was given'), activation: activation.nullable() })
      .meta({ id: 'LabelingPolicy' }),
  },
  simulate: {
    summary: 'What a version would label differently, from what was found before; no file is read',
    description: 'Of very many resources it takes a sample: "examined" of "of". An activation counts all.',
    answer: simulation,
  },
  switch: { body: asked, answer: activation, status: 202 },
  activate: {
    summary: 'Put a version in force: labels in the shadow, then switches at once',
    description:
      'Until the switch the version in force goes on. Answers when it is done, or after ten seconds with how far it is; ' +
      'reading the version says more. Where it would lower more labels than the policy in force lets pass ' +
      '(confirmLowering), it is refused with the numbers until they are sent as "confirm".',
    example: { reason: 'agreed on 3 March' },
    problems,
  },
  rollback: {
    description: 'An activation like any other: labels in the shadow, and asks where it lowers much.',
    problems,
  },
});

const cancel = route({
  method: 'POST',
  path: '/v1/policies/labeling/:version/cancel',
  ...ofVersion,
  summary: 'Give up an activation that is under way or waits to be confirmed',
  answer: activation,
  problems: ['not_found', 'conflict'],
});

@Controller()
export class LabelingPoliciesController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(list)
  list({ query }: Input<typeof list>) {
    return this.service.labelingPolicies.list(query);
  }

  @Route(draft)
  draft({ body, actor }: Input<typeof draft>) {
    return this.service.labelingPolicies.draft(actorName(actor), body);
  }

  @Route(read)
  read({ params }: Input<typeof read>) {
    return this.service.labelingPolicies.read(params.version);
  }

  @Route(simulate)
  simulate({ params }: Input<typeof simulate>) {
    return this.service.labelingPolicies.simulate(params.version);
  }

  @Route(activate)
  activate({ params, body, actor }: Input<typeof activate>) {
    return this.service.labelingPolicies.activate(actorName(actor), params.version, body);
  }

  @Route(cancel)
  cancel({ params }: Input<typeof cancel>) {
    return this.service.labelingPolicies.cancel(params.version);
  }

  @Route(rollback)
  rollback({ params, body, actor }: Input<typeof rollback>) {
    return this.service.labelingPolicies.rollback(actorName(actor), params.version, body);
  }
}
