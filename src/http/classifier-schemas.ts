import * as z from 'zod';
import { moment, name } from './schemas.js';

// The shapes of trained classifiers: what is shown of them, and what is taken to train one.

const samplesAtMost = 20_000;

export const classifierName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and dashes')
  .max(60)
  .describe('Its infotype is custom/ and this');

const published = z
  .strictObject({
    version: z.int(),
    threshold: z.number().describe('From this probability on a text is found'),
  })
  .nullable()
  .describe('What is in force; null for nothing');

export const classifier = z
  .strictObject({
    name: z.string(),
    infotype: z.string(),
    title: z.string(),
    region: z.array(z.string()),
    categories: z.array(z.string()),
    regulations: z.array(z.string()),
    published,
    versions: z.int(),
    createdBy: z.string(),
    createdAt: moment,
  })
  .meta({ id: 'Classifier' });

const quality = {
  threshold: z.number(),
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
};
const bounds = z.array(z.number()).length(2);
const boundedQuality = z
  .strictObject({
    ...quality,
    precisionBounds: bounds.describe('Between these with 95 % confidence'),
    recallBounds: bounds,
  })
  .meta({ id: 'ClassifierQuality' });

export const training = z
  .strictObject({
    version: z.int(),
    state: z.enum(['published', 'retired', 'draft']),
    samples: z.strictObject({
      positives: z.int(),
      negatives: z.int(),
      duplicates: z.int().describe('Texts that stood there more than once on one side; each counts once'),
      contradictory: z.int().describe('Texts on both sides; none of them counts'),
    }),
    fromFeedback: z.int().describe('Samples that are what reviewers said'),
    suggestedThreshold: z.number().describe('That with the best F1'),
    crossValidated: boundedQuality.describe(
      'At the suggested threshold, over all samples, each judged by a model that learnt from four fifths it is not in',
    ),
    curve: z.array(z.strictObject(quality)).describe('The same at other thresholds'),
    reliability: z
      .strictObject({
        bins: z.array(
          z.strictObject({
            from: z.number(),
            to: z.number(),
            samples: z.int(),
            said: z.number().describe('Mean probability of the samples in it'),
            right: z.number().describe('Share of them that are positive'),
          }),
        ),
        error: z.number().describe('How far the two are apart, on average'),
      })
      .describe('Whether of what is said to be likely so much is right'),
    warnings: z
      .array(z.strictObject({ code: z.string(), field: z.string(), detail: z.string() }))
      .describe('What is wrong with the samples, and what to do'),
    note: z.string().nullable(),
    createdBy: z.string(),
    createdAt: moment,
    publishedAt: moment.nullable().describe('When it was first published'),
  })
  .meta({ id: 'ClassifierVersion' });

const flips = { gained: z.int(), lost: z.int() };
const verdict = z.strictObject({
  found: z.boolean(),
  probability: z.number().nullable().describe('Null where the text says too little, or nothing that training knew'),
});
export const comparison = z
  .strictObject({
    version: z.int(),
    against: z.int().describe('The version that it is compared with'),
    before: boundedQuality.describe('Of the other version, on the same folds of the samples of both'),
    after: boundedQuality.describe('Of this version, on the same folds'),
    samples: z.strictObject({ of: z.int(), ...flips }).describe('Samples that only one of them finds'),
    stored: z
      .strictObject({ of: z.int(), ...flips })
      .describe('Parts that were found, as far as their features are kept: what would become of them'),
    texts: z.array(z.strictObject({ before: verdict, after: verdict, changes: z.boolean() })),
  })
  .meta({ id: 'ClassifierComparison' });

export const event = z.strictObject({
  event: z.enum(['trained', 'published', 'rolled-back', 'retired', 'deleted']),
  version: z.int().nullable(),
  before: z.int().nullable().describe('The version whose place it took'),
  threshold: z.number().nullable(),
  reason: z.string().nullable(),
  who: z.string(),
  at: moment,
});

/** What is said of a classifier itself. */
export const about = {
  title: name(200).optional().describe('How its infotype is shown; its name unless given'),
  region: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'give two capital letters (ISO 3166)'))
    .max(50)
    .default([]),
  categories: z
    .array(z.string().regex(/^[a-z0-9-]{1,64}$/, 'use lower-case letters, digits and dashes'))
    .max(20)
    .default([]),
  regulations: z.array(name(100)).max(20).default([]),
};

const text = z.string().max(4_000_000);
const texts = z.array(text).max(samplesAtMost);

/** Samples: texts of both sides, texts with a label each, or a table of these. */
export const samples = {
  positive: texts.optional().describe('Texts of what is to be found'),
  negative: texts.optional().describe('Texts as they stand beside it, which are not to be found'),
  samples: z
    .array(z.strictObject({ text, label: z.string().max(200) }))
    .max(samplesAtMost)
    .optional()
    .describe('Or texts with a label each'),
  table: z.string().optional().describe('Or a table of them as CSV, its first line the names of the columns'),
  lines: z.string().optional().describe('Or objects in JSON, one a line'),
  textColumn: name(200).optional().describe('Column or field with the text; text unless given'),
  labelColumn: name(200).optional().describe('Column or field with the label; label unless given'),
  positiveLabels: z
    .array(z.string().min(1).max(200))
    .min(1)
    .max(100)
    .optional()
    .describe('Labels of what is to be found; yes, true, 1 and positive unless given, where all are as plain'),
};
