import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { print, type Remote, type RemoteContext, withRemote } from './remote.js';
import { sourceId } from './source.js';
import { writeTo } from './terminal.js';

interface Crawl {
  readonly id: string;
  readonly source: string;
  readonly mode: string;
  readonly state: string;
  readonly error: { readonly code: string; readonly detail: string } | null;
  readonly createdAt: string;
  readonly listed: boolean;
  readonly found: number;
  readonly read: number;
  readonly unchanged: number;
  readonly partial: number;
  readonly failed: number;
  readonly deleted: number;
  readonly pending: number;
  readonly bytes: number;
  readonly rate: number | null;
  readonly timeLeft: number | null;
}

const columns = {
  id: (c: Crawl) => c.id,
  source: (c: Crawl) => c.source,
  mode: (c: Crawl) => c.mode,
  state: (c: Crawl) => c.state,
  found: (c: Crawl) => c.found,
  read: (c: Crawl) => c.read,
  unchanged: (c: Crawl) => c.unchanged,
  partial: (c: Crawl) => c.partial,
  failed: (c: Crawl) => c.failed,
  deleted: (c: Crawl) => c.deleted,
  created: (c: Crawl) => c.createdAt,
};
const long = {
  ...columns,
  pending: (c: Crawl) => c.pending,
  bytes: (c: Crawl) => c.bytes,
  rate: (c: Crawl) => (c.rate === null ? null : `${c.rate}/s`),
  left: (c: Crawl) => (c.timeLeft === null ? null : `${c.timeLeft} s`),
  error: (c: Crawl) => (c.error === null ? 'none' : `${c.error.code}: ${c.error.detail}`),
};

const examples = `
Examples:
  clearmark crawl start share --wait
  clearmark crawl start share --full
  clearmark crawl list --source share
  clearmark crawl unread crl_7
  clearmark crawl pause crl_7

With --wait the exit code is 1 when the crawl does not succeed.`;

/** Adds `clearmark crawl start|list|show|unread|cancel|pause|resume`. */
export function crawlCommand(program: Command, context: RemoteContext): void {
  const command = program.command('crawl').description('Runs over sources').addHelpText('after', examples);
  startCommand(command, context);
  command
    .command('list')
    .description('list crawls, newest first')
    .option('--source <source>', 'only of this source')
    .option('--limit <n>', 'how many at most', '20')
    .option('--json', 'as JSON')
    .action(({ source, limit, json }: { source?: string; limit: string; json?: boolean }) =>
      withRemote(context, async (remote) => {
        const query = source === undefined ? '' : `?source=${await sourceId(remote, source)}`;
        return print(context, json, await remote.list<Crawl>(`/v1/crawls${query}`, Number(limit) || 20), columns);
      }),
    );
  command
    .command('show')
    .description('how a crawl goes, or went')
    .argument('<crawl>', 'id')
    .option('--json', 'as JSON')
    .action((id: string, { json }: { json?: boolean }) =>
      withRemote(context, async (remote) => print(context, json, await read(remote, id), long)),
    );
  command
    .command('unread')
    .description('what a crawl could not read, and why')
    .argument('<crawl>', 'id')
    .option('--json', 'as JSON')
    .action((id: string, { json }: { json?: boolean }) =>
      withRemote(context, async (remote) => {
        const items = await remote.list<{ uri: string; reason: string }>(`${pathOf(id)}/unread`);
        return print(context, json, items, { reason: (item) => item.reason, uri: (item) => item.uri });
      }),
    );
  for (const [action, what] of Object.entries({
    cancel: 'end a crawl where it is; what it recorded stays',
    pause: 'stop a crawl until it is resumed',
    resume: 'go on with a crawl from where it was paused',
  })) {
    command
      .command(action)
      .description(what)
      .argument('<crawl>', 'id')
      .option('--json', 'as JSON')
      .action((id: string, { json }: { json?: boolean }) =>
        withRemote(context, async (remote) =>
          print(context, json, await remote.send<Crawl>('POST', `${pathOf(id)}/${action}`), long),
        ),
      );
  }
}

function startCommand(command: Command, context: RemoteContext): void {
  command
    .command('start')
    .description('start a crawl')
    .argument('<source>', 'name or id')
    .option('--full', 'read everything anew, changed or not')
    .option('--wait', 'until it has ended, with progress on a terminal')
    .option('--json', 'as JSON')
    .action((source: string, options: { full?: boolean; wait?: boolean; json?: boolean }) =>
      withRemote(context, async (remote) => {
        const path = `/v1/sources/${await sourceId(remote, source)}/crawls`;
        const started = await remote.send<Crawl>('POST', path, { mode: options.full ? 'full' : 'incremental' });
        const crawl = options.wait ? await waitFor(remote, started, context) : started;
        await print(context, options.json, crawl, long);
        if (options.wait && crawl.state !== 'succeeded') context.exitCode(1);
      }),
    );
}

/** Waits for the end of a crawl, on a terminal with its progress. */
async function waitFor(remote: Remote, started: Crawl, { stderr }: RemoteContext): Promise<Crawl> {
  for (let crawl = started; ; ) {
    const ended = ['succeeded', 'failed', 'cancelled'].includes(crawl.state);
    if (stderr.isTTY) await writeTo(stderr, `\r\x1b[K${ended ? '' : progress(crawl)}`);
    if (ended) return crawl;
    await sleep(500);
    crawl = await read(remote, crawl.id);
  }
}

function progress({ state, found, pending, listed, rate, timeLeft }: Crawl): string {
  const done = `${found - pending} of ${found}${listed ? '' : ' or more'}`;
  return [state, done, rate === null ? '' : `${rate}/s`, timeLeft === null ? '' : `${timeLeft} s left`]
    .filter(Boolean)
    .join('  ');
}

function read(remote: Remote, id: string): Promise<Crawl> {
  return remote.send<Crawl>('GET', pathOf(id));
}

function pathOf(id: string): string {
  return `/v1/crawls/${encodeURIComponent(id)}`;
}
