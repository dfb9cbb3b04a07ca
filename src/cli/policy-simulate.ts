import type { Command } from 'commander';
import { PathError } from '../app/scan-files.js';
import type { Simulated } from '../app/simulate-files.js';
import { simulateFiles } from '../app/simulate-files.js';
import { taggerUse } from '../app/tagger-use.js';
import { defaultJobs, scanBudget } from '../scan/memory-plan.js';
import { createScanner } from '../scan/scanner.js';
import { UsageError } from './context.js';
import { table, writeLine } from './output.js';
import type { PolicyContext } from './policy.js';
import { simulateRemotely } from './policy-remote.js';
import { labelText } from './remote.js';

interface SimulateFlags {
  readonly against?: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly url?: string;
  readonly db?: string;
  readonly failOnLower?: true;
  readonly json?: boolean;
}

/** Adds `clearmark policy simulate`. */
export function simulateCommand(command: Command, context: PolicyContext): void {
  command
    .command('simulate')
    .description('what a policy would label differently: in files here, or, without a path, in a running service')
    .argument('<file>', 'a labeling policy, in YAML')
    .argument('[path...]', 'files and folders; without any, all that the service at CLEARMARK_URL has crawled')
    .option('--against <file>', 'for files here, the policy to compare with; the one that ships unless given')
    .option('--db <url>', 'in place of a service: the database in which it keeps its labels; none has to run')
    .option('--url <url>', 'the service to ask, in place of the one at CLEARMARK_URL')
    .option('--include <glob>', 'only files that match (may be repeated)', collect, [])
    .option('--exclude <glob>', 'leave out files and folders that match (may be repeated)', collect, [])
    .option('--fail-on-lower', 'exit with 1 if any label would be lower, or lose something')
    .option('--json', 'as JSON')
    .action(async (file: string, paths: string[], flags: SimulateFlags) => {
      const print = async (result: Simulated) => {
        if (flags.failOnLower && result.lowered + result.altered > 0) context.exitCode(1);
        await writeLine(context.stdout, flags.json ? JSON.stringify(result, null, 2) : described(result));
      };
      if (flags.db !== undefined) {
        if (paths.length > 0) throw new UsageError('--db is about what a service has crawled; leave the paths out');
        return print(await context.simulateStored(flags.db, file));
      }
      const env = { ...context.env, ...(flags.url === undefined ? {} : { CLEARMARK_URL: flags.url }) };
      if (paths.length === 0) return simulateRemotely({ ...context, env }, file, print);
      return print(await simulateHere(context, file, paths, flags));
    });
}

async function simulateHere(
  context: PolicyContext,
  file: string,
  paths: readonly string[],
  { against, include, exclude }: SimulateFlags,
): Promise<Simulated> {
  const policies = { before: await context.policy(against), after: await context.policy(file) };
  const jobs = defaultJobs();
  const scanner = createScanner({ jobs, budget: scanBudget(jobs, false) });
  try {
    const tagger = taggerUse('cascade', { rules: [...policies.before.rules, ...policies.after.rules] });
    return await simulateFiles({ paths, include, exclude, options: { tagger }, jobs }, scanner, policies);
  } catch (error) {
    throw error instanceof PathError ? new UsageError(error.message) : error;
  } finally {
    await scanner.close();
  }
}

function described(result: Simulated): string {
  const { examined, of, raised, lowered, altered, unchanged, byLabel, samples } = result;
  const sampled = examined < of ? ` (a sample of ${of})` : '';
  const lines = [
    `${examined} looked at${sampled}: ${raised} raised, ${lowered} lowered, ${altered} altered, ${unchanged} unchanged`,
  ];
  if (byLabel.length > 0) {
    const rows = byLabel.map(({ from, to, resources }) => [labelText(from), labelText(to), String(resources)]);
    lines.push('', table([['from', 'to', 'resources'], ...rows], 2));
  }
  if (samples.length > 0) {
    const rows = samples.map(({ uri, from, to, rules }) => [
      uri,
      `${labelText(from)} -> ${labelText(to)}`,
      rules.join(', ') || 'no rule',
    ]);
    lines.push('', table([['such as', 'label', 'by'], ...rows], 3));
  }
  return lines.join('\n');
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
