import type { Command } from 'commander';
import type { OffsetUnit } from '../detect/offsets.js';
import { withModels } from '../scan/brought-models.js';
import { Evaluation, type Score, type TypeScore } from '../scan/evaluation.js';
import { type CommandContext, UsageError } from './context.js';
import { readDataset } from './dataset.js';
import { openFile, parseConfidence, parseUnit } from './inspect.js';
import { addBroughtModels, addModelOptions, type ModelOptions, modelUse } from './models.js';
import { table, writeLine } from './output.js';

interface EvalOptions extends ModelOptions {
  readonly model: readonly string[];
  readonly json?: boolean;
  readonly minConfidence?: number;
  readonly infotype?: readonly string[];
  readonly map?: ReadonlyMap<string, string>;
  readonly blind?: boolean;
  readonly iou?: number;
  readonly offsets: OffsetUnit;
}

/** What a type of the data set may be mapped to when it is to be left out. */
const NOTHING = '-';

/** Adds `clearmark eval DATASET`: precision, recall, F1 and F2 by infotype over a labelled data set. */
export function evalCommand(program: Command, context: CommandContext): void {
  addBroughtModels(addModelOptions(program.command('eval')), 'have the ONNX model of a folder look too')
    .description('Measure precision, recall, F1 and F2 by infotype over a labelled data set')
    .argument('<dataset>', 'JSON lines {"text","spans":[{"start","end","type"}]} or CoNLL; - for standard input')
    .option('--json', 'as JSON')
    .option('--infotype <id...>', 'look for these only, and count only these')
    .option('--min-confidence <number>', 'leave out findings below, 0 to 1; 0.65 unless given', parseConfidence)
    .option('--map <tag=infotype>', 'what a type of the data set is called here, or - to leave it out', addToMap)
    .option('--blind', 'also score all findings as one type: whether something was found where something is')
    .option('--iou <share>', 'also count spans as found from this share of overlap, 0 to 1', parseShare)
    .option('--offsets <unit>', 'what offsets in JSON lines count: utf-16, utf-32, utf-8', parseUnit, 'utf-16')
    .action(async (dataset: string, options: EvalOptions) => {
      const input = dataset === '-' ? context.stdin : await openFile(dataset);
      const result = await evaluate(input, context, options);
      const scores = [...result.types, result.total, ...(result.blind ? [result.blind] : [])];
      await writeLine(context.stdout, options.json ? JSON.stringify(result, null, 2) : render(scores, options.iou));
    });
}

function parseShare(value: string): number {
  const share = Number(value);
  if (value.trim() === '' || !(share >= 0 && share <= 1)) throw new UsageError('--iou: give a share from 0 to 1');
  return share;
}

function addToMap(value: string, known: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  const [, tag, infotype] = /^(.+)=([^=]+)$/.exec(value) ?? [];
  if (tag === undefined || infotype === undefined) throw new UsageError('--map: write TAG=infotype, or TAG=-');
  return new Map([...known, [tag, infotype]]);
}

async function evaluate(input: NodeJS.ReadableStream, context: CommandContext, options: EvalOptions) {
  const asked = options.infotype ? new Set(options.infotype) : undefined;
  const { additions } = await withModels(options.model, (await context.catalogue()).infotypes);
  const sought = { infotypes: asked, minConfidence: options.minConfidence };
  const detector = await context.detector(sought, additions, modelUse(options));
  const typeOf = typeReader(new Set(detector.infotypes.map(({ id }) => id)), asked, options.map);
  const byType = new Evaluation(options.iou);
  const blind = options.blind ? new Evaluation(options.iou) : undefined;
  let texts = 0;
  for await (const { text, spans } of readDataset(input, { offsets: options.offsets, typeOf })) {
    texts++;
    const found = detector.detect(text).map(({ start, end, infotype }) => ({ start, end, type: infotype }));
    byType.add(spans, found);
    const hide = (span: { start: number; end: number }) => ({ ...span, type: 'blind' });
    blind?.add(spans.map(hide), found.map(hide));
  }
  if (texts === 0) throw new UsageError('the data set is empty');
  const result = { texts, catalogue: detector.version, ...byType.result() };
  return { ...result, blind: blind && { ...blind.result().total, type: 'blind' } };
}

/** Reads the types of a data set; a type the catalogue does not have would count as missed, and is refused instead. */
function typeReader(known: ReadonlySet<string>, asked?: ReadonlySet<string>, map?: ReadonlyMap<string, string>) {
  for (const infotype of map?.values() ?? []) {
    if (infotype !== NOTHING && !known.has(infotype)) {
      throw new UsageError(`--map: there is no infotype "${infotype}"; "clearmark infotypes" lists them`);
    }
  }
  return (type: string, line: number): string | undefined => {
    const infotype = map?.get(type) ?? type;
    if (infotype === NOTHING) return undefined;
    if (!known.has(infotype)) {
      const name = /^[\w/.-]{1,60}$/.test(type) ? `"${type}"` : 'of a span';
      throw new UsageError(`line ${line}: the type ${name} is no infotype; give it one with --map TAG=infotype`);
    }
    return !asked || asked.has(infotype) ? infotype : undefined;
  };
}

function render(scores: readonly TypeScore[], share?: number): string {
  const cells = ({ precision, recall, f1, f2 }: Score) => [precision, recall, f1, f2].map((n) => n.toFixed(3));
  const rows = scores.map(({ type, strict, overlap, iou }) => [
    type,
    String(overlap.truePositives + overlap.falseNegatives),
    String(overlap.falsePositives),
    ...cells(strict),
    ...cells(overlap),
    ...(iou ? cells(iou) : []),
  ]);
  const names = ['P', 'R', 'F1', 'F2'];
  const signs = ['', '~', ...(share === undefined ? [] : [`@${share}`])];
  const heads = ['infotype', 'expected', 'wrong', ...signs.flatMap((sign) => names.map((name) => name + sign))];
  const atShare = share === undefined ? '' : `, @${share} one with this share of overlap (intersection over union)`;
  return `${table([heads, ...rows])}\n\n~ counts a finding that overlaps what was expected${atShare}; the others must match both ends`;
}
