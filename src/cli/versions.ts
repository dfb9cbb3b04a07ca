import { type Command, InvalidArgumentError } from 'commander';
import { stringify } from 'yaml';
import { print, type RemoteContext, withRemote } from './remote.js';
import { writeTo } from './terminal.js';

/** Policies that a running service keeps in versions: where, and what is shown of each. */
interface Versions<Version> {
  readonly path: string;
  readonly columns: Readonly<Record<string, (version: Version) => string | number | null>>;
  /** What `show --json` tells besides the policy. */
  readonly besides: string;
}

/** Adds `list` and `show` of the versions of a policy. */
export function versionCommands<Version>(
  command: Command,
  context: RemoteContext,
  { path, columns, besides }: Versions<Version>,
): void {
  command
    .command('list')
    .description('list the versions that a running service has, newest first')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) =>
      withRemote(context, async (remote) => print(context, json, await remote.list<Version>(path), columns)),
    );
  command
    .command('show')
    .description(`print a version as a policy file; with --json also ${besides}`)
    .argument('<version>', 'such as 2', wholeNumber)
    .option('--json', 'as JSON')
    .action((version: number, { json }: { json?: boolean }) =>
      withRemote(context, async (remote) => {
        const found = await remote.send<Version & { readonly document: unknown }>('GET', `${path}/${version}`);
        await writeTo(context.stdout, json ? `${JSON.stringify(found, null, 2)}\n` : stringify(found.document));
      }),
    );
}

export function wholeNumber(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('give a whole number.');
  return Number(value);
}
