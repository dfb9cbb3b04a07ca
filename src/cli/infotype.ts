import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { type CustomFileEntry, readCustomFile } from '../app/local-custom.js';
import { UsageError } from './context.js';
import { writeLine } from './output.js';
import { print, type Remote, type RemoteContext, withRemote } from './remote.js';
import { writeTo } from './terminal.js';

interface Infotype {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly version?: number;
  readonly content?: {
    readonly entries: number;
    readonly bytes: number;
    readonly notes: readonly string[];
    readonly documents?: readonly string[];
  } | null;
  readonly problem?: string | null;
}

const columns = {
  id: (i: Infotype) => i.id,
  kind: (i: Infotype) => i.kind,
  title: (i: Infotype) => i.title,
  version: (i: Infotype) => i.version ?? null,
  entries: (i: Infotype) => i.content?.entries ?? null,
  problem: (i: Infotype) => i.problem ?? null,
};
const long = {
  ...columns,
  bytes: (i: Infotype) => i.content?.bytes ?? null,
  documents: (i: Infotype) => i.content?.documents?.join(', ') ?? null,
  notes: (i: Infotype) => i.content?.notes.join('; ') || null,
};

const examples = `
Examples:
  clearmark infotype create custom.yaml              the same file that "clearmark scan --custom" takes
  clearmark infotype upload custom/customer customers.csv
  clearmark infotype upload custom/contract contract.docx --name "supply contract"
  clearmark infotype export --output infotypes.ndjson
  clearmark infotype import infotypes.ndjson

A file of custom infotypes, its other files named from its own folder:

  infotypes:
    - {id: custom/badge, kind: regex, title: Badge number, pattern: 'B-(?P<value>[0-9]{6})', context: [badge]}
    - {id: custom/code-names, kind: dictionary, title: Code names, file: code-names.txt}
    - {id: custom/customer, kind: exact-data-match, title: Customers, primary: number, supporting: [name], file: customers.csv}
    - {id: custom/contract, kind: document-fingerprint, title: Supply contract, files: [contract.docx]}
    - {id: custom/ours, kind: exclusion, title: Our own addresses, values: [press@example.com]}

The service is the one at CLEARMARK_URL, asked with CLEARMARK_KEY.`;

/** Adds `clearmark infotype create|list|show|upload|delete|export|import`. */
export function infotypeCommand(program: Command, context: RemoteContext): void {
  const command = program.command('infotype').description('Infotypes of your own').addHelpText('after', examples);
  listCommands(command, context);
  changeCommands(command, context);
  deleteCommand(command, context);
  transferCommands(command, context);
}

function listCommands(command: Command, context: RemoteContext): void {
  command
    .command('list')
    .description('list custom infotypes and exclusions')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) =>
      withRemote(context, async (remote) => {
        const all = await listAll(remote);
        return print(
          context,
          json,
          all.filter(({ kind }) => kind !== 'built-in'),
          columns,
        );
      }),
    );
  command
    .command('show')
    .description('show one, with its changes in JSON')
    .argument('<id>', 'such as custom/badge')
    .option('--json', 'as JSON')
    .action((id: string, { json }: { json?: boolean }) =>
      withRemote(context, async (remote) => print(context, json, await remote.send<Infotype>('GET', pathOf(id)), long)),
    );
}

function changeCommands(command: Command, context: RemoteContext): void {
  command
    .command('create')
    .description('create what a file describes, with its content')
    .argument('<file>', 'YAML or JSON')
    .option('--replace', 'change what is there already')
    .option('--json', 'as JSON')
    .action((file: string, { replace, json }: { replace?: boolean; json?: boolean }) =>
      withRemote(context, async (remote) => {
        const entries = await readCustomFile(file);
        const known = replace ? await listAll(remote) : [];
        const made: Infotype[] = [];
        for (const entry of entries) {
          made.push(
            await send(
              remote,
              entry,
              known.some(({ id }) => id === entry.definition.id),
            ),
          );
        }
        return print(context, json, made, columns);
      }),
    );
  command
    .command('upload')
    .description('upload terms, a table or a document; what is there serves until it is complete')
    .argument('<id>', 'such as custom/customer')
    .argument('<file>', 'terms one a line, a table as CSV, or a document of any format that is read')
    .option('--name <name>', 'what to call a document; its file name unless given')
    .option('--json', 'as JSON')
    .action((id: string, file: string, { name, json }: { name?: string; json?: boolean }) =>
      withRemote(context, async (remote) => print(context, json, await upload(remote, id, file, name), long)),
    );
}

function deleteCommand(command: Command, context: RemoteContext): void {
  command
    .command('delete')
    .description('delete one')
    .argument('<id>', 'such as custom/badge')
    .action((id: string) =>
      withRemote(context, async (remote) => {
        await remote.send('DELETE', pathOf(id));
        return writeLine(context.stdout, `deleted ${id}`);
      }),
    );
}

function transferCommands(command: Command, context: RemoteContext): void {
  command
    .command('export')
    .description('export all with their content, as lines of JSON: hashes, no values')
    .option('--output <file>', 'a file that is not there yet; standard output unless given')
    .action(({ output }: { output?: string }) =>
      withRemote(context, async (remote) => {
        const lines = remote.lines('/v1/infotypes/export');
        if (output === undefined) {
          const decoder = new TextDecoder();
          for await (const piece of lines) await writeTo(context.stdout, decoder.decode(piece, { stream: true }));
          return;
        }
        const file = await open(output, 'wx', 0o600).catch(() => {
          throw new UsageError('--output: the file is there already, or cannot be made');
        });
        try {
          for await (const piece of lines) await file.writeFile(piece);
        } finally {
          await file.close();
        }
      }),
    );
  command
    .command('import')
    .description('take over what was exported; what has the same id is replaced')
    .argument('<file>', 'an export')
    .option('--json', 'as JSON')
    .action((file: string, { json }: { json?: boolean }) =>
      withRemote(context, async (remote) => {
        const body = await stream(file);
        const type = (await isLines(file)) ? 'application/x-ndjson' : 'application/json';
        const { items } = await remote.upload<{ items: Infotype[] }>('POST', '/v1/infotypes/import', type, body);
        return print(context, json, items, columns);
      }),
    );
}

/** All are on one page. */
async function listAll(remote: Remote): Promise<readonly Infotype[]> {
  return (await remote.send<{ items: readonly Infotype[] }>('GET', '/v1/infotypes')).items;
}

const pathOf = (id: string) => `/v1/infotypes/${encodeURIComponent(id)}`;

async function send(
  remote: Remote,
  { definition, inline, files }: CustomFileEntry,
  exists: boolean,
): Promise<Infotype> {
  const body = { ...definition, ...inline };
  let sent = await (exists
    ? remote.send<Infotype>('PUT', pathOf(definition.id), body)
    : remote.send<Infotype>('POST', '/v1/infotypes', body));
  for (const file of files) sent = await upload(remote, definition.id, file);
  return sent;
}

const types: Readonly<Record<string, string>> = { '.csv': 'text/csv', '.txt': 'text/plain' };

async function upload(remote: Remote, id: string, file: string, name = basename(file)): Promise<Infotype> {
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const query = new URLSearchParams({ name });
  return remote.upload<Infotype>('PUT', `${pathOf(id)}/content?${query}`, type, await stream(file));
}

async function stream(file: string): Promise<AsyncIterable<Uint8Array>> {
  const handle = await open(file).catch(() => {
    throw new UsageError(`${file}: cannot be opened; check the name and the permission to read it`);
  });
  const isFile = (await handle.stat()).isFile();
  await handle.close();
  if (!isFile) throw new UsageError(`${file}: is no file`);
  return createReadStream(file, { highWaterMark: 256 * 1024 });
}

/** Lines begin with a record of their own; a document is one value over however many lines. */
async function isLines(file: string): Promise<boolean> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0).finally(() => handle.close());
  const first = buffer.toString('utf8', 0, bytesRead).split('\n', 1)[0] ?? '';
  try {
    return !('infotypes' in JSON.parse(first));
  } catch {
    return false;
  }
}
