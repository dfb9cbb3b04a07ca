import type { Command } from 'commander';
import { UsageError } from './context.js';
import { writeLine } from './output.js';
import { collect, labelText, print, type RemoteContext, withRemote } from './remote.js';

interface Principal {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly clearance: { readonly level: string; readonly categories: readonly string[] };
  readonly disabled: boolean;
}

const columns = {
  principal: (p: Principal) => `${p.type}:${p.id}`,
  name: (p: Principal) => p.name,
  clearance: (p: Principal) => labelText(p.clearance),
  disabled: (p: Principal) => (p.disabled ? 'yes' : 'no'),
};

const examples = `
Examples:
  clearmark principal create service:rag-search --level confidential --category pii --category hr
  clearmark principal create user:ann@example.com --level internal --name "Ann Example"
  clearmark principal set-clearance user:ann@example.com --level confidential
  clearmark principal disable agent:report-writer
  clearmark principal list --type agent

A principal is named by its type (user, group, service or agent) and id: TYPE:ID.`;

interface ClearanceOptions {
  readonly level: string;
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
    .description('create a user, group, service or agent')
    .argument('<type:id>')
    .requiredOption('--level <id>', 'level of its clearance')
    .option('--category <id>', 'category of its clearance; several times', collect)
    .option('--name <name>', 'what people call it')
    .option('--json', 'as JSON')
    .action((principal: string, options: ClearanceOptions) =>
      withRemote(context, async (remote) => {
        const name = options.name === undefined ? {} : { name: options.name };
        const body = { ...parsePrincipal(principal), ...name, clearance: clearanceOf(options) };
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
  changeCommands(command, context);
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
  return { level, categories: category };
}
