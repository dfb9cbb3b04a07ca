import * as z from 'zod';
import { type RouteSpec, route } from './route.js';
import { moment, name, page, pageQuery, settings } from './schemas.js';

/** What is told of a version of any policy. */
export const versionFields = {
  version: z.int(),
  name: z.string(),
  state: z.enum(['active', 'retired', 'draft']),
  note: z.string().nullable(),
  createdBy: z.string(),
  createdAt: moment,
  activatedAt: moment.nullable(),
};

/** Why a version is put in force. */
export const reason = name(1000).optional();

const policies = { tag: 'Policies', allow: ['compliance'] } as const;

/** What routes of one version have in common. */
export const ofVersion = {
  ...policies,
  params: z.strictObject({
    version: z.coerce
      .number('give the number of a version')
      .int()
      .min(1)
      .max(2 ** 31 - 1),
  }),
};

/** A kind of policy that is kept in versions: what its routes have of their own. */
interface Kind<Version, Whole, Simulated, Asked, Switched> {
  readonly name: 'access' | 'labeling';
  /** A version in a list, and the answer to a draft. */
  readonly version: Version;
  /** What a document of it is, and a draft to show. */
  readonly document: { readonly description: string; readonly example: unknown };
  readonly read: Pick<RouteSpec, 'summary'> & { readonly answer: Whole };
  readonly simulate: Pick<RouteSpec, 'summary' | 'description'> & { readonly answer: Simulated };
  /** What putting another version in force takes and answers, whichever way. */
  readonly switch: Pick<RouteSpec, 'status'> & { readonly body: Asked; readonly answer: Switched };
  readonly activate: Pick<RouteSpec, 'summary' | 'description' | 'example' | 'problems'>;
  readonly rollback: Pick<RouteSpec, 'description' | 'problems'>;
}

/** The routes of a policy that is kept in versions, of which one is in force. */
export function versionRoutes<
  Version extends z.ZodType,
  Whole extends z.ZodType,
  Simulated extends z.ZodType,
  Asked extends z.ZodType,
  Switched extends z.ZodType,
>(kind: Kind<Version, Whole, Simulated, Asked, Switched>) {
  const path = `/v1/policies/${kind.name}`;
  return {
    list: route({
      method: 'GET',
      path,
      ...policies,
      summary: `List the versions of the ${kind.name} policy, newest first`,
      query: pageQuery,
      answer: page(kind.version),
      problems: ['cursor_invalid'],
    }),
    draft: route({
      method: 'POST',
      path,
      ...policies,
      summary: `Add a version of the ${kind.name} policy, as a draft`,
      description:
        `The document is ${kind.document.description}. It is checked whole, and refused with every problem. A document ` +
        'that is kept already is answered with its version.',
      body: z.strictObject({ document: settings, note: name(1000).optional() }),
      example: kind.document.example,
      answer: kind.version,
      status: 201,
      problems: ['policy_invalid'],
    }),
    read: route({
      method: 'GET',
      path: `${path}/:version`,
      ...ofVersion,
      ...kind.read,
      problems: ['not_found'],
    }),
    simulate: route({
      method: 'POST',
      path: `${path}/:version/simulate`,
      ...ofVersion,
      ...kind.simulate,
      readOnly: true,
      problems: ['not_found', 'policy_invalid'],
    }),
    activate: route({
      method: 'POST',
      path: `${path}/:version/activate`,
      ...ofVersion,
      ...kind.switch,
      ...kind.activate,
    }),
    rollback: route({
      method: 'POST',
      path: `${path}/:version/rollback`,
      ...ofVersion,
      summary: 'Go back from the version in force to the one before it, or to an earlier one',
      ...kind.switch,
      ...kind.rollback,
    }),
  };
}
