import type { Command } from 'commander';
import { ServiceError } from '../app/errors.js';
import { type CarriedByFile, type CarriedLabel, labelFile, labelsInFile } from '../app/label-file.js';
import { describeRefusal } from '../app/label-refusals.js';
import { requestedLabel } from '../app/requested-label.js';
import type { LabelingPolicy } from '../label/policy.js';
import { scanBudget } from '../scan/memory-plan.js';
import { createScanner, type Scanner } from '../scan/scanner.js';
import { collect } from './collect.js';
import { type CommandContext, UsageError } from './context.js';
import { writeLine } from './output.js';

interface LabelFlags {
  readonly level?: string;
  readonly category: readonly string[];
  readonly site?: string;
  readonly remove?: boolean;
  readonly show?: boolean;
  readonly out?: string;
  readonly policy?: string;
  readonly json?: boolean;
}

const help = `
A label is a sensitivity label of Microsoft (MSIP): Word, Excel, PowerPoint, Acrobat and what reads them show it or act
on it. It is written into docx, xlsx, pptx, their macro and template kinds, and PDF. Nothing else in the file changes: the
other parts of an Office file keep their bytes, a PDF is only added to. The file is replaced in one step, or not at all;
it keeps its mode and owner, but not extended attributes and ACLs.

Which label stands for a level is said by "importedLabels" of the policy. For a level that is not listed there GUIDs are
derived from its id: another Clearmark knows them, Office shows no name for them.

Refused, with the reason: links, files that are encrypted, signed or broken, and files that change meanwhile.

Examples:
  clearmark label report.docx --level confidential
  clearmark label *.pdf --level restricted --policy labeling.yaml
  clearmark label report.docx --level public --out public/report.docx
  clearmark label report.docx --show
  clearmark label report.docx --remove

Exit code 1: a file was refused.`;

/** Adds `clearmark label`: shows, sets and takes away the sensitivity labels that files carry. No server needed. */
export function labelCommand(program: Command, context: CommandContext): void {
  program
    .command('label')
    .description('write a label into documents, as a sensitivity label that Office and Acrobat know; or show it')
    .argument('<file...>', 'documents')
    .option('--level <level>', 'id of the level to write')
    .option(
      '--category <id>',
      'category of the label, which tells labels of one level apart (may be repeated)',
      collect,
      [],
    )
    .option('--site <guid>', 'organisation whose label it is; what the policy says unless given')
    .option('--remove', 'take labels away: of the organisation given with --site, or all')
    .option('--show', 'print the labels that the files carry, and change nothing')
    .option('--out <file>', 'write a new file instead of changing the one given')
    .option('--policy <file>', 'labeling policy; the shipped one unless given')
    .option('--json', 'as JSON lines')
    .addHelpText('after', help)
    .action((files: string[], flags: LabelFlags) => run(files, flags, context));
}

async function run(files: readonly string[], flags: LabelFlags, context: CommandContext): Promise<void> {
  checkFlags(files, flags);
  const policy = await context.policy(flags.policy);
  const scanner = createScanner({ jobs: 1, budget: scanBudget(1) });
  try {
    if (flags.show) await showAll(files, flags, policy, scanner, context);
    else await setAll(files, flags, policy, scanner, context);
  } finally {
    await scanner.close();
  }
}

function checkFlags(files: readonly string[], { level, category, remove, show, out, site }: LabelFlags): void {
  const asked = [level !== undefined, remove, show].filter(Boolean).length;
  if (asked !== 1) throw new UsageError('say what to do: one of --level LEVEL, --remove, --show');
  if (out !== undefined && (files.length !== 1 || show)) throw new UsageError('--out takes one file, and writes it');
  if (category.length > 0 && level === undefined) throw new UsageError('--category: give the level too, with --level');
  if (site !== undefined && show) throw new UsageError('--site: leave it out; --show prints the labels of all');
  if (site !== undefined && siteOf(site) === null) {
    throw new UsageError('--site: give a GUID, such as cb46c030-1825-4e81-a295-151c039dbf02');
  }
}

function siteOf(site: string | undefined): string | null {
  const bare = site?.replace(/^\{(.*)\}$/, '$1').toLowerCase() ?? '';
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(bare) ? bare : null;
}

async function setAll(
  files: readonly string[],
  { level, category, site, out, json }: LabelFlags,
  policy: LabelingPolicy,
  scanner: Scanner,
  context: CommandContext,
): Promise<void> {
  const label = level === undefined ? null : labelOf(policy, level, category);
  const done = label === null ? 'label removed' : `labelled ${label.level}`;
  for (const path of files) {
    const input = { path, label, site: siteOf(site), setDate: new Date(), out };
    const outcome = await labelFile(scanner, policy, input);
    if (json) await writeLine(context.stdout, JSON.stringify({ path, ...outcome }));
    else if (outcome.ok) await writeLine(context.stdout, `${shown(out ?? path)}: ${done}`);
    if (!outcome.ok) await refused(path, outcome.reason, context);
  }
}

function labelOf(policy: LabelingPolicy, level: string, categories: readonly string[]) {
  try {
    return requestedLabel(policy.taxonomy, { level, categories });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new UsageError(`--${error.message.replace(/^categories:/, 'category:')}`);
  }
}

async function showAll(
  files: readonly string[],
  { json }: LabelFlags,
  policy: LabelingPolicy,
  scanner: Scanner,
  context: CommandContext,
): Promise<void> {
  for (const path of files) {
    const carried = await labelsInFile(scanner, policy, path);
    if (json) await writeLine(context.stdout, JSON.stringify({ path, ...carried }));
    else await writeLine(context.stdout, lines(path, carried).join('\n'));
    if (!carried.ok) await refused(path, carried.reason, context);
  }
}

function lines(path: string, carried: CarriedByFile): string[] {
  const labels = carried.ok ? carried.labels : [];
  return [shown(path), ...(labels.length > 0 ? labels.map(line) : [carried.ok ? '  no label' : '  not read'])];
}

function line({ label, rule, name, id, siteId, method, setDate, store }: CarriedLabel): string {
  const level = label?.level ?? 'not applied: of another organisation';
  const notes = [`label ${id}`, `organisation ${siteId}`, method, setDate, store].filter(Boolean).join(', ');
  const unknown = rule === 'imported-label-unmapped' ? ' (not in the policy)' : '';
  return `  ${level}${unknown}${name === null ? '' : `, named "${shown(name)}"`}: ${notes}`;
}

async function refused(path: string, reason: string, { stderr, exitCode }: CommandContext): Promise<void> {
  await writeLine(stderr, `clearmark: ${shown(path)}: ${reason}: ${describeRefusal(reason)}`);
  exitCode(1);
}

/** A name must not steer the terminal it is shown on. */
function shown(name: string): string {
  return name.replace(/\p{C}/gu, '\ufffd');
}
