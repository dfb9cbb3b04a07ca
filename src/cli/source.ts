import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import type { Command } from 'commander';
import { collect } from './collect.js';
import { UsageError } from './context.js';
import { writeLine } from './output.js';
import { labelText, print, type Remote, type RemoteContext, withRemote } from './remote.js';

interface Source {
  readonly id: string;
  readonly name: string;
  readonly connector: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly rootUri: string;
  readonly aliases: readonly { readonly from: string; readonly to: string }[];
  readonly default: { readonly level: string; readonly categories: readonly string[] } | null;
  readonly trusted: boolean;
  readonly scheduled: boolean;
}

const short = {
  id: (s: Source) => s.id,
  name: (s: Source) => s.name,
  connector: (s: Source) => s.connector,
  root: (s: Source) => s.rootUri,
  scheduled: (s: Source) => (s.scheduled ? 'yes' : 'no'),
};
const long = {
  ...short,
  config: (s: Source) => JSON.stringify(s.config),
  aliases: (s: Source) => s.aliases.map(({ from, to }) => `${from} → ${to}`).join(', ') || 'none',
  default: (s: Source) => labelText(s.default),
  trusted: (s: Source) => (s.trusted ? 'yes' : 'no'),
};

const examples = `
Examples:
  clearmark source add share filesystem --config path=/srv/share --alias /mnt/share
  clearmark source add crm postgres --config url=@crm-url.txt --config sampleRows=2000
  clearmark source test crm
  clearmark source list

A value of --config that begins with @ is read from that file ("@-": standard input), so that credentials stand neither
in the shell's history nor in the list of processes. Numbers, true, false, [...] and {...} are taken as JSON.
Sources are named by their name or id. The service is the one at CLEARMARK_URL, asked with CLEARMARK_KEY.`;

/** Adds `clearmark source list|show|add|test|remove`. */
export function sourceCommand(program: Command, context: RemoteContext): void {
  const command = program.command('source').description('The places that are crawled').addHelpText('after', examples);
  command
    .command('list')
    .description('list all sources')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) =>
      withRemote(context, async (remote) => print(context, json, await remote.list<Source>('/v1/sources'), short)),
    );
  command
    .command('show')
    .description('show one source, without its credentials')
    .argument('<source>', 'name or id')
    .option('--json', 'as JSON')
    .action((source: string, { json }: { json?: boolean }) =>
      withRemote(context, async (remote) => {
        const path = `/v1/sources/${await sourceId(remote, source)}`;
        return print(context, json, await remote.send<Source>('GET', path), long);
      }),
    );
  addCommand(command, context);
  command
    .command('test')
    .description('connect to a source and say what is seen')
    .argument('<source>', 'name or id')
    .option('--json', 'as JSON')
    .action((source: string, { json }: { json?: boolean }) =>
      withRemote(context, async (remote) => {
        const path = `/v1/sources/${await sourceId(remote, source)}/test`;
        const sight = await remote.send<{ detail: string; resources: number; more: boolean }>('POST', path);
        return print(context, json, sight, {
          seen: (s) => `${s.resources}${s.more ? ' or more' : ''}`,
          detail: (s) => s.detail,
        });
      }),
    );
  command
    .command('remove')
    .description('remove a source and what is known of its resources')
    .argument('<source>', 'name or id')
    .action((source: string) =>
      withRemote(context, async (remote) => {
        await remote.send('DELETE', `/v1/sources/${await sourceId(remote, source)}`);
        return writeLine(context.stdout, `removed ${source}`);
      }),
    );
}

interface AddOptions {
  readonly config?: readonly string[];
  readonly alias?: readonly string[];
  readonly default?: string;
  readonly category?: readonly string[];
  readonly trusted?: boolean;
  readonly json?: boolean;
}

function addCommand(command: Command, context: RemoteContext): void {
  command
    .command('add')
    .description('add a source')
    .argument('<name>', 'what to call it')
    .argument('<connector>', 'such as filesystem or postgres')
    .option('--config <field=value>', 'a setting of the connector; several times', collect)
    .option('--alias <prefix>', 'a prefix under which others know its resources; several times', collect)
    .option('--default <level>', 'level of what no rule says more of')
    .option('--category <id>', 'category of that default; several times', collect)
    .option('--trusted', 'labels that its files carry may also lower')
    .option('--json', 'as JSON')
    .action((name: string, connector: string, options: AddOptions) =>
      withRemote(context, async (remote) => {
        const { alias: aliases, trusted } = options;
        const label = options.default && { level: options.default, categories: options.category ?? [] };
        const source = await remote.send<Source>('POST', '/v1/sources', {
          name,
          connector,
          config: await readSettings(context, options.config ?? []),
          ...(aliases ? { aliases } : {}),
          ...(label ? { default: label } : {}),
          ...(trusted ? { trusted } : {}),
        });
        return print(context, options.json, source, long);
      }),
    );
}

/** The id of a source that a user named by its name or id. */
export async function sourceId(remote: Remote, source: string): Promise<string> {
  if (/^src_\d+$/.test(source)) return source;
  const found = (await remote.list<Source>('/v1/sources')).find((one) => one.name === source);
  if (!found) throw new UsageError('source: there is none of this name; "clearmark source list" shows them');
  return found.id;
}

async function readSettings({ stdin }: RemoteContext, settings: readonly string[]): Promise<Record<string, unknown>> {
  const config: Record<string, unknown> = {};
  for (const setting of settings) {
    const [, field, value = ''] = /^([^=]+)=(.*)$/s.exec(setting) ?? [];
    if (field === undefined) throw new UsageError('--config: write FIELD=VALUE, such as path=/srv/share');
    config[field] = value.startsWith('@') ? await readValue(stdin, value.slice(1), field) : settingOf(value);
  }
  return config;
}

async function readValue(stdin: NodeJS.ReadableStream, file: string, field: string): Promise<string> {
  const content = file === '-' ? readAll(stdin) : readFile(file, 'utf8');
  return (
    await content.catch(() => {
      throw new UsageError(`--config ${field}: its file cannot be read`);
    })
  ).trim();
}

/** Numbers, booleans, lists and objects as JSON has them; everything else is text. */
function settingOf(value: string): unknown {
  if (!/^(-?\d+(\.\d+)?|true|false|\[.*\]|\{.*\}|".*")$/s.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
