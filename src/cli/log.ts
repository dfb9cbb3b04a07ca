import type { Command } from 'commander';
import type { LogVerdict } from '../app/verify-log.js';
import type { StatementKept } from '../app/walk-log.js';
import { type ServerContext, UsageError } from './context.js';
import { writeLine } from './output.js';
import { print, type RemoteContext, withRemote } from './remote.js';
import { writeTo } from './terminal.js';

const examples = `
Examples:
  clearmark log verify
  clearmark log verify --kept 4711:9f86d081884c7d65…    against the last line of an earlier run, kept elsewhere
  clearmark log show 01993b1c-7c1e-7d6e-9a4b-1f2e3d4c5b6a
  clearmark log export --from 2026-11-01T00:00:00Z > decisions.ndjson

"verify" reads the database itself, with DATABASE_URL and CLEARMARK_SECRET_KEY as the server has them, or in its data
folder. It exits with 1 when anything is not what was written. "show" and "export" ask the service.`;

/** Adds `clearmark log verify|show|export`: the log of decisions. */
export function logCommand(
  program: Command,
  context: RemoteContext,
  { verifyLog }: Pick<ServerContext, 'verifyLog'>,
): void {
  const command = program.command('log').description('the log of decisions').addHelpText('after', examples);
  command
    .command('verify')
    .description('check that every decision is as it was written, and none is missing')
    .option('--kept <n:hash>', 'the last statement of an earlier run: nothing up to it may be missing')
    .option('--json', 'as JSON')
    .action(async ({ kept, json }: { kept?: string; json?: boolean }) => {
      const verdict = await verifyLog(kept === undefined ? undefined : parseKept(kept));
      if (verdict.breaks.length > 0) context.exitCode(1);
      await writeLine(context.stdout, json ? JSON.stringify(verdict, null, 2) : textOf(verdict));
    });
  command
    .command('show')
    .description('show a decision as it was made')
    .argument('<decision>', 'its id')
    .action((id: string) =>
      withRemote(context, async (remote) => {
        const found = await remote.send<object>('GET', `/v1/decisions/${encodeURIComponent(id)}`);
        return print(context, true, found, {});
      }),
    );
  command
    .command('export')
    .description('print decisions as OCSF events, one a line, the oldest first')
    .option('--from <moment>', 'since a moment in ISO 8601')
    .option('--after <decision>', 'behind this decision: the metadata.uid of the last event of an earlier run')
    .action((options: { from?: string; after?: string }) =>
      withRemote(context, async (remote) => {
        const query = new URLSearchParams(Object.entries(options));
        const decoder = new TextDecoder();
        for await (const piece of remote.lines(`/v1/activity?${query}`)) {
          await writeTo(context.stdout, decoder.decode(piece, { stream: true }));
        }
      }),
    );
}

function parseKept(text: string): StatementKept {
  const [, n, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (n === undefined || hash === undefined) {
    throw new UsageError('--kept: give the number and the hash that "clearmark log verify" printed last, as n:hash');
  }
  return { n: Number(n), hash };
}

function textOf({ breaks, last, ...verdict }: LogVerdict): string {
  const { rows, nodes, statements, erased, unstated, droppedBefore } = verdict;
  const lines = [
    `${rows} decisions of ${nodes} nodes, ${statements} signed statements`,
    ...(erased > 0 ? [`${erased} decisions were erased, each by a decision in the log`] : []),
    ...(droppedBefore ? [`decisions from before ${droppedBefore} were dropped by retention`] : []),
    ...(unstated > 0 ? [`${unstated} decisions are in their chains, but no signed statement covers them yet`] : []),
    ...breaks.map(({ where, seq, what }) => `broken: ${where} at ${seq}: ${what}`),
    breaks.length === 0 ? 'everything is as it was written' : 'the log is not what was written',
    ...(last ? [`${last.n}:${last.hash}`] : []),
  ];
  return lines.join('\n');
}
