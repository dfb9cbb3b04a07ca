import type { Command } from 'commander';
import type { Infotype } from '../detect/infotype.js';
import type { CommandContext } from './context.js';
import { table, writeLine } from './output.js';

/** One infotype as `clearmark infotypes --json` prints it. */
function toEntry({ id, title, region, categories, regulations, validator, aliases = {} }: Infotype) {
  return { id, title, region, categories, regulations, validates: validator !== undefined, aliases };
}

/** Adds `clearmark infotypes [--json]`: the catalogue as a table, or as a JSON array. */
export function infotypesCommand(program: Command, context: CommandContext): void {
  program
    .command('infotypes')
    .description('List what can be recognised')
    .option('--json', 'as a JSON array, with aliases in other products')
    .action(async ({ json }: { json?: boolean }) => {
      const { infotypes } = await context.catalogue();
      const entries = infotypes.map(toEntry);
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
