import { type CaseResult, readCases, runCases } from '../app/policy-cases.js';
import type { LabelingPolicy } from '../label/policy.js';
import type { CommandContext } from './context.js';
import { writeLine } from './output.js';
import { labelText } from './remote.js';

/** Runs the cases of a file and says of each that fails what was expected and what came; exit code 1 when one does. */
export async function testPolicy(
  context: CommandContext,
  policy: LabelingPolicy,
  file: string,
  json: boolean,
): Promise<void> {
  const results = await runCases(policy, await readCases(file), () => context.detector({}, undefined, 'cascade'));
  const failed = results.filter(({ ok }) => !ok);
  if (failed.length > 0) context.exitCode(1);
  if (json)
    return writeLine(context.stdout, JSON.stringify({ passed: results.length - failed.length, results }, null, 2));
  for (const result of failed) await writeLine(context.stdout, described(result));
  const untested = untestedRules(policy, results);
  const hint = untested.length === 0 ? '' : `; no case for ${untested.join(', ')}`;
  await writeLine(context.stdout, `${results.length - failed.length} passed, ${failed.length} failed${hint}`);
}

function described({ name, expected, got, rules, problems, found }: CaseResult): string {
  const seen = found.map(({ infotype, mediumCount, distinct }) => `${infotype} ${mediumCount} (${distinct} distinct)`);
  return [
    `FAILED ${name}`,
    `  expected  ${labelText(expected)}`,
    `  got       ${labelText(got)}${rules.length > 0 ? `, by ${rules.join(', ')}` : ''}`,
    ...(seen.length > 0 ? [`  found     ${seen.join(', ')}`] : []),
    ...problems.map((problem) => `  ${problem}`),
    '',
  ].join('\n');
}

/** Rules that gave no case its label. */
function untestedRules({ rules, places, aggregations }: LabelingPolicy, results: readonly CaseResult[]): string[] {
  const tested = new Set(results.flatMap((result) => result.rules));
  return [...rules, ...places, ...aggregations].map(({ id }) => id).filter((id) => !tested.has(id));
}
