import type { Command } from 'commander';
import { Evaluation, type Score, type TypeScore } from '../scan/evaluation.js';
import { type CommandContext, UsageError } from './context.js';
import { readDataset } from './dataset.js';
import { openFile, parseConfidence } from './inspect.js';
import { table, writeLine } from './output.js';

interface EvalOptions {
  readonly json?: boolean;
  readonly minConfidence?: number;
  readonly infotype?: readonly string[];
}

/** Adds `clearmark eval DATASET`: precision, recall, F1 and F2 by infotype over a labelled data set. */
export function evalCommand(program: Command, context: CommandContext): void {
  program
    .command('eval')
    .description('Measure precision, recall, F1 and F2 by infotype over a labelled data set')
    .argument('<dataset>', 'JSON lines {"text","spans":[{"start","end","type"}]} or CoNLL; - for standard input')
    .option('--json', 'as JSON')
    .option('--infotype <id...>', 'look for these only, and count only these')
    .option('--min-confidence <number>', 'leave out findings below, 0 to 1; 0.65 unless given', parseConfidence)
    .action(async (dataset: string, options: EvalOptions) => {
      const input = dataset === '-' ? context.stdin : await openFile(dataset);
      const result = await evaluate(input, context, options);
      const text = options.json ? JSON.stringify(result, null, 2) : render([...result.types, result.total]);
      await writeLine(context.stdout, text);
    });
}

async function evaluate(input: NodeJS.ReadableStream, context: CommandContext, options: EvalOptions) {
  const asked = options.infotype ? new Set(options.infotype) : undefined;
  const detector = await context.detector({ infotypes: asked, minConfidence: options.minConfidence });
  const evaluation = new Evaluation();
  let texts = 0;
  for await (const { text, spans } of readDataset(input)) {
    texts++;
    const found = detector.detect(text).map(({ start, end, infotype }) => ({ start, end, type: infotype }));
    evaluation.add(asked ? spans.filter((span) => asked.has(span.type)) : spans, found);
  }
  if (texts === 0) throw new UsageError('the data set is empty');
  return { texts, catalogue: detector.catalogue.version, ...evaluation.result() };
}

function render(scores: readonly TypeScore[]): string {
  const cells = ({ precision, recall, f1, f2 }: Score) => [precision, recall, f1, f2].map((n) => n.toFixed(3));
  const rows = scores.map(({ type, strict, overlap }) => [
    type,
    String(overlap.truePositives + overlap.falseNegatives),
    String(overlap.falsePositives),
    ...cells(strict),
    ...cells(overlap),
  ]);
  const heads = ['infotype', 'expected', 'wrong', 'P', 'R', 'F1', 'F2', 'P~', 'R~', 'F1~', 'F2~'];
  return `${table([heads, ...rows])}\n\n~ counts a finding that overlaps what was expected; the others must match both ends`;
}
