import type { Command } from 'commander';
import type { ClassifierAnswer, ClassifierVersionAnswer, ComparisonAnswer } from '../app/classifier-record.js';
import type { TrainedAnswer } from '../app/train-classifier.js';
import { path, pathOf } from './classifier-path.js';
import { publishCommands } from './classifier-publishing.js';
import { readSamples, type SampleFlags } from './classifier-samples.js';
import { collect } from './collect.js';
import { UsageError } from './context.js';
import { feedbackCommand } from './feedback.js';
import { writeLine } from './output.js';
import { print, type Remote, type RemoteContext, withRemote } from './remote.js';
import { trainLocally } from './train-locally.js';
import { wholeNumber } from './versions.js';

const examples = `
A classifier learns from texts of yours what a whole text is about: minutes of the board, say. To have one:

  clearmark classifiers train board-minutes --positive minutes/ --negative others/    a text in each file
  clearmark classifiers train board-minutes --table samples.csv --label-column kind --positive-label minutes
  clearmark classifiers show board-minutes                what is known of it, and how well each version does
  clearmark classifiers publish board-minutes 1           custom/board-minutes is looked for from now on
  clearmark classifiers feedback res_12 --infotype custom/board-minutes --wrong
  clearmark classifiers train board-minutes               another version, that learns from feedback too
  clearmark classifiers compare board-minutes 2 --text letter.txt
  clearmark classifiers rollback board-minutes            goes back

With no service, into a file that "inspect" and "scan" take:

  clearmark classifiers train board-minutes --positive minutes/ --negative others/ --out board-minutes.classifier
  clearmark scan documents/ --classifier board-minutes.classifier

Give texts of what is to be found, and others as they stand beside it where it is looked for: thirty of each and more.
The texts are not kept. The service is the one at CLEARMARK_URL, asked with CLEARMARK_KEY.`;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const between = ([low, high]: readonly [number, number]) => `${percent(low)} to ${percent(high)}`;

const trainingColumns = {
  version: (t: ClassifierVersionAnswer) => t.version,
  state: (t: ClassifierVersionAnswer) => t.state,
  positives: (t: ClassifierVersionAnswer) => t.samples.positives,
  negatives: (t: ClassifierVersionAnswer) => t.samples.negatives,
  feedback: (t: ClassifierVersionAnswer) => t.fromFeedback,
  precision: (t: ClassifierVersionAnswer) => percent(t.crossValidated.precision),
  recall: (t: ClassifierVersionAnswer) => percent(t.crossValidated.recall),
  f1: (t: ClassifierVersionAnswer) => t.crossValidated.f1.toFixed(3),
  threshold: (t: ClassifierVersionAnswer) => t.suggestedThreshold.toFixed(3),
  created: (t: ClassifierVersionAnswer) => t.createdAt,
  note: (t: ClassifierVersionAnswer) => t.note,
};

const columns = {
  name: (c: ClassifierAnswer) => c.name,
  infotype: (c: ClassifierAnswer) => c.infotype,
  title: (c: ClassifierAnswer) => c.title,
  published: (c: ClassifierAnswer) => c.published?.version ?? null,
  threshold: (c: ClassifierAnswer) => c.published?.threshold.toFixed(3) ?? null,
  versions: (c: ClassifierAnswer) => c.versions,
  by: (c: ClassifierAnswer) => c.createdBy,
};

type Told = Pick<ClassifierVersionAnswer, 'samples' | 'crossValidated' | 'reliability' | 'warnings'>;

/** Adds `clearmark classifiers train|list|show|compare|publish|rollback|retire|delete|feedback`. */
export function classifiersCommand(program: Command, context: RemoteContext): void {
  const command = program
    .command('classifiers')
    .description('Classifiers that you train on texts of your own')
    .addHelpText('after', examples);
  trainCommand(command, context);
  showCommands(command, context);
  compareCommand(command, context);
  publishCommands(command, context);
  feedbackCommand(command, context);
}

interface TrainFlags extends SampleFlags {
  readonly title?: string;
  readonly category: readonly string[];
  readonly note?: string;
  readonly from?: string;
  readonly feedback: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

function trainCommand(command: Command, context: RemoteContext): void {
  command
    .command('train')
    .description('train a classifier, or another version of one: a draft until it is published')
    .argument('<name>', 'such as board-minutes; what it finds is custom/board-minutes')
    .option('--positive <path>', 'a folder of texts of what is to be found, or one (may be repeated)', collect, [])
    .option('--negative <path>', 'a folder of other texts, or one (may be repeated)', collect, [])
    .option('--table <file>', 'samples as CSV, or as lines of JSON (.jsonl), with a label each')
    .option('--text-column <name>', 'column or field with the text', 'text')
    .option('--label-column <name>', 'column or field with the label', 'label')
    .option('--positive-label <label>', 'label of what is to be found (may be repeated)', collect, [])
    .option('--title <text>', 'how it is shown; its name unless given')
    .option('--category <id>', 'a category of what it finds, such as legal (may be repeated)', collect, [])
    .option('--note <text>', 'what the version is for')
    .option('--from <version>', 'the version to go on from, or none; the one in force, else the newest, unless given')
    .option('--no-feedback', 'do not learn from what reviewers said')
    .option('--out <file>', 'train without a service, into a file that inspect and scan take')
    .option('--json', 'as JSON')
    .action(async (name: string, flags: TrainFlags) => {
      const { json } = flags;
      const given = await readSamples(flags);
      if (flags.out !== undefined) {
        if (!given) throw new UsageError('--out: give samples, with --positive and --negative or with --table');
        const { title = name, category: categories } = flags;
        const trained = await trainLocally(flags.out, { name, title, categories, given });
        return json ? print(context, json, trained, {}) : tell(context, `wrote ${flags.out}`, trained);
      }
      return withRemote(context, async (remote) => {
        const trained = await trainRemotely(remote, name, flags, given);
        if (json) return print(context, json, trained, {});
        const next = `"clearmark classifiers publish ${name} ${trained.version}" puts it in force`;
        await tell(context, `version ${trained.version} of ${name} is a draft; ${next}`, trained);
        if (trained.comparison) await tellDifference(context, trained.comparison);
      });
    });
}

async function trainRemotely(
  remote: Remote,
  name: string,
  { title, category, note, from, feedback }: TrainFlags,
  given: Awaited<ReturnType<typeof readSamples>>,
): Promise<ClassifierVersionAnswer & Partial<Pick<TrainedAnswer, 'comparison'>>> {
  const known = await remote.list<ClassifierAnswer>(path);
  const body = { ...(given ? inBody(given) : {}), ...(note === undefined ? {} : { note }) };
  if (known.some((one) => one.name === name)) {
    const base = from === undefined ? {} : { from: from === 'none' ? from : wholeNumber(from) };
    return remote.send<TrainedAnswer>('POST', `${pathOf(name)}/versions`, { ...body, ...base, feedback });
  }
  const about = { name, categories: category, ...(title === undefined ? {} : { title }) };
  const made = await remote.send<{ training: ClassifierVersionAnswer }>('POST', path, { ...about, ...body });
  return made.training;
}

function inBody(given: NonNullable<Awaited<ReturnType<typeof readSamples>>>): object {
  if (given.kind === 'sides') return { positive: given.positive, negative: given.negative };
  const { positiveLabels } = given;
  const labels = positiveLabels ? { positiveLabels } : {};
  if (given.kind === 'labelled') return { samples: given.samples, ...labels };
  const { content, text: textColumn, label: labelColumn } = given;
  return { [given.kind === 'csv' ? 'table' : 'lines']: content, textColumn, labelColumn, ...labels };
}

async function tell({ stdout }: RemoteContext, done: string, { samples, ...told }: Told): Promise<void> {
  const { crossValidated, reliability, warnings } = told;
  const { precision, precisionBounds, recall, recallBounds, threshold } = crossValidated;
  const lines = [
    done,
    `learnt from ${samples.positives} positive and ${samples.negatives} negative texts`,
    'on texts that it had not learnt from (cross-validated, with 95 % bounds):',
    `  precision ${percent(precision)} (${between(precisionBounds)})`,
    `  recall    ${percent(recall)} (${between(recallBounds)})`,
    `  suggested threshold ${threshold.toFixed(3)}; probabilities are ${percent(reliability.error)} off on average`,
    ...warnings.map(({ field, detail }) => `note: ${field}: ${detail}`),
  ];
  for (const line of lines) await writeLine(stdout, line);
}

async function tellDifference({ stdout }: RemoteContext, comparison: ComparisonAnswer): Promise<void> {
  const { version, against, before, after, samples, stored, texts } = comparison;
  const lines = [
    `version ${version} beside version ${against}, on the same folds of the samples of both:`,
    `  precision ${percent(before.precision)} -> ${percent(after.precision)}`,
    `  recall    ${percent(before.recall)} -> ${percent(after.recall)}`,
    `  of ${samples.of} samples ${samples.gained} would be found that are not now, ${samples.lost} not that are`,
    `  of ${stored.of} stored findings ${stored.lost} would be gone`,
    ...texts.map(({ before: was, after: is }, n) => `  text ${n + 1}: ${said(was)} -> ${said(is)}`),
  ];
  for (const line of lines) await writeLine(stdout, line);
}

function said({ found, probability }: ComparisonAnswer['texts'][number]['before']): string {
  return `${found ? 'found' : 'not found'} (${probability === null ? 'not judged' : percent(probability)})`;
}

function showCommands(command: Command, context: RemoteContext): void {
  command
    .command('list')
    .description('list the classifiers of a service')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) =>
      withRemote(context, async (remote) => print(context, json, await remote.list<ClassifierAnswer>(path), columns)),
    );
  command
    .command('show')
    .description('show the versions of one, newest first; with --json also what happened to it')
    .argument('<name>', 'such as board-minutes')
    .option('--json', 'as JSON')
    .action((name: string, { json }: { json?: boolean }) =>
      withRemote(context, async (remote) => {
        const found = await remote.send<{ trainings: ClassifierVersionAnswer[] }>('GET', pathOf(name));
        return json ? print(context, json, found, {}) : print(context, json, found.trainings, trainingColumns);
      }),
    );
}

function compareCommand(command: Command, context: RemoteContext): void {
  command
    .command('compare')
    .description('compare a version with the one in force, or another')
    .argument('<name>', 'such as board-minutes')
    .argument('<version>', 'such as 2', wholeNumber)
    .option(
      '--against <version>',
      'the other version; the one in force, else the one before, unless given',
      wholeNumber,
    )
    .option('--text <path>', 'a text, or a folder of texts, that both are to judge (may be repeated)', collect, [])
    .option('--json', 'as JSON')
    .action((name: string, version: number, flags: { against?: number; text: readonly string[]; json?: boolean }) =>
      withRemote(context, async (remote) => {
        const { against, text, json } = flags;
        const read = await readSamples({ positive: text, negative: [], ...noTable });
        const texts = read?.kind === 'sides' ? read.positive : [];
        const body = { texts, ...(against === undefined ? {} : { against }) };
        const found = await remote.send<ComparisonAnswer>('POST', `${pathOf(name)}/versions/${version}/compare`, body);
        return json ? print(context, json, found, {}) : tellDifference(context, found);
      }),
    );
}

const noTable = { textColumn: 'text', labelColumn: 'label', positiveLabel: [] } as const;
