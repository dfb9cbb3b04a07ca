import type { Command } from 'commander';
import { listLocalCustom } from '../app/local-custom.js';
import type { InfotypeInfo } from '../detect/recogniser.js';
import type { CommandContext } from './context.js';
import { table, writeLine } from './output.js';

/** One infotype as `clearmark infotypes --json` prints it. */
function toEntry({ id, title, region, categories, regulations, validator, aliases = {} }: InfotypeInfo, kind: string) {
  return { id, title, kind, region, categories, regulations, validates: validator !== undefined, aliases };
}

/** Adds `clearmark infotypes [--json] [--custom FILE]`: what can be recognised as a table, or as a JSON array. */
export function infotypesCommand(program: Command, context: CommandContext): void {
  program
    .command('infotypes')
    .description('List what can be recognised')
    .option('--json', 'as a JSON array, with aliases in other products')
    .option('--custom <file>', 'with the custom infotypes of a YAML or JSON file')
    .action(async ({ json, custom }: { json?: boolean; custom?: string }) => {
      const { infotypes } = await context.catalogue();
      const added = custom === undefined ? [] : await listLocalCustom(custom);
      const entries = [
        ...infotypes.map((infotype) => toEntry(infotype, 'built-in')),
        ...added.map((infotype) => toEntry(infotype, infotype.kind)),
      ];
      if (json) return writeLine(context.stdout, JSON.stringify(entries, null, 2));
      const rows = entries.map((e) => [
        e.id,
        e.title,
        e.region.join(' ') || 'any',
        e.categories.join(' '),
        e.validates ? 'yes' : 'no',
      ]);
      return writeLine(context.stdout, table([['id', 'title', 'region', 'categories', 'validates'], ...rows], 5));
    });
}
