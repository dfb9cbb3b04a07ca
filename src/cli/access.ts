import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type AccessSimulation, type AccessVersionAnswer, accessProblems } from '../app/access-policies.js';
import type { AccessPolicy } from '../decide/access-policy.js';
import type { Taxonomy } from '../label/label.js';
import { projectFile } from '../project.js';
import type { CommandContext } from './context.js';
import { writeLine } from './output.js';
import { labelText, print, type Remote, type RemoteContext, withRemote } from './remote.js';
import { writeTo } from './terminal.js';
import { versionCommands, wholeNumber } from './versions.js';

export type AccessContext = Pick<CommandContext, 'accessPolicy'> & RemoteContext;

const path = '/v1/policies/access';

const examples = `
An access policy says who may have which labels, for what, and where it may go. It is written in Cedar
(https://docs.cedarpolicy.com). To write one of your own:

  clearmark access example > access.yaml      begin with the one that ships; it explains itself
  clearmark access check access.yaml          names every mistake with its place
  clearmark access draft access.yaml          keeps it in a running service as a version, in force for nothing yet
  clearmark access simulate 2                 who could have more, and who less
  clearmark access activate 2                 in force from the next request on
  clearmark access rollback 2                 goes back

Nobody who is in the group "guests" may have anything that is about people:

  @id("guests-see-no-people")
  forbid (principal in Group::"guests", action, resource is LabelClass)
  when { resource.categories.contains("pii") };

The service is the one at CLEARMARK_URL, asked with CLEARMARK_KEY.`;

const columns = {
  version: (p: AccessVersionAnswer) => p.version,
  state: (p: AccessVersionAnswer) => p.state,
  name: (p: AccessVersionAnswer) => p.name,
  by: (p: AccessVersionAnswer) => p.createdBy,
  created: (p: AccessVersionAnswer) => p.createdAt,
  activated: (p: AccessVersionAnswer) => p.activatedAt,
  note: (p: AccessVersionAnswer) => p.note,
};

const changes = {
  principal: ({ principal }: AccessSimulation['changes'][number]) => `${principal.type}:${principal.id}`,
  action: (c: AccessSimulation['changes'][number]) => c.action,
  label: (c: AccessSimulation['changes'][number]) => labelText(c.label),
  resources: (c: AccessSimulation['changes'][number]) => c.resources,
  before: (c: AccessSimulation['changes'][number]) => c.before,
  after: (c: AccessSimulation['changes'][number]) => c.after,
  policies: (c: AccessSimulation['changes'][number]) => c.policies.join(' '),
};

/** Adds `clearmark access check|example` and, of a running service, `list|show|draft|simulate|activate|rollback`. */
export function accessCommand(program: Command, context: AccessContext): void {
  const command = program
    .command('access')
    .description('Access policies: who may have which labels')
    .addHelpText('after', examples);
  command
    .command('check')
    .description('check a policy file: exit code 1 when it is not valid')
    .argument('<file>', 'an access policy, in YAML')
    .action((file: string) =>
      telling(context, async () => {
        const { name, policies, entities } = await context.accessPolicy(file);
        const observed = policies.filter((policy) => policy.observed !== null).length;
        const counts = `${policies.length} policies, ${observed} of them observed only, ${entities.length} entities`;
        await writeLine(context.stdout, `${file}: valid; "${name}", ${counts}`);
      }),
    );
  command
    .command('example')
    .description('print the policy that ships')
    .action(async () => writeTo(context.stdout, await readFile(projectFile('policies/access.yaml'), 'utf8')));
  draftCommands(command, context);
  for (const [move, description] of Object.entries({
    activate: 'put a version in force, from the next request on',
    rollback: 'go back from the version in force to the one before it, or to an earlier one',
  })) {
    command
      .command(move)
      .description(description)
      .argument('<version>', 'such as 2', wholeNumber)
      .option('--reason <text>', 'why; it stands in the history')
      .option('--json', 'as JSON')
      .action((version: number, { json, ...body }: { json?: boolean; reason?: string }) =>
        withRemote(context, async (remote) => {
          const now = await remote.send<AccessVersionAnswer>('POST', `${path}/${version}/${move}`, body);
          await print(context, json, now, columns);
        }),
      );
  }
}

function draftCommands(command: Command, context: AccessContext): void {
  versionCommands<AccessVersionAnswer>(command, context, { path, columns, besides: 'where it comes from' });
  command
    .command('draft')
    .description('keep a policy file as a version, in force for nothing yet')
    .argument('<file>', 'an access policy, in YAML')
    .option('--note <text>', 'what it is for')
    .option('--json', 'as JSON')
    .action((file: string, { note, json }: { note?: string; json?: boolean }) =>
      telling(context, () =>
        withRemote(context, async (remote) => print(context, json, await draft(context, remote, file, note), columns)),
      ),
    );
  command
    .command('simulate')
    .description('what a version would decide differently: exit code 1 when it would lock somebody out')
    .argument('<version>', 'such as 2', wholeNumber)
    .option('--json', 'as JSON')
    .action((version: number, { json }: { json?: boolean }) =>
      withRemote(context, async (remote) => {
        const found = await remote.send<AccessSimulation>('POST', `${path}/${version}/simulate`);
        if (found.lockedOut.length > 0) context.exitCode(1);
        await (json ? print(context, true, found, {}) : tell(context, found));
      }),
    );
}

async function tell(context: AccessContext, { changes: found, lockedOut, truncated, asked }: AccessSimulation) {
  if (found.length > 0) await print(context, false, found, changes);
  await writeLine(context.stdout, `${found.length} of ${asked} decisions would be others`);
  if (truncated) await writeLine(context.stderr, 'there are more principals than were asked');
  for (const { type, id } of lockedOut) await writeLine(context.stderr, `${type}:${id} could no longer administer`);
}

/** Checked here first, so that mistakes are named as "access check" names them. */
async function draft({ accessPolicy }: AccessContext, remote: Remote, file: string, note?: string) {
  const { document }: AccessPolicy = await accessPolicy(file, await remote.send<Taxonomy>('GET', '/v1/taxonomy'));
  return remote.send<AccessVersionAnswer>('POST', path, { document, ...(note === undefined ? {} : { note }) });
}

/** Says what is wrong with a policy, one problem a line. */
async function telling({ stderr, exitCode }: AccessContext, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const problems = accessProblems(error);
    if (problems === null) throw error;
    for (const problem of problems) await writeLine(stderr, problem);
    exitCode(1);
  }
}
