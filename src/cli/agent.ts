import type { Command } from 'commander';
import { collect } from './collect.js';
import { UsageError } from './context.js';
import { momentOf } from './key.js';
import { labelText, print, type RemoteContext, withRemote } from './remote.js';

interface Label {
  readonly level: string;
  readonly categories: readonly string[];
}

interface Agent {
  readonly id: string;
  readonly name: string;
  readonly sponsor: string | null;
  readonly purposes: readonly string[];
  readonly clearance: Label;
  readonly expiresAt: string;
  readonly status: string;
  readonly refusal: string | null;
  readonly risk: { readonly level: string } | null;
}

const columns = {
  agent: (a: Agent) => a.id,
  status: (a: Agent) => a.status,
  'may act': (a: Agent) => a.refusal ?? 'yes',
  sponsor: (a: Agent) => a.sponsor ?? 'none',
  purposes: (a: Agent) => a.purposes.join(' '),
  clearance: (a: Agent) => labelText(a.clearance),
  expires: (a: Agent) => a.expiresAt,
  risk: (a: Agent) => a.risk?.level ?? null,
};

const examples = `
Examples:
  clearmark agent register report-writer --sponsor ann@example.com --purpose reporting --level internal --expires 30d
  clearmark agent approve report-writer
  clearmark agent suspend report-writer --reason "it answered strangers"
  clearmark agent list --status suspended
  clearmark agent grant report-writer --level confidential --category financial --expires 1d --reason "quarterly report"`;

interface Options {
  readonly sponsor?: string;
  readonly purpose?: readonly string[];
  readonly level?: string;
  readonly category?: readonly string[];
  readonly name?: string;
  readonly expires?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly json?: boolean;
}

/** Adds `clearmark agent register|approve|suspend|resume|retire|grant|list|show`. */
export function agentCommand(program: Command, context: RemoteContext): void {
  const command = program
    .command('agent')
    .description('Agents: who answers for them, what they may, and cutting them off')
    .addHelpText('after', examples);
  const send: Send = (method, path, body, json) =>
    withRemote(context, async (remote) =>
      print(context, json, await remote.send<Agent>(method, `/v1/agents${path}`, body), columns),
    );
  registerCommand(command, send);
  listCommands(command, context, send);
  grantCommand(command, send);
  for (const [verb, description] of Object.entries(steps)) {
    command
      .command(verb)
      .description(description)
      .argument('<id>')
      .option('--reason <text>', 'why, for its history')
      .option('--json', 'as JSON')
      .action((id: string, { reason, json }: Options) => send('POST', `${pathOf(id)}/${verb}`, { reason }, json));
  }
}

/** Asks the service and prints the agent that it answers with. */
type Send = (method: string, path: string, body: object | undefined, json: boolean | undefined) => Promise<void>;

function registerCommand(command: Command, send: Send): void {
  command
    .command('register')
    .description('register an agent; it may act when its sponsor, compliance or admin approves it')
    .argument('<id>')
    .requiredOption('--sponsor <user>', 'id of the user who answers for it')
    .requiredOption('--purpose <purpose>', 'what it may be asked for; several times', collect)
    .requiredOption('--level <id>', 'level of its clearance')
    .option('--category <id>', 'category of its clearance; several times', collect)
    .option('--expires <when>', 'when it has to be approved anew: a moment, or days such as 90d')
    .option('--name <name>', 'what people call it')
    .option('--json', 'as JSON')
    .action((id: string, options: Options) => {
      const { sponsor, purpose: purposes, name, json } = options;
      return send('POST', '', { id, sponsor, purposes, name, ...rightsOf(options) }, json);
    });
}

function listCommands(command: Command, context: RemoteContext, send: Send): void {
  command
    .command('list')
    .description('list agents')
    .option('--sponsor <user>', 'only those of a sponsor')
    .option('--status <status>', 'only pending, active, suspended or retired')
    .option('--json', 'as JSON')
    .action(({ sponsor, status, json }: Options) =>
      withRemote(context, async (remote) => {
        const query = new URLSearchParams({ ...(sponsor ? { sponsor } : {}), ...(status ? { status } : {}) });
        return print(context, json, await remote.list<Agent>(`/v1/agents?${query}`), columns);
      }),
    );
  command
    .command('show')
    .description('show one agent; --json with what was done with it')
    .argument('<id>')
    .option('--json', 'as JSON')
    .action((id: string, { json }: Options) => send('GET', pathOf(id), undefined, json));
}

function grantCommand(command: Command, send: Send): void {
  command
    .command('grant')
    .description('give it more for a time')
    .argument('<id>')
    .option('--level <id>', 'level of a label that is joined to its clearance')
    .option('--category <id>', 'category of that label; several times', collect)
    .option('--purpose <purpose>', 'what it may be asked for besides')
    .requiredOption('--expires <when>', 'until when: a moment, or days such as 1d')
    .requiredOption('--reason <text>', 'why')
    .option('--json', 'as JSON')
    .action((id: string, { purpose, ...options }: Omit<Options, 'purpose'> & { purpose?: string }) =>
      send('POST', `${pathOf(id)}/grants`, { ...rightsOf(options), purpose, reason: options.reason }, options.json),
    );
}

const steps = {
  approve: 'let it act',
  suspend: 'cut it off: the next decision denies it, and whoever acts through it',
  resume: 'let it act again after it was suspended',
  retire: 'retire it for good',
};

function rightsOf({ level, category = [], expires }: Options) {
  if (level === undefined && category.length > 0) {
    throw new UsageError('--category: give the --level of the label as well');
  }
  return {
    ...(level === undefined ? {} : { clearance: { level, categories: category } }),
    ...(expires === undefined ? {} : { expiresAt: momentOf(expires) }),
  };
}

function pathOf(id: string): string {
  return `/${encodeURIComponent(id)}`;
}
