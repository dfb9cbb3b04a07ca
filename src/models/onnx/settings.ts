import * as z from 'zod';

/** Where a model looks: texts of documents, cells of tables, texts of requests, for which a server waits. */
const places = ['documents', 'tables', 'requests'] as const;
export type ModelPlace = (typeof places)[number];

const words = z.string().min(1).max(200);
const share = z.number().min(0).max(1);

const label = z
  .strictObject({
    infotype: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/, 'write an id such as person/name or custom/diagnosis')
      .optional(),
    /** Of text classification: what kind of document a text with this label is. */
    documentType: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'write a type such as contract or lab-result')
      .optional(),
    /** Of an infotype that is new; one that is known keeps its own. */
    title: words.optional(),
    categories: z.array(words).max(20).optional(),
    regulations: z.array(words).max(20).optional(),
    threshold: share.optional(),
  })
  .refine(
    ({ infotype, documentType }) => (infotype === undefined) !== (documentType === undefined),
    'name either an infotype or a documentType',
  );

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'use small letters, digits and -'),
  task: z.enum(['token-classification', 'text-classification']),
  labels: z.record(
    z.string(),
    z.preprocess((value) => (typeof value === 'string' ? { infotype: value } : value), label),
  ),
  ignore: z.array(z.string()).default([]),
  threshold: share.default(0.5),
  appliesTo: z
    .array(z.enum(places))
    .min(1)
    .default([...places]),
  millisecondsPerKb: z.number().min(1).max(60_000).default(500),
  batchSize: z.number().int().min(1).max(256).default(8),
  threads: z.number().int().min(1).max(64).default(1),
  maxTokens: z.number().int().min(8).max(8_192).optional(),
  model: z.string().min(1).optional(),
});

/** One label of a model, as what it is reported: an infotype, or a type of documents. */
export type MappedLabel = z.output<typeof label>;

/** How a model is used: what `clearmark.yaml` in its folder says. */
export interface ModelSettings {
  readonly id: string;
  readonly task: 'token-classification' | 'text-classification';
  /** By label, of token classification without `B-` and the like. */
  readonly labels: Readonly<Record<string, MappedLabel>>;
  /** Labels that are not reported. */
  readonly ignore: readonly string[];
  /** Probability from which on a label counts, where it has none of its own. */
  readonly threshold: number;
  readonly appliesTo: readonly ModelPlace[];
  /** Milliseconds it may take for 1,024 UTF-16 code units; what it does not get to is told as not read. */
  readonly millisecondsPerKb: number;
  /** Windows of text that go through it together. */
  readonly batchSize: number;
  readonly threads: number;
  /** Tokens of a window, with those before and behind; as the model's own files say unless given. */
  readonly maxTokens?: number | undefined;
  /** File of the model, from its folder; `model.onnx` or `onnx/model.onnx` unless given. */
  readonly model?: string | undefined;
}

/** The settings, or what is wrong with them: places and remedies. */
export function parseSettings(
  value: unknown,
): { readonly settings: ModelSettings } | { readonly problems: readonly string[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    const problems = misplacedTypes(parsed.data);
    return problems.length === 0 ? { settings: parsed.data } : { problems };
  }
  return { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`) };
}

function misplacedTypes({ task, labels }: ModelSettings): string[] {
  if (task === 'text-classification') return [];
  return Object.entries(labels).flatMap(([name, { documentType }]) =>
    documentType === undefined
      ? []
      : [
          `labels.${name}.documentType: only text-classification tells what kind of document a text is; name an infotype`,
        ],
  );
}
