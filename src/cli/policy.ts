import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { policyProblems, readTaxonomyFile } from '../app/policy-cases.js';
import type { Taxonomy } from '../label/label.js';
import { projectFile } from '../project.js';
import type { CommandContext, ServerContext } from './context.js';
import { writeLine } from './output.js';
import { remotePolicyCommands } from './policy-remote.js';
import { simulateCommand } from './policy-simulate.js';
import { testPolicy } from './policy-test.js';
import type { RemoteContext } from './remote.js';
import { writeTo } from './terminal.js';

export type PolicyContext = CommandContext & RemoteContext & Pick<ServerContext, 'simulateStored'>;

const examples = `
A labeling policy says which label follows from what was found, and where. To write one of your own:

  clearmark policy example > labeling.yaml        begin with the one that ships; it explains itself
  clearmark policy check labeling.yaml            names every mistake with its place and remedy
  clearmark policy test labeling.yaml             runs the cases in labeling.test.yaml
  clearmark policy simulate labeling.yaml docs/   what would be labelled differently, in files here
  clearmark policy simulate labeling.yaml         … and in everything that a running service has crawled
  clearmark policy simulate labeling.yaml --db postgres://…   … and in its database, with no service at work
  clearmark policy draft labeling.yaml            keeps it there as a version, in force for nothing yet
  clearmark policy activate 2                     labels in the shadow, then switches at once
  clearmark policy rollback 2                     goes back

Editors complete and check the file by its first line: # yaml-language-server: $schema=labeling.schema.json
("clearmark policy schema > labeling.schema.json" writes that file.)

A rule on findings, and a case that proves it:

  - id: patients
    when:
      within: 300                                 characters, from the first finding to the last
      all:
        - { infotypes: [person/name], count: 1 }
        - { infotypes: [health/condition], count: 1 }
    label: { level: restricted, categories: [health, pii] }

  cases:
    - name: a list of diagnoses names nobody
      found: { health/icd-10: 20 }
      label: { level: confidential, categories: [health] }

The service is the one at CLEARMARK_URL, asked with CLEARMARK_KEY.`;

/** Adds `clearmark policy check|test|simulate|schema|example` and, of a running service, `list|show|draft|activate|…`. */
export function policyCommand(program: Command, context: PolicyContext): void {
  const command = program.command('policy').description('Labeling policies').addHelpText('after', examples);
  command
    .command('check')
    .description('check a policy file: exit code 1 when it is not valid')
    .argument('<file>', 'a labeling policy, in YAML')
    .option(
      '--taxonomy <file>',
      'levels and categories, as "GET /v1/taxonomy" answers them; those that ship unless given',
    )
    .action((file: string, { taxonomy }: { taxonomy?: string }) =>
      telling(context, async () => {
        const policy = await context.policy(file, await taxonomyOf(taxonomy));
        const { rules, places, defaults, aggregations } = policy;
        const counts = `${rules.length} rules on findings, ${places.length} on places, ${aggregations.length} on answers, ${defaults.length} defaults`;
        await writeLine(context.stdout, `${file}: valid; "${policy.name}", ${counts}`);
      }),
    );
  command
    .command('test')
    .description('run the cases beside a policy: exit code 1 when one fails')
    .argument('<file>', 'a labeling policy, in YAML')
    .argument('[cases]', 'a file of cases; FILE with .test.yaml in place of .yaml unless given')
    .option('--taxonomy <file>', 'levels and categories; those that ship unless given')
    .option('--json', 'as JSON')
    .action((file: string, cases: string | undefined, options: { taxonomy?: string; json?: boolean }) =>
      telling(context, async () => {
        const policy = await context.policy(file, await taxonomyOf(options.taxonomy));
        await testPolicy(context, policy, cases ?? casesBeside(file), options.json ?? false);
      }),
    );
  simulateCommand(command, context);
  command
    .command('schema')
    .description('print the JSON schema of the policy file')
    .action(() => printFile(context, 'policies/labeling.schema.json'));
  command
    .command('example')
    .description('print the policy that ships')
    .action(() => printFile(context, 'policies/labeling.yaml'));
  remotePolicyCommands(command, context);
}

async function printFile({ stdout }: PolicyContext, path: string): Promise<void> {
  await writeTo(stdout, await readFile(projectFile(path), 'utf8'));
}

/** Says what is wrong with a policy, one problem a line. */
async function telling({ stderr, exitCode }: PolicyContext, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const problems = policyProblems(error);
    if (problems === null) throw error;
    for (const problem of problems) await writeLine(stderr, problem);
    exitCode(1);
  }
}

async function taxonomyOf(file: string | undefined): Promise<Taxonomy | undefined> {
  return file === undefined ? undefined : readTaxonomyFile(file);
}

function casesBeside(file: string): string {
  return file.replace(/(\.ya?ml)?$/, (ending) => `.test${ending || '.yaml'}`);
}
