import type { Command } from 'commander';
import { collect } from './collect.js';
import { UsageError } from './context.js';
import { writeLine } from './output.js';
import { parsePrincipal } from './principal.js';
import { print, type RemoteContext, withRemote } from './remote.js';

interface Key {
  readonly id: string;
  readonly name: string;
  readonly principal: { readonly type: string; readonly id: string };
  readonly roles: readonly string[];
  readonly speaksFor: readonly { readonly type: string; readonly id: string }[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

const columns = {
  id: (k: Key) => k.id,
  name: (k: Key) => k.name,
  principal: (k: Key) => `${k.principal.type}:${k.principal.id}`,
  roles: (k: Key) => k.roles.join(' '),
  'speaks for': (k: Key) => k.speaksFor.map(({ type, id }) => `${type}:${id}`).join(' ') || 'itself',
  expires: (k: Key) => k.expiresAt ?? 'never',
  revoked: (k: Key) => k.revokedAt ?? 'no',
};

const examples = `
Examples:
  clearmark key create --principal service:rag-search --role lookup --speaks-for "user:*@example.com" --expires 90d
  clearmark key create --principal user:ann@example.com --role compliance --role auditor --name "Ann's laptop"
  clearmark key list
  clearmark key revoke 3kf9a0b2c4d6

Roles: admin (all), operator (sources, crawls, schedules), compliance (coverage, findings, overrides), lookup (labels,
inspection, retrieval), auditor (everything, read only). A key is shown once, when it is made.`;

interface CreateOptions {
  readonly principal: string;
  readonly role: readonly string[];
  readonly name?: string;
  readonly speaksFor?: readonly string[];
  readonly expires?: string;
  readonly json?: boolean;
}

/** Adds `clearmark key create|list|revoke`. */
export function keyCommand(program: Command, context: RemoteContext): void {
  const command = program.command('key').description('API keys').addHelpText('after', examples);
  command
    .command('create')
    .description('create a key; it is printed this once')
    .requiredOption('--principal <type:id>', 'whose key it is')
    .requiredOption('--role <role>', 'what it may do; several times', collect)
    .option('--name <name>', 'what it is for')
    .option('--speaks-for <type:id>', 'a subject it may name, * for any characters; several times', collect)
    .option('--expires <when>', 'days such as 90d, or a moment in ISO 8601')
    .option('--json', 'as JSON')
    .action((options: CreateOptions) =>
      withRemote(context, async (remote) => {
        const made = await remote.send<Key & { key: string }>('POST', '/v1/keys', {
          name: options.name ?? options.principal,
          principal: parsePrincipal(options.principal),
          roles: options.role,
          speaksFor: (options.speaksFor ?? []).map(parsePrincipal),
          ...(options.expires === undefined ? {} : { expiresAt: momentOf(options.expires) }),
        });
        await print(context, options.json, made, { ...columns, 'key, shown this once': (k) => k.key });
      }),
    );
  command
    .command('list')
    .description('list keys, newest first')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) =>
      withRemote(context, async (remote) => print(context, json, await remote.list<Key>('/v1/keys'), columns)),
    );
  command
    .command('revoke')
    .description('revoke a key for good')
    .argument('<key>', 'id; what stands between the first two underscores of the key')
    .action((id: string) =>
      withRemote(context, async (remote) => {
        if (id.startsWith('cm_')) throw new UsageError('key: give the id alone, not the key, which is a secret');
        await remote.send('DELETE', `/v1/keys/${encodeURIComponent(id)}`);
        return writeLine(context.stdout, `revoked ${id}`);
      }),
    );
}

/** `90d` is ninety days from now; everything else the service judges. */
export function momentOf(when: string): string {
  const [, days] = /^(\d{1,5})d$/.exec(when) ?? [];
  return days === undefined ? when : new Date(Date.now() + Number(days) * 86_400_000).toISOString();
}
