import { open } from 'node:fs/promises';
import type { Command } from 'commander';
import { countLabeller, textLabeller } from '../app/inspect.js';
import { type LocalCustom, type LocalFiles, openLocalCustom } from '../app/local-custom.js';
import { openRedactor, redactionStyles } from '../app/redaction.js';
import type { Detector } from '../detect/detector.js';
import type { OffsetUnit } from '../detect/offsets.js';
import type { RedactionStyle } from '../detect/redact.js';
import type { TextTyper } from '../models/document-type/type-reader.js';
import { withModels } from '../scan/brought-models.js';
import {
  createInspector,
  type Inspection,
  type InspectionOptions,
  type InspectionResult,
  StreamInspection,
} from '../scan/inspection.js';
import { createScanner, type Scanner } from '../scan/scanner.js';
import { collect } from './collect.js';
import { type CommandContext, UsageError } from './context.js';
import { inspectStream, textOf } from './inspect-stream.js';
import { readLines } from './lines.js';
import { addBroughtModels, addModelOptions, type ModelOptions, modelUse } from './models.js';
import { writeLine } from './output.js';

/** What one line of JSON may have in bytes, and a text that is held as a whole: as much as a request may carry. */
const TEXT_LIMIT = 16 * 1024 * 1024;
const units: readonly string[] = ['utf-16', 'utf-32', 'utf-8'] satisfies OffsetUnit[];

interface InspectOptions extends ModelOptions {
  readonly jsonl?: boolean;
  readonly redact?: boolean;
  readonly redaction?: RedactionStyle;
  readonly explain?: boolean;
  readonly infotype?: readonly string[];
  readonly minConfidence?: number;
  readonly custom?: string;
  readonly classifier: readonly string[];
  readonly offsets: OffsetUnit;
  readonly deobfuscate?: boolean;
  readonly model: readonly string[];
}

type Inspector = (input: Inspection) => InspectionResult;

/** Adds `clearmark inspect [FILE|-]`: text in, findings out as JSON. */
export function inspectCommand(program: Command, context: CommandContext): void {
  addBroughtModels(addModelOptions(program.command('inspect')), 'have the ONNX model of a folder look too')
    .description('Say what a text holds: text in, findings out as JSON')
    .argument('[file]', 'a file of UTF-8 text, or - for standard input', '-')
    .option('--jsonl', 'one {"id","text","path"?} a line in, one result a line out, in order')
    .option('--redact', 'print the text with findings replaced (with --jsonl: add it to each result)')
    .option(
      '--redaction <style>',
      'the same, by label ([US_SSN]), numbered ([US_SSN_1]) or format (digits for digits)',
      parseStyle,
    )
    .option('--explain', 'say why each finding has its confidence')
    .option('--infotype <id...>', 'look for these only')
    .option('--min-confidence <number>', 'leave out findings below, 0 to 1; 0.65 unless given', parseConfidence)
    .option('--custom <file>', 'look for the custom infotypes of a YAML or JSON file too')
    .option('--classifier <file>', 'look for what a trained classifier finds too (may be repeated)', collect, [])
    .option('--offsets <unit>', `count offsets in ${units.join(', ')}`, parseUnit, 'utf-16')
    .option('--deobfuscate', 'look into base64, hex, URL encoding, "name at host dot com" and digits spaced out too')
    .action(async (file: string, options: InspectOptions) => {
      const custom = await openFiles({ custom: options.custom, classifiers: options.classifier });
      try {
        const { redaction } = options;
        const { infotypes, ...asked } = inspectionOptions(options);
        const { minConfidence } = asked;
        const { infotypes: known } = await context.catalogue();
        const { additions, typer } = await withModels(options.model, known, custom?.additions);
        const detector = await context.detector({ infotypes, minConfidence }, additions, modelUse(options));
        const redactor = redaction && openRedactor(detector, redaction);
        const sight = { detector, typer: typer(await context.typer()) };
        await inspectInput(file, context, sight, { ...asked, redactor, isLines: options.jsonl ?? false });
      } finally {
        await custom?.close();
      }
    });
}

/** Custom infotypes of files; documents that they name are read in a child process, which is gone afterwards. */
async function openFiles(files: LocalFiles): Promise<LocalCustom | undefined> {
  let reader: Scanner | undefined;
  const read = () => {
    reader ??= createScanner({ jobs: 1 });
    return reader;
  };
  return openLocalCustom(files, read).finally(() => reader?.close());
}

/** Texts that are short enough are held whole where findings and redacted text are asked for together. */
async function inspectInput(
  file: string,
  context: CommandContext,
  { detector, typer }: { readonly detector: Detector; readonly typer: TextTyper },
  { isLines, ...asked }: InspectionOptions & { readonly isLines: boolean },
): Promise<void> {
  const policy = await context.policy();
  const input = file === '-' ? context.stdin : await openFile(file);
  const inspectText = createInspector(detector, textLabeller(policy), typer);
  const inspect: Inspector = (text) => inspectText(text, asked);
  if (isLines) return inspectLines(input, context, inspect);
  if (asked.redact && asked.explain) {
    return writeLine(context.stdout, JSON.stringify(inspect({ text: await readAll(input) }), null, 2));
  }
  return inspectStream(input, context.stdout, new StreamInspection(detector, asked, typer), {
    isRedacted: asked.redact ?? false,
    label: countLabeller(policy),
  });
}

/** Reads `--min-confidence`. */
export function parseConfidence(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) {
    throw new UsageError('--min-confidence: give a number from 0 to 1');
  }
  return number;
}

function isUnit(value: string): value is OffsetUnit {
  return units.includes(value);
}

/** Reads `--offsets`. */
export function parseUnit(value: string): OffsetUnit {
  if (!isUnit(value)) throw new UsageError(`--offsets: give one of ${units.join(', ')}`);
  return value;
}

function isStyle(value: string): value is RedactionStyle {
  return (redactionStyles as readonly string[]).includes(value);
}

function parseStyle(value: string): RedactionStyle {
  if (!isStyle(value)) throw new UsageError(`--redaction: give one of ${redactionStyles.join(', ')}`);
  return value;
}

function inspectionOptions({ infotype, ...rest }: InspectOptions): InspectionOptions {
  const { minConfidence, offsets, explain, deobfuscate, redaction } = rest;
  const redact = rest.redact ?? redaction !== undefined;
  const infotypes = infotype ? new Set(infotype) : undefined;
  return { infotypes, minConfidence, offsets, redact, explain, deobfuscate };
}

/**
 * Opens a file of text.
 * @throws {UsageError} when it cannot be opened or is a folder
 */
export async function openFile(file: string): Promise<NodeJS.ReadableStream> {
  const handle = await open(file).catch(() => {
    throw new UsageError(`${file}: cannot be opened; check the name and the permission to read it`);
  });
  if (!(await handle.stat()).isDirectory()) return handle.createReadStream();
  await handle.close();
  throw new UsageError(`${file}: is a folder; "clearmark scan" reads folders`);
}

async function readAll(input: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const piece of textOf(input)) {
    text += piece;
    if (text.length > TEXT_LIMIT) {
      throw new UsageError('the text has more than 16 MiB; ask for --redact and --explain one after the other');
    }
  }
  return text;
}

/** Why a line got no result. `detail` says what to do and holds nothing of the line. */
interface LineError {
  readonly code:
    | 'line-not-json'
    | 'line-not-an-object'
    | 'text-missing'
    | 'id-invalid'
    | 'path-invalid'
    | 'line-too-long'
    | 'line-not-utf-8';
  readonly detail: string;
  readonly id?: string | number;
}

const skippedLines = {
  'too-long': { code: 'line-too-long', detail: 'a line may have 16 MiB; split the text' },
  'not-utf-8': { code: 'line-not-utf-8', detail: 'not UTF-8; convert the input' },
} as const;

/**
 * One result a line, in order. A line that cannot be read gets `{"id"?, "error":{"code","detail"}}` in its place, is
 * named on stderr, and makes the exit code 3: it was left unread.
 */
async function inspectLines(input: NodeJS.ReadableStream, context: CommandContext, inspect: Inspector): Promise<void> {
  for await (const line of readLines(input, TEXT_LIMIT)) {
    const parsed: Inspection | LineError = 'skipped' in line ? skippedLines[line.skipped] : parseLine(line.text);
    if ('text' in parsed) {
      await writeLine(context.stdout, JSON.stringify(await inspect(parsed)));
      continue;
    }
    const { code, detail, id } = parsed;
    await writeLine(context.stdout, JSON.stringify({ ...(id === undefined ? {} : { id }), error: { code, detail } }));
    await writeLine(context.stderr, `line ${line.number}: ${detail} (${code})`);
    context.exitCode(3);
  }
}

/** Parses a line; V8's own message would quote it, so a named code stands in its place. */
function parseLine(line: string): Inspection | LineError {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { code: 'line-not-json', detail: 'not JSON; write one object a line, such as {"id":1,"text":"…"}' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { code: 'line-not-an-object', detail: 'not an object; write {"id":…,"text":"…"}' };
  }
  const id = 'id' in value ? value.id : undefined;
  const path = 'path' in value ? value.path : undefined;
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    return { code: 'id-invalid', detail: 'id must be a string or a number' };
  }
  const known = id === undefined ? {} : { id };
  if (!('text' in value) || typeof value.text !== 'string') {
    return { code: 'text-missing', detail: 'text must be a string', ...known };
  }
  if (path !== undefined && typeof path !== 'string') {
    return { code: 'path-invalid', detail: 'path must be a string', ...known };
  }
  return { ...known, text: value.text, ...(path === undefined ? {} : { path }) };
}
