import { Command } from 'commander';
import { benchCommand } from '../../../src/cli/bench.js';
import { type CommandContext, UsageError } from '../../../src/cli/context.js';

describe('clearmark bench', () => {
  test.each([
    ['a folder that is not there', ['extract', '--files', '/nowhere/at/all'], '--files'],
    ['a benchmark that is not there', ['speed'], 'give one of extract'],
    ['a size that is none', ['extract', '--megabytes', 'many'], 'whole number'],
  ])('refuses %s, and says what to give', async (_, words, said) => {
    const program = new Command().exitOverride();
    const run = async () => ({ figures: {}, tables: [], notes: [] });
    benchCommand(program, {} as CommandContext, { extract: run });
    const failure = program.parseAsync(['bench', ...words], { from: 'user' });
    await expect(failure).rejects.toThrow(UsageError);
    await expect(failure).rejects.toThrow(said);
  });
});
