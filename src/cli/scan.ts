import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { scanLabeller } from '../app/label-scan.js';
import { openLocalCustom } from '../app/local-custom.js';
import { scanDatabase } from '../app/scan-database.js';
import { type LabelScan, PathError, type ScannedResource, scanFiles } from '../app/scan-files.js';
import { taggerUse } from '../app/tagger-use.js';
import { globHelp, isGlob } from '../glob.js';
import type { LabelingPolicy } from '../label/policy.js';
import { checkModels } from '../scan/brought-models.js';
import { defaultJobs, scanBudget } from '../scan/memory-plan.js';
import { findOcr, OcrUnavailable } from '../scan/ocr.js';
import { isUnreadReason, unreadReasons } from '../scan/reasons.js';
import { createScanner, type Scanner } from '../scan/scanner.js';
import type { ScanOptions } from '../scan/task.js';
import { postgres } from '../sources/postgres.js';
import { SourceError } from '../sources/source.js';
import { type CommandContext, UsageError } from './context.js';
import { addModelOptions, type ModelOptions, modelUse } from './models.js';
import { csv } from './scan-output/csv.js';
import { html } from './scan-output/html.js';
import { json } from './scan-output/json.js';
import { jsonl } from './scan-output/jsonl.js';
import type { ScanOutput } from './scan-output/output.js';
import { type SarifRule, sarif } from './scan-output/sarif.js';
import { table } from './scan-output/table.js';
import { ScanProgress } from './scan-progress.js';
import { ScanTotals } from './scan-totals.js';
import { writeTo } from './terminal.js';

const formats = ['table', 'json', 'jsonl', 'sarif', 'csv', 'html'] as const;

interface ScanFlags extends ModelOptions {
  readonly format: (typeof formats)[number];
  readonly policy?: string;
  readonly failOn?: string;
  readonly allowUnread: readonly string[];
  readonly infotype: readonly string[];
  readonly region: readonly string[];
  readonly minConfidence?: number;
  readonly jobs: number;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly db?: string;
  readonly custom?: string;
  readonly model: readonly string[];
  readonly passwordFile?: string;
  readonly ocr?: true;
  readonly ocrLanguages: string;
}

/** A try takes a tenth of a second. */
const MOST_PASSWORDS = 20;

/** Adds `scan` to the program: walks, extracts, detects, labels, prints; no server and no database needed. */
export function scanCommand(program: Command, context: CommandContext): void {
  addModelOptions(program.command('scan'))
    .description('find and label sensitive content in files or in the tables of a database')
    .argument('[path...]', 'files and folders, as paths or file: URLs')
    .addOption(new Option('--format <format>', 'how the result is written').choices(formats).default('table'))
    .option('--policy <file>', 'labeling policy; the shipped one unless given')
    .option('--fail-on <level>', 'exit with 1 if any label reaches this level')
    .option('--allow-unread <reason...>', 'reasons for which content may be left unread without exit code 3', [])
    .option('--infotype <id...>', 'look for these infotypes only', [])
    .option('--region <cc...>', 'look for infotypes of these regions only (ISO 3166), and those of everywhere', [])
    .option('--min-confidence <n>', 'leave out findings below, 0 to 1; 0.65 unless given', fraction)
    .option('--jobs <n>', 'processes at once; one a core, at most four, unless given', positive, defaultJobs())
    .option('--include <glob>', 'only files, or schema.table, that match (may be repeated)', collect, [])
    .option('--exclude <glob>', 'leave out files, folders, or schema.table, that match (may be repeated)', collect, [])
    .option('--custom <file>', 'look for the custom infotypes of a YAML or JSON file too')
    .option('--model <folder>', 'have the ONNX model of a folder look too (may be repeated)', collect, [])
    .option('--ocr', 'read words in pictures, with Tesseract, which has to be installed')
    .option('--ocr-languages <languages>', 'their languages as Tesseract names them, such as eng+deu', 'eng')
    .option('--password-file <file>', 'passwords to try on encrypted documents, one a line')
    .option('--db <url>', 'scan the tables of this database instead of files')
    .action(async (paths: string[], flags: ScanFlags) => {
      // This says what the user can change, and quotes nothing but what the user wrote.
      await runScan(paths, flags, context).catch((error) => {
        if (error instanceof OcrUnavailable) throw new UsageError(`--ocr: ${error.message}`);
        throw error instanceof PathError || error instanceof SourceError ? new UsageError(error.message) : error;
      });
    });
}

async function runScan(given: readonly string[], flags: ScanFlags, context: CommandContext): Promise<void> {
  const ocr = flags.ocr ? await findOcr(flags.ocrLanguages, process.env.PATH) : undefined;
  const models =
    flags.model.length === 0 ? undefined : await checkModels(flags.model, (await context.catalogue()).infotypes);
  const budget = scanBudget(flags.jobs, ocr !== undefined);
  const scanner = createScanner({ jobs: flags.jobs, budget, ocr, models: models?.ref });
  const custom = flags.custom === undefined ? undefined : openLocalCustom(flags.custom, () => scanner);
  try {
    const use = modelUse(flags);
    const ours = await context.sought(use);
    const sought = (await custom)?.over(ours) ?? ours;
    const { infotypes: known, version } = models?.over(sought) ?? sought;
    const { paths, infotypes, regions, reasons } = sortArguments(given, flags, known);
    const policy = await context.policy(flags.policy);
    const failRank = rankOf(flags.failOn, policy);
    const asked = infotypes.length > 0 ? new Set(infotypes) : undefined;
    const options: ScanOptions = {
      infotypes: asked,
      tagger: taggerUse(use, policy, asked),
      regions: regions.length > 0 ? new Set(regions) : undefined,
      minConfidence: flags.minConfidence,
      custom: (await custom)?.ref ?? undefined,
      passwords: flags.passwordFile === undefined ? undefined : await passwordsIn(flags.passwordFile),
    };
    const resources = resourcesOf(paths, flags, scanner, scanLabeller(policy), options);
    const output = outputOf(flags.format, known, context.version);
    const totals = await print(resources, output, version, progressOf(paths, flags, context), context);
    const accepted = new Set<string>([...policy.acceptUnread, ...reasons]);
    if (totals.highestRank >= failRank) context.exitCode(1);
    if (totals.unreadReasons.some((reason) => !accepted.has(reason))) context.exitCode(3);
  } finally {
    await scanner.close();
    await custom?.then(
      (opened) => opened.close(),
      () => undefined,
    );
  }
}

/** @throws {UsageError} */
async function passwordsIn(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError('--password-file: the file cannot be read; name a file with a password on each line');
  });
  const passwords = text.split(/\r?\n/).filter((line) => line !== '');
  if (passwords.length > MOST_PASSWORDS) {
    throw new UsageError(
      `--password-file: give at most ${MOST_PASSWORDS} passwords; each is tried on each encrypted document`,
    );
  }
  return passwords;
}

async function print(
  resources: AsyncIterable<ScannedResource>,
  output: ScanOutput,
  catalogueVersion: string,
  progress: ScanProgress,
  { stdout }: CommandContext,
): Promise<ScanTotals> {
  const totals = new ScanTotals();
  try {
    // Nothing is written before the first resource: wrong usage shows until then, and leaves stdout empty.
    let begun = false;
    for await (const resource of resources) {
      totals.add(resource);
      if (resource.kind === 'document' || resource.kind === 'table') progress.advance(resource.result.bytes);
      progress.clear();
      await writeTo(stdout, (begun ? '' : output.begin()) + output.resource(resource));
      begun = true;
    }
    progress.stop();
    await writeTo(stdout, (begun ? '' : output.begin()) + output.end(totals.summary(catalogueVersion)));
    return totals;
  } finally {
    progress.stop();
  }
}

function resourcesOf(
  paths: readonly string[],
  { db, include, exclude, jobs }: ScanFlags,
  scanner: Scanner,
  label: LabelScan,
  options: ScanOptions,
): AsyncIterable<ScannedResource> {
  if (db === undefined) return scanFiles({ paths, include, exclude, options, jobs }, scanner, label);
  return scanDatabase(postgres, { url: db, include, exclude, options }, scanner, label);
}

function progressOf(
  paths: readonly string[],
  { db, include, exclude }: ScanFlags,
  { stderr }: CommandContext,
): ScanProgress {
  return new ScanProgress(stderr, db === undefined ? { paths, include, exclude } : undefined);
}

function outputOf(format: ScanFlags['format'], rules: readonly SarifRule[], version: string): ScanOutput {
  switch (format) {
    case 'json':
      return json();
    case 'sarif':
      return sarif(rules, version);
    case 'jsonl':
      return jsonl;
    case 'csv':
      return csv;
    case 'html':
      return html;
    case 'table':
      return table;
  }
}

interface SortedArguments {
  readonly paths: readonly string[];
  readonly infotypes: readonly string[];
  readonly regions: readonly string[];
  readonly reasons: readonly string[];
}

/**
 * An option that takes several values takes the paths behind it too: `--infotype identity/us-ssn docs`. So without a
 * path, what stands last in such an option and is none of its values is a path.
 * @throws {UsageError} naming the option and what it takes
 */
function sortArguments(given: readonly string[], flags: ScanFlags, known: readonly SarifRule[]): SortedArguments {
  const ids = new Set(known.map(({ id }) => id));
  const paths = [...given];
  const take = (option: string, values: readonly string[], isKnown: (value: string) => boolean, takes: string) => {
    const split = values.flatMap((value) => value.split(',')).filter((value) => value !== '');
    const unknown = split.findIndex((value) => !isKnown(value));
    if (unknown < 0) return split;
    if (given.length > 0 || flags.db !== undefined || unknown === 0) {
      throw new UsageError(`--${option}: "${split[unknown]}" is not known; ${takes}`);
    }
    paths.push(...split.slice(unknown));
    return split.slice(0, unknown);
  };
  const infotypes = take('infotype', flags.infotype, (id) => ids.has(id), 'clearmark infotypes lists them');
  const regions = take(
    'region',
    flags.region,
    (code) => /^[A-Z]{2}$/.test(code),
    'give two capital letters (ISO 3166)',
  );
  const reasons = take('allow-unread', flags.allowUnread, isUnreadReason, `use ${unreadReasons.join(', ')}`);
  const wrong = [...flags.include, ...flags.exclude].find((glob) => !isGlob(glob));
  if (wrong !== undefined) throw new UsageError(`--include, --exclude: "${wrong}" is no glob; ${globHelp}`);
  if (paths.length === 0 && flags.db === undefined) throw new UsageError('give a path to scan, or --db URL');
  if (paths.length > 0 && flags.db !== undefined) throw new UsageError('give either paths or --db, not both');
  const url = paths.find((path) => /^[a-z][a-z0-9+.-]+:\/\//i.test(path) && !/^file:/i.test(path));
  if (url !== undefined)
    throw new UsageError(`"${url.split(':')[0]}:" URLs are not scanned as files; use --db for a database`);
  return { paths, infotypes, regions, reasons };
}

function rankOf(level: string | undefined, { taxonomy: { levels } }: LabelingPolicy): number {
  if (level === undefined) return Number.POSITIVE_INFINITY;
  const found = levels.find(({ id }) => id === level);
  if (found) return found.rank;
  throw new UsageError(`--fail-on: "${level}" is not a level; use one of ${levels.map(({ id }) => id).join(', ')}`);
}

function collect(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}

function fraction(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('give a number from 0 to 1.');
  return number;
}

function positive(value: string): number {
  const number = Number(value);
  if (!(Number.isInteger(number) && number >= 1 && number <= 256)) {
    throw new InvalidArgumentError('give a whole number from 1 to 256.');
  }
  return number;
}
