import { setTimeout } from 'node:timers/promises';
import type { Command } from 'commander';
import type {
  ActivationAnswer,
  FullPolicyVersion,
  PolicyVersionAnswer,
  SimulationAnswer,
} from '../app/labeling-policies.js';
import type { Taxonomy } from '../label/label.js';
import { writeLine } from './output.js';
import type { PolicyContext } from './policy.js';
import { print, type Remote, withRemote } from './remote.js';
import { versionCommands, wholeNumber } from './versions.js';

const path = '/v1/policies/labeling';

const columns = {
  version: (p: PolicyVersionAnswer) => p.version,
  state: (p: PolicyVersionAnswer) => p.state,
  name: (p: PolicyVersionAnswer) => p.name,
  origin: (p: PolicyVersionAnswer) => p.origin,
  by: (p: PolicyVersionAnswer) => p.createdBy,
  created: (p: PolicyVersionAnswer) => p.createdAt,
  activated: (p: PolicyVersionAnswer) => p.activatedAt,
  note: (p: PolicyVersionAnswer) => p.note,
};

const activation = {
  version: (a: ActivationAnswer) => a.version,
  state: (a: ActivationAnswer) => a.state,
  before: (a: ActivationAnswer) => a.before,
  labelled: (a: ActivationAnswer) => `${a.labelled} of ${a.total}`,
  raised: (a: ActivationAnswer) => a.raised,
  lowered: (a: ActivationAnswer) => a.lowered,
  altered: (a: ActivationAnswer) => a.altered,
};

interface ActivateFlags {
  readonly confirm?: number;
  readonly reason?: string;
  readonly json?: boolean;
}

/** Adds `clearmark policy list|show|draft|activate|cancel|rollback`, of a running service. */
export function remotePolicyCommands(command: Command, context: PolicyContext): void {
  versionCommands<PolicyVersionAnswer>(command, context, { path, columns, besides: 'how far its activation is' });
  command
    .command('draft')
    .description('keep a policy file as a version, in force for nothing yet')
    .argument('<file>', 'a labeling policy, in YAML')
    .option('--note <text>', 'what it is for')
    .option('--json', 'as JSON')
    .action((file: string, { note, json }: { note?: string; json?: boolean }) =>
      withRemote(context, async (remote) => print(context, json, await draft(context, remote, file, note), columns)),
    );
  activationCommands(command, context);
}

function activationCommands(command: Command, context: PolicyContext): void {
  const moves = {
    activate: 'put a version in force: labels in the shadow, then switches at once',
    rollback: 'go back from the version in force to the one before it, or to an earlier one',
  };
  for (const [move, description] of Object.entries(moves)) {
    command
      .command(move)
      .description(description)
      .argument('<version>', 'such as 2', wholeNumber)
      .option('--confirm <number>', 'so many labels may become lower: the number that was asked for', wholeNumber)
      .option('--reason <text>', 'why; it stands in the history')
      .option('--json', 'as JSON')
      .action((version: number, { json, ...asked }: ActivateFlags) =>
        withRemote(context, async (remote) => {
          const begun = await remote.send<ActivationAnswer>('POST', `${path}/${version}/${move}`, asked);
          await print(context, json, await ended(context, remote, begun), activation);
        }),
      );
  }
  command
    .command('cancel')
    .description('give up an activation that is under way or waits to be confirmed')
    .argument('<version>', 'such as 2', wholeNumber)
    .option('--json', 'as JSON')
    .action((version: number, { json }: { json?: boolean }) =>
      withRemote(context, async (remote) => {
        const answer = await remote.send<ActivationAnswer>('POST', `${path}/${version}/cancel`);
        await print(context, json, answer, activation);
      }),
    );
}

/** Waits for an activation to end, and says on a terminal how far it is. */
async function ended(context: PolicyContext, remote: Remote, begun: ActivationAnswer): Promise<ActivationAnswer> {
  for (let now = begun; ; ) {
    if (now.state === 'failed') context.exitCode(1);
    if (now.state === 'waiting') {
      const command = `clearmark policy activate ${now.version} --confirm ${now.confirm}`;
      await writeLine(context.stderr, `it would lower ${now.confirm} of ${now.total} labels; to go on: ${command}`);
      context.exitCode(1);
    }
    if (now.state !== 'labelling') return now;
    if (context.stderr.isTTY) await writeLine(context.stderr, `labelled ${now.labelled} of ${now.total} in the shadow`);
    await setTimeout(1_000);
    const found = await remote.send<FullPolicyVersion>('GET', `${path}/${now.version}`);
    now = found.activation ?? now;
  }
}

/** Checked here against the service's levels and categories, so that mistakes are named as "policy check" names them. */
async function draft(
  { policy }: PolicyContext,
  remote: Remote,
  file: string,
  note?: string,
): Promise<PolicyVersionAnswer> {
  const { document } = await policy(file, await remote.send<Taxonomy>('GET', '/v1/taxonomy'));
  return remote.send('POST', path, { document, ...(note === undefined ? {} : { note }) });
}

/** Keeps a file as a draft in a running service, and asks what it would label differently there. */
export function simulateRemotely(
  context: PolicyContext,
  file: string,
  shown: (result: SimulationAnswer) => Promise<void>,
): Promise<void> {
  return withRemote(context, async (remote) => {
    const { version } = await draft(context, remote, file, 'to be simulated');
    await shown(await remote.send<SimulationAnswer>('POST', `${path}/${version}/simulate`));
  });
}
