import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { DirectoryFileError, parseDirectory } from '../app/directory-file.js';
import { collect } from './collect.js';
import { UsageError } from './context.js';
import { writeLine } from './output.js';
import { labelText, print, type RemoteContext, withRemote } from './remote.js';

interface Principal {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly clearance: { readonly level: string; readonly categories: readonly string[] };
  readonly ownClearance: unknown;
  readonly groups: readonly string[];
  readonly disabled: boolean;
}

const columns = {
  principal: (p: Principal) => `${p.type}:${p.id}`,
  name: (p: Principal) => p.name,
  clearance: (p: Principal) => labelText(p.clearance),
  'of its own': (p: Principal) => (p.ownClearance ? 'yes' : 'no'),
  groups: (p: Principal) => p.groups.join(' '),
  disabled: (p: Principal) => (p.disabled ? 'yes' : 'no'),
};

const examples = `
Examples:
  clearmark principal create service:rag-search --level confidential --category pii --category hr
  clearmark principal create user:ann@example.com --level internal --name "Ann Example"
  clearmark principal set-clearance user:ann@example.com --level confidential
  clearmark principal create user:ben@example.com --group finance --group staff
  clearmark principal disable service:old-search
  clearmark principal import people.yaml --prune --dry-run
  clearmark principal list --type agent

A principal is named by its type (user, group, service or agent) and id: TYPE:ID. Agents are made by
"clearmark agent register".`;

interface ClearanceOptions {
  readonly level?: string;
  readonly group?: readonly string[];
  readonly category?: readonly string[];
  readonly name?: string;
  readonly json?: boolean;
}

/** Adds `clearmark principal create|list|show|set-clearance|disable|enable|remove`. */
export function principalCommand(program: Command, context: RemoteContext): void {
  const command = program
    .command('principal')
    .description('Who asks, and up to which label it may be answered')
    .addHelpText('after', examples);
  command
    .command('create')
    .description('create a user, group or service')
    .argument('<type:id>')
    .option('--level <id>', 'level of its clearance; without one it has that of its groups')
    .option('--category <id>', 'category of its clearance; several times', collect)
    .option('--group <id>', 'a group it is in; several times', collect)
    .option('--name <name>', 'what people call it')
    .option('--json', 'as JSON')
    .action((principal: string, options: ClearanceOptions) =>
      withRemote(context, async (remote) => {
        const name = options.name === undefined ? {} : { name: options.name };
        const groups = options.group === undefined ? {} : { groups: options.group };
        const body = { ...parsePrincipal(principal), ...name, ...groups, clearance: clearanceOf(options) };
        return print(context, options.json, await remote.send<Principal>('POST', '/v1/principals', body), columns);
      }),
    );
  command
    .command('list')
    .description('list principals')
    .option('--type <type>', 'only user, group, service or agent')
    .option('--json', 'as JSON')
    .action(({ type, json }: { type?: string; json?: boolean }) =>
      withRemote(context, async (remote) => {
        const path = `/v1/principals${type === undefined ? '' : `?${new URLSearchParams({ type })}`}`;
        return print(context, json, await remote.list<Principal>(path), columns);
      }),
    );
  command
    .command('show')
    .description('show one principal')
    .argument('<type:id>')
    .option('--json', 'as JSON')
    .action((principal: string, { json }: { json?: boolean }) =>
      withRemote(context, async (remote) =>
        print(context, json, await remote.send<Principal>('GET', pathOf(principal)), columns),
      ),
    );
  importCommand(command, context);
  changeCommands(command, context);
}

interface Imported {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly disabled: number;
  readonly dryRun: boolean;
}

const importColumns = {
  created: (i: Imported) => i.created,
  changed: (i: Imported) => i.changed,
  unchanged: (i: Imported) => i.unchanged,
  disabled: (i: Imported) => i.disabled,
  written: (i: Imported) => (i.dryRun ? 'no' : 'yes'),
};

function importCommand(command: Command, context: RemoteContext): void {
  command
    .command('import')
    .description('make users and groups what a directory file says (YAML, JSON or CSV)')
    .argument('<file>')
    .option('--prune', 'disable those that an earlier file named and this one does not')
    .option('--dry-run', 'only say what would come of it')
    .option('--json', 'as JSON')
    .action((file: string, options: { prune?: boolean; dryRun?: boolean; json?: boolean }) =>
      withRemote(context, async (remote) => {
        const text = await readFile(file, 'utf8').catch(() => {
          throw new UsageError(`${file}: cannot be read`);
        });
        const { prune = false, dryRun = false } = options;
        const body = { ...directoryIn(text, file), prune, dryRun };
        const answer = await remote.send<Imported>('POST', '/v1/principals/import', body);
        return print(context, options.json, answer, importColumns);
      }),
    );
}

function directoryIn(text: string, file: string): Record<string, unknown> {
  try {
    return parseDirectory(text, file);
  } catch (error) {
    throw error instanceof DirectoryFileError ? new UsageError(`${file}: ${error.message}`) : error;
  }
}

function changeCommands(command: Command, context: RemoteContext): void {
  const change = (principal: string, body: object, json: boolean | undefined) =>
    withRemote(context, async (remote) =>
      print(context, json, await remote.send<Principal>('PATCH', pathOf(principal), body), columns),
    );
  command
    .command('set-clearance')
    .description('set the highest label it may be answered with')
    .argument('<type:id>')
    .requiredOption('--level <id>', 'level')
    .option('--category <id>', 'category; several times', collect)
    .option('--json', 'as JSON')
    .action((principal: string, options: ClearanceOptions) =>
      change(principal, { clearance: clearanceOf(options) }, options.json),
    );
  command
    .command('clear-clearance')
    .description('take its own clearance away: it has that of its groups then')
    .argument('<type:id>')
    .option('--json', 'as JSON')
    .action((principal: string, { json }: { json?: boolean }) => change(principal, { clearance: null }, json));
  command
    .command('set-groups')
    .description('put it into these groups, and into no others')
    .argument('<type:id>')
    .argument('[group...]')
    .option('--json', 'as JSON')
    .action((principal: string, groups: string[], { json }: { json?: boolean }) => change(principal, { groups }, json));
  command
    .command('disable')
    .description('cut it off: its keys are refused, nobody may speak for it')
    .argument('<type:id>')
    .option('--json', 'as JSON')
    .action((principal: string, { json }: { json?: boolean }) => change(principal, { disabled: true }, json));
  command
    .command('enable')
    .description('let it in again')
    .argument('<type:id>')
    .option('--json', 'as JSON')
    .action((principal: string, { json }: { json?: boolean }) => change(principal, { disabled: false }, json));
  command
    .command('remove')
    .description('delete it and revoke its keys')
    .argument('<type:id>')
    .action((principal: string) =>
      withRemote(context, async (remote) => {
        await remote.send('DELETE', pathOf(principal));
        return writeLine(context.stdout, `removed ${principal}`);
      }),
    );
}

/** The type and id of a principal that was written TYPE:ID. The id may hold colons itself. */
export function parsePrincipal(text: string): { type: string; id: string } {
  const [, type, id] = /^(user|group|service|agent):(.+)$/s.exec(text) ?? [];
  if (type === undefined || id === undefined) {
    throw new UsageError('principal: write TYPE:ID, such as service:rag-search; types are user, group, service, agent');
  }
  return { type, id };
}

function pathOf(principal: string): string {
  const { type, id } = parsePrincipal(principal);
  return `/v1/principals/${type}/${encodeURIComponent(id)}`;
}

function clearanceOf({ level, category = [] }: ClearanceOptions) {
  if (level !== undefined) return { level, categories: category };
  if (category.length > 0) throw new UsageError('--category: give the --level of the clearance as well');
  return null;
}
