import type { Command } from 'commander';
import { writeLine } from './output.js';
import { print, type RemoteContext, withRemote } from './remote.js';
import { sourceId } from './source.js';

interface Schedule {
  readonly cron: string;
  readonly timezone: string;
  readonly mode: string;
  readonly overlap: string;
  readonly nextRuns: readonly string[];
}

const columns = {
  cron: (s: Schedule) => s.cron,
  timezone: (s: Schedule) => s.timezone,
  mode: (s: Schedule) => s.mode,
  overlap: (s: Schedule) => s.overlap,
  'next runs': (s: Schedule) => s.nextRuns.join(', '),
};

const examples = `
Examples:
  clearmark schedule set share --cron "0 2 * * *" --timezone Europe/Berlin
  clearmark schedule set crm --cron "*/30 * * * *" --overlap queue
  clearmark schedule show share
  clearmark schedule remove share

The five fields of --cron are minute, hour, day, month and weekday; a sixth before them is the second.`;

interface SetOptions {
  readonly cron: string;
  readonly timezone: string;
  readonly full?: boolean;
  readonly overlap: string;
  readonly json?: boolean;
}

/** Adds `clearmark schedule show|set|remove`. */
export function scheduleCommand(program: Command, context: RemoteContext): void {
  const command = program.command('schedule').description('Crawls by the clock').addHelpText('after', examples);
  command
    .command('show')
    .description('the schedule of a source, with its next runs')
    .argument('<source>', 'name or id')
    .option('--json', 'as JSON')
    .action((source: string, { json }: { json?: boolean }) =>
      withRemote(context, async (remote) => {
        const path = `/v1/sources/${await sourceId(remote, source)}/schedule`;
        return print(context, json, await remote.send<Schedule>('GET', path), columns);
      }),
    );
  command
    .command('set')
    .description('crawl a source by the clock')
    .argument('<source>', 'name or id')
    .requiredOption('--cron <expression>', 'when')
    .option('--timezone <name>', 'IANA name', 'UTC')
    .option('--full', 'read everything anew each time')
    .option('--overlap <skip|queue>', 'while a crawl is at work: leave this one out, or begin it after', 'skip')
    .option('--json', 'as JSON')
    .action((source: string, { cron, timezone, full, overlap, json }: SetOptions) =>
      withRemote(context, async (remote) => {
        const path = `/v1/sources/${await sourceId(remote, source)}/schedule`;
        const schedule = { cron, timezone, mode: full ? 'full' : 'incremental', overlap };
        return print(context, json, await remote.send<Schedule>('PUT', path, schedule), columns);
      }),
    );
  command
    .command('remove')
    .description('crawl a source by the clock no longer')
    .argument('<source>', 'name or id')
    .action((source: string) =>
      withRemote(context, async (remote) => {
        await remote.send('DELETE', `/v1/sources/${await sourceId(remote, source)}/schedule`);
        return writeLine(context.stdout, `removed the schedule of ${source}`);
      }),
    );
}
