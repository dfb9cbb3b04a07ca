import * as z from 'zod';
import { globHelp, isGlob } from '../glob.js';
import { isGuid } from './imported.js';

const labelSchema = z
  .strictObject({
    level: z.string().describe('Id of a level of the taxonomy'),
    categories: z.array(z.string()).default([]).describe('Ids of categories of the taxonomy'),
  })
  .describe('A level and a set of categories');
const globs = z.array(z.string().refine(isGlob, globHelp)).min(1);
const whereSchema = z
  .strictObject({
    sources: globs.optional().describe('Globs on names of sources'),
    paths: globs.optional().describe('Globs on the path within the source'),
    types: globs.optional().describe('Globs on the media type, such as application/pdf'),
    documentTypes: globs
      .optional()
      .describe(
        'Globs on what kind of document the text is, as told by the classifier: contract, medical-record, unknown',
      ),
    columns: globs.optional().describe('Globs on table and column names: customers, customers.ssn, *.salary'),
    owners: globs
      .optional()
      .describe('Globs on who owns it at its source: user:ann, group:payroll, uid:1000, gid:50, role:hr'),
  })
  .refine(
    (where) => Object.keys(where).length > 0,
    'needs at least one of sources, paths, types, documentTypes, columns, owners',
  )
  .describe('Where a resource stands; all that is named must match');
const conditionSchema = z
  .strictObject({
    infotypes: globs.describe('Globs on ids of infotypes: identity/*, contact/email'),
    confidence: z.enum(['medium', 'high']).default('medium').describe('How sure a finding must be to count'),
    count: z.int().min(1).optional().describe('So many findings'),
    distinct: z.int().min(1).optional().describe('So many different values'),
  })
  .refine((c) => c.count !== undefined || c.distinct !== undefined, 'needs count or distinct')
  .describe('So many findings of these infotypes');
const combinationSchema = z
  .strictObject({
    all: z.array(conditionSchema).min(1).optional().describe('Every one of these'),
    any: z.array(conditionSchema).min(1).optional().describe('At least one of these'),
    within: z
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .describe(
        'All of it in one stretch of text: UTF-16 code units from where the first begins to where the last does',
      ),
  })
  .refine((when) => when.all !== undefined || when.any !== undefined, 'needs all or any')
  .refine(
    ({ within, all = [], any = [] }) => within === undefined || [...all, ...any].every((c) => c.distinct === undefined),
    'distinct cannot be told within a stretch of text; write count, or leave within out',
  )
  .refine(
    ({ within, all = [], any = [] }) =>
      within === undefined || all.length + (any.length > 0 ? 1 : 0) > 1 || isSeveral(all),
    'within needs two conditions, or a count of two, to be near one another',
  );
const ruleId = z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and dashes');
/** ISO 8601 durations in days, hours, minutes and seconds; months and years have no fixed length. */
export const durationSchema = z
  .string()
  .regex(/^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/, 'write an ISO 8601 duration such as P7D or PT24H');
const treatmentSchema = z.enum(['permit', 'floor', 'deny']);

const guid = z
  .string()
  .transform((text) => text.replace(/^\{(.*)\}$/, '$1').toLowerCase())
  .refine(isGuid, 'write a GUID, such as 2096f6a2-d2f7-48be-b329-b73aaa526e5d');
const mappingSchema = labelSchema.extend({
  id: guid.describe('GUID of the label'),
  name: z.string().min(1).max(255).optional().describe('What it is called there'),
  siteId: guid.optional().describe('GUID of the organisation; of any unless given'),
});
const labelledSchema = z
  .strictObject({
    label: labelSchema.describe('Sources that are labelled so, or higher'),
    sources: z.int().min(1).default(1).describe('So many of them'),
  })
  .describe('So many sources of an answer with such a label');

/** The policy file, described for editors by `policies/labeling.schema.json`, which is made of this. */
export const policySchema = z
  .strictObject({
    version: z.literal(1).describe('Version of this format'),
    name: z.string().min(1).max(200),
    default: labelSchema.describe('The label of what no default and no rule says anything of'),
    unreadFloor: labelSchema.describe('What a resource is raised to of which a part was not read'),
    acceptUnread: z.array(z.string()).default([]).describe('Reasons for which a part may stay unread without that'),
    unknownOriginFloor: labelSchema.describe('The floor of a text that comes without any origin'),
    defaults: z
      .array(z.strictObject({ where: whereSchema, label: labelSchema }))
      .default([])
      .describe('Defaults by place; the most specific one wins'),
    places: z
      .array(z.strictObject({ id: ruleId, where: whereSchema, label: labelSchema }))
      .default([])
      .describe('Rules on place, joined into the floor'),
    rules: z
      .array(z.strictObject({ id: ruleId, when: z.union([combinationSchema, conditionSchema]), label: labelSchema }))
      .default([])
      .describe('Rules on findings, joined into the content'),
    aggregations: z
      .array(
        z.strictObject({
          id: ruleId,
          when: z.union([z.strictObject({ all: z.array(labelledSchema).min(1) }), labelledSchema]),
          label: labelSchema,
        }),
      )
      .default([])
      .describe('What an answer from several sources is raised to'),
    importedLabels: z.array(mappingSchema).default([]).describe('What the labels that stand in documents are here'),
    unmappedLabelFloor: labelSchema
      .optional()
      .describe('What a label in a document raises to that is not among them; unreadFloor unless given'),
    states: z
      .record(
        z.string().regex(/^[a-z-]+(\/[a-z0-9-]+)?$/, 'name a state or flag, with an optional /reason'),
        treatmentSchema,
      )
      .describe('What a decision makes of a state or flag'),
    outdatedGrace: durationSchema.default('P7D').describe('How long a label holds after the catalogue moved on'),
    maxLabelAge: durationSchema.optional().describe('How long a label may go unconfirmed at its source'),
    keepVersions: durationSchema.default('P30D').describe('How long labels of superseded versions are kept'),
    confirmLowering: z
      .number()
      .min(0)
      .max(1)
      .default(0.01)
      .describe('The share of labels, 0 to 1, that another policy may lower without being confirmed'),
  })
  .describe('A labeling policy: from what was found, and where, to a label');

/** A labeling policy as it stands in its file. */
export type PolicyDocument = z.input<typeof policySchema>;
export type ParsedPolicy = z.output<typeof policySchema>;
export type ParsedLabel = z.output<typeof labelSchema>;
export type ParsedCondition = z.output<typeof conditionSchema>;
export type ParsedRule = ParsedPolicy['rules'][number];
export type ParsedAggregation = ParsedPolicy['aggregations'][number];
export type Where = z.output<typeof whereSchema>;

/** The JSON schema of the policy file (2020-12), with which editors complete and check it. */
export function policyJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(policySchema, { io: 'input' });
  return { $schema, title: 'Clearmark labeling policy', ...schema };
}

/** What is wrong with a document, each with its place; for a choice, what is wrong with what it is most like. */
export function schemaProblems(error: z.ZodError): string[] {
  return error.issues.flatMap((issue) => problemsOf(issue, []));
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, around: readonly PropertyKey[]): string[] {
  const path = [...around, ...issue.path];
  if (issue.code !== 'invalid_union') return [`${path.join('.') || 'document'}: ${issue.message}`];
  const [closest] = [...issue.errors].sort((a, b) => strangeness(a) - strangeness(b));
  if (!closest) return [`${path.join('.') || 'document'}: ${issue.message}`];
  return closest.flatMap((inner) => problemsOf(inner, path));
}

/** How unlike a choice a value is: a key that it does not know says most. */
function strangeness(issues: readonly Issue[]): number {
  return issues.reduce((sum, { code, path }) => sum + (code === 'unrecognized_keys' && path.length === 0 ? 10 : 1), 0);
}

function isSeveral(conditions: readonly { readonly count?: number | undefined }[]): boolean {
  return conditions.some(({ count = 0 }) => count > 1);
}
