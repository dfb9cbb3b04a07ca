import type { Command } from 'commander';
import { listLocalCustom } from '../app/local-custom.js';
import { type Measured, measuredInfotypes } from '../catalogue.js';
import type { InfotypeInfo } from '../detect/recogniser.js';
import { describedBy } from '../scan/brought-models.js';
import { type CommandContext, UsageError } from './context.js';
import { addBroughtModels } from './models.js';
import { table, writeLine } from './output.js';

interface Filter {
  readonly region?: readonly string[];
  readonly category?: readonly string[];
  readonly text?: string;
}

interface InfotypesOptions extends Filter {
  readonly json?: boolean;
  readonly custom?: string;
  readonly model: readonly string[];
}

type Entry = ReturnType<typeof toEntry>;

/** One infotype as `clearmark infotypes --json` prints it; `measured` is null where nothing was measured. */
function toEntry(infotype: InfotypeInfo, kind: string, measured?: Measured) {
  const { id, title, region, categories, regulations, validator, aliases = {} } = infotype;
  const quality = measured ? { precision: measured.precision, recall: measured.recall } : null;
  return {
    id,
    title,
    kind,
    region,
    categories,
    regulations,
    validates: validator !== undefined,
    aliases,
    measured: quality,
  };
}

/** Adds `clearmark infotypes [--json] [--custom FILE]`: what can be recognised as a table, or as a JSON array. */
export function infotypesCommand(program: Command, context: CommandContext): void {
  addBroughtModels(program.command('infotypes'), 'with what the ONNX model of a folder finds')
    .description('List what can be recognised')
    .argument('[prefix]', 'only ids that begin so, such as finance/')
    .option('--region <code...>', 'only those of these countries (ISO 3166, two letters) and those of everywhere')
    .option('--category <name...>', 'only those of these categories')
    .option('--text <words>', 'only those with these words in id, title or names elsewhere')
    .option('--json', 'as a JSON array, with aliases in other products')
    .option('--custom <file>', 'with the custom infotypes of a YAML or JSON file')
    .action(async (prefix: string | undefined, options: InfotypesOptions) => {
      const entries = filtered(await entriesOf(context, options), prefix, options);
      const text = options.json ? JSON.stringify(entries, null, 2) : render(entries);
      return writeLine(context.stdout, text);
    });
}

async function entriesOf(context: CommandContext, { custom, model }: InfotypesOptions): Promise<Entry[]> {
  const { infotypes } = await context.sought('cascade');
  const measured = await measuredInfotypes();
  const added = custom === undefined ? [] : await listLocalCustom(custom);
  return [
    ...infotypes.map((infotype) => toEntry(infotype, 'built-in', measured.get(infotype.id))),
    ...added.map((infotype) => toEntry(infotype, infotype.kind)),
    ...describedBy(model, [...infotypes, ...added]).map((infotype) => toEntry(infotype, 'model')),
  ];
}

function filtered(entries: readonly Entry[], prefix: string | undefined, { region, category, text }: Filter): Entry[] {
  const regions = region?.map((code) => code.toUpperCase());
  if (regions?.some((code) => !/^[A-Z]{2}$/.test(code))) {
    throw new UsageError('--region: give countries by their two letters, such as DE');
  }
  const known: ReadonlySet<string> = new Set(entries.flatMap(({ categories }) => categories));
  if (category?.some((name) => !known.has(name))) {
    throw new UsageError(`--category: give some of ${[...known].sort().join(', ')}`);
  }
  const words = text?.toLowerCase().split(/\s+/) ?? [];
  return entries.filter((entry) => {
    if (prefix !== undefined && !entry.id.startsWith(prefix)) return false;
    if (regions && entry.region.length > 0 && !entry.region.some((code) => regions.includes(code))) return false;
    if (category && !entry.categories.some((name) => category.includes(name))) return false;
    const names = [entry.id, entry.title, ...Object.values(entry.aliases).flat()].join(' ').toLowerCase();
    return words.every((word) => names.includes(word));
  });
}

function render(entries: readonly Entry[]): string {
  const share = (figure: number | null | undefined) =>
    figure === null || figure === undefined ? '-' : figure.toFixed(2);
  const rows = entries.map((e) => [
    e.id,
    e.title,
    e.region.join(' ') || 'any',
    e.categories.join(' '),
    e.validates ? 'yes' : 'no',
    share(e.measured?.precision),
    share(e.measured?.recall),
  ]);
  return table([['id', 'title', 'region', 'categories', 'validates', 'P', 'R'], ...rows], 5);
}
