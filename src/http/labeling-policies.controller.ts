import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { type Input, Route, route } from './route.js';
import { actorName, label, moment, name, page, pageQuery, settings } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const tag = 'Policies';
const path = '/v1/policies/labeling';
const allow = ['compliance'] as const;
const params = z.strictObject({
  version: z.coerce
    .number('give the number of a version')
    .int()
    .min(1)
    .max(2 ** 31 - 1),
});

const version = z
  .strictObject({
    version: z.int(),
    name: z.string(),
    state: z.enum(['active', 'retired', 'draft']),
    origin: z.enum(['shipped', 'file', 'api']).describe('With the program, from the configured file, over the API'),
    note: z.string().nullable(),
    createdBy: z.string(),
    createdAt: moment,
    activatedAt: moment.nullable(),
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
    reason: name(1000).optional(),
  })
  .optional();
const activationProblems = ['not_found', 'policy_invalid', 'confirmation_required', 'conflict'] as const;

const list = route({
  method: 'GET',
  path,
  tag,
  summary: 'List the versions of the labeling policy, newest first',
  allow,
  query: pageQuery,
  answer: page(version),
  problems: ['cursor_invalid'],
});

const draft = route({
  method: 'POST',
  path,
  tag,
  summary: 'Add a version of the labeling policy, as a draft',
  description:
    'The document is that of policies/labeling.yaml as JSON; policies/labeling.schema.json describes it. It is checked ' +
    'whole, and refused with every problem. A document that is kept already is answered with its version.',
  allow,
  body: z.strictObject({ document: settings, note: name(1000).optional() }),
  example: {
    document: {
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
              { infotypes: ['health/*'], count: 1 },
            ],
          },
          label: { level: 'restricted', categories: ['health', 'pii'] },
        },
      ],
      states: { partial: 'floor', sampled: 'permit', outdated: 'permit', 'version-unverified': 'permit' },
    },
    note: 'names near diagnoses',
  },
  answer: version,
  status: 201,
  problems: ['policy_invalid'],
});

const read = route({
  method: 'GET',
  path: `${path}/:version`,
  tag,
  summary: 'Read a version of the labeling policy, with how far its activation is',
  allow,
  params,
  answer: version
    .extend({ document: z.unknown().describe('As it was given'), activation: activation.nullable() })
    .meta({ id: 'LabelingPolicy' }),
  problems: ['not_found'],
});

const simulate = route({
  method: 'POST',
  path: `${path}/:version/simulate`,
  tag,
  summary: 'What a version would label differently, from what was found before; no file is read',
  description: 'Of very many resources it takes a sample: "examined" of "of". An activation counts all.',
  allow,
  readOnly: true,
  params,
  answer: z.strictObject({
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
  }),
  problems: ['not_found', 'policy_invalid'],
});

const activate = route({
  method: 'POST',
  path: `${path}/:version/activate`,
  tag,
  summary: 'Put a version in force: labels in the shadow, then switches at once',
  description:
    'Until the switch the version in force goes on. Answers when it is done, or after ten seconds with how far it is; ' +
    'reading the version says more. Where it would lower more labels than the policy in force lets pass ' +
    '(confirmLowering), it is refused with the numbers until they are sent as "confirm".',
  allow,
  params,
  body: asked,
  example: { reason: 'agreed on 3 March' },
  answer: activation,
  status: 202,
  problems: activationProblems,
});

const cancel = route({
  method: 'POST',
  path: `${path}/:version/cancel`,
  tag,
  summary: 'Give up an activation that is under way or waits to be confirmed',
  allow,
  params,
  answer: activation,
  problems: ['not_found', 'conflict'],
});

const rollback = route({
  method: 'POST',
  path: `${path}/:version/rollback`,
  tag,
  summary: 'Go back from the version in force to the one before it, or to an earlier one',
  description: 'An activation like any other: labels in the shadow, and asks where it lowers much.',
  allow,
  params,
  body: asked,
  answer: activation,
  status: 202,
  problems: activationProblems,
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
