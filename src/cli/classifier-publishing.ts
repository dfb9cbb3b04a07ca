import type { Command } from 'commander';
import type { ClassifierAnswer, ClassifierVersionAnswer } from '../app/classifier-record.js';
import { pathOf } from './classifier-path.js';
import { UsageError } from './context.js';
import { writeLine } from './output.js';
import { print, type RemoteContext, withRemote } from './remote.js';
import { wholeNumber } from './versions.js';

interface MoveFlags {
  readonly threshold?: number;
  readonly reason?: string;
  readonly json?: boolean;
}

const columns = {
  version: (t: ClassifierVersionAnswer) => t.version,
  state: (t: ClassifierVersionAnswer) => t.state,
  published: (t: ClassifierVersionAnswer) => t.publishedAt,
  note: (t: ClassifierVersionAnswer) => t.note,
};

/** Adds `publish`, `rollback`, `retire` and `delete`. */
export function publishCommands(command: Command, context: RemoteContext): void {
  command
    .command('publish')
    .description('put a version in force: its infotype is looked for from now on')
    .argument('<name>', 'such as board-minutes')
    .argument('<version>', 'such as 2', wholeNumber)
    .option('--threshold <number>', 'from which probability on a text is found; the suggested one unless given', share)
    .option('--reason <text>', 'why; it stands in the history')
    .option('--json', 'as JSON')
    .action((name: string, version: number, { json, ...asked }: MoveFlags) =>
      withRemote(context, async (remote) => {
        const url = `${pathOf(name)}/versions/${version}/publish`;
        await print(context, json, await remote.send<ClassifierVersionAnswer>('POST', url, asked), columns);
      }),
    );
  command
    .command('rollback')
    .description('go back from the version in force to the one before it, or to an earlier one')
    .argument('<name>', 'such as board-minutes')
    .argument('[version]', 'the one in force unless given', wholeNumber)
    .option('--reason <text>', 'why; it stands in the history')
    .option('--json', 'as JSON')
    .action((name: string, version: number | undefined, { json, ...asked }: MoveFlags) =>
      withRemote(context, async (remote) => {
        const { published } = await remote.send<ClassifierAnswer>('GET', pathOf(name));
        const from = version ?? published?.version;
        if (from === undefined) throw new UsageError(`${name}: no version of it is in force; publish one`);
        const url = `${pathOf(name)}/versions/${from}/rollback`;
        await print(context, json, await remote.send<ClassifierVersionAnswer>('POST', url, asked), columns);
      }),
    );
  removeCommands(command, context);
}

function removeCommands(command: Command, context: RemoteContext): void {
  command
    .command('retire')
    .description('take a classifier out of force; its versions stay')
    .argument('<name>', 'such as board-minutes')
    .option('--reason <text>', 'why; it stands in the history')
    .action((name: string, asked: MoveFlags) =>
      withRemote(context, async (remote) => {
        await remote.send('POST', `${pathOf(name)}/retire`, asked);
        await writeLine(context.stdout, `retired ${name}`);
      }),
    );
  command
    .command('delete')
    .description('delete a classifier, or one version of it, that is not in force')
    .argument('<name>', 'such as board-minutes')
    .argument('[version]', 'all of it unless given', wholeNumber)
    .action((name: string, version: number | undefined) =>
      withRemote(context, async (remote) => {
        await remote.send('DELETE', version === undefined ? pathOf(name) : `${pathOf(name)}/versions/${version}`);
        await writeLine(context.stdout, `deleted ${version === undefined ? name : `version ${version} of ${name}`}`);
      }),
    );
}

function share(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0.01 && number <= 1)) {
    throw new UsageError('--threshold: give a number from 0.01 to 1');
  }
  return number;
}
