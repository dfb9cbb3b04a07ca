import type { Label } from '../../src/label/label.js';
import { openLabelClasses } from '../../src/store/classes.js';
import { openDatabase } from '../../src/store/database.js';
import { announce } from '../../src/store/feed.js';
import { digest } from '../../src/store/listing.js';
import { resourceId } from '../../src/store/lookup.js';
import { shippedAccess } from '../access.js';
import { startTestServer, type TestServer } from '../http.js';
import { label } from '../policy.js';

/** One version of a resource: newest first in its list. */
interface PlantedVersion {
  readonly token: string;
  readonly floor: Label;
  readonly content: Label;
  readonly flags?: readonly string[];
  /** Made under rules that are no longer in force. */
  readonly outdated?: boolean;
}

interface Planted {
  readonly state?: string;
  readonly reason?: string;
  readonly versions?: readonly PlantedVersion[];
  readonly propagated?: Label;
  readonly manual?: { readonly label: Label; readonly over: Label; readonly expired?: boolean };
  /** Days since it was last confirmed; null for never. */
  readonly verified?: number | null;
  /** What its newest version is known to hold for sure. */
  readonly holds?: readonly string[];
  readonly uri?: string;
}

const at = (
  floor: Label,
  content: Label = label('public'),
  flags: readonly string[] = [],
): readonly PlantedVersion[] => [{ token: 'v1', floor, content, flags }];
const internal = label('internal');

/** Resources under `file:///srv/`, by name. */
const resources: Readonly<Record<string, Planted>> = {
  press: { versions: at(label('public')) },
  handbook: { versions: at(internal) },
  plan: { versions: at(label('confidential')) },
  payroll: { versions: at(internal, label('confidential', 'hr', 'pii')), holds: ['identity/us-ssn'] },
  mixed: { versions: at(internal, label('confidential', 'pii')), holds: ['identity/us-ssn'] },
  clinic: { versions: at(internal, label('restricted', 'health', 'pii')) },
  secrets: { versions: at(internal, label('restricted', 'credentials')) },
  board: { versions: at(label('restricted', 'legal')) },
  trap: { versions: at(internal, label('internal', 'hazard')) },
  stale: { state: 'stale', versions: at(internal) },
  'stale-plan': { state: 'stale', versions: at(label('confidential')) },
  encrypted: { state: 'failed', reason: 'encrypted', versions: at(internal) },
  broken: { state: 'failed', reason: 'read-error' },
  unread: { state: 'unlabeled' },
  gone: { state: 'deleted', versions: at(label('public')) },
  partial: { versions: at(label('public'), label('public'), ['partial']) },
  sampled: { versions: at(internal, label('public'), ['sampled']) },
  outdated: { versions: [{ token: 'v1', floor: internal, content: label('public'), outdated: true }] },
  edited: {
    versions: [
      { token: 'v2', floor: internal, content: label('public') },
      { token: 'v1', floor: internal, content: label('restricted', 'health', 'pii') },
    ],
  },
  raised: {
    versions: [
      { token: 'v2', floor: internal, content: label('confidential', 'pii') },
      { token: 'v1', floor: internal, content: label('public') },
    ],
  },
  'stale-edited': {
    state: 'stale',
    versions: [
      { token: 'v2', floor: internal, content: label('public') },
      { token: 'v1', floor: internal, content: label('confidential', 'pii') },
    ],
  },
  released: {
    versions: at(internal, label('confidential', 'pii')),
    manual: { label: label('public'), over: label('confidential', 'pii') },
    holds: ['identity/us-ssn'],
  },
  'released-early': {
    versions: at(internal, label('confidential', 'pii')),
    manual: { label: label('public'), over: label('public') },
  },
  'was-released': {
    versions: at(internal, label('confidential', 'pii')),
    manual: { label: label('public'), over: label('confidential', 'pii'), expired: true },
  },
  locked: { versions: at(internal), manual: { label: label('restricted', 'legal'), over: label('public') } },
  archive: { versions: at(internal), propagated: label('restricted', 'pii') },
  old: { versions: at(internal), verified: 10 },
  unconfirmed: { versions: at(internal), verified: null },
  // Two sources cover this place and know different things of it.
  shared: { versions: at(internal), uri: 'file:///srv/shared' },
  'shared-too': { versions: at(label('confidential')), uri: 'file:///srv/shared' },
  'shared-broken': { versions: at(internal), uri: 'file:///srv/half-broken' },
  'shared-broken-too': { state: 'failed', reason: 'encrypted', versions: at(internal), uri: 'file:///srv/half-broken' },
};

const everything = ['credentials', 'financial', 'hazard', 'health', 'hr', 'legal', 'network', 'pii', 'source-code'];
const people: Readonly<Record<string, { readonly type: 'user' | 'service'; readonly clearance: Label }>> = {
  guest: { type: 'user', clearance: label('public') },
  staff: { type: 'user', clearance: internal },
  hr: { type: 'user', clearance: label('confidential', 'hr', 'pii') },
  doctor: { type: 'user', clearance: label('restricted', 'health', 'pii') },
  chief: { type: 'user', clearance: label('restricted', ...everything) },
  bob: { type: 'user', clearance: label('restricted', ...everything) },
  temp: { type: 'user', clearance: internal },
  'low-rag': { type: 'service', clearance: label('internal', 'pii') },
};

/** Besides the policies that ship. */
const policies = `
@id("no-bob") forbid (principal == User::"bob", action, resource is LabelClass);
@id("temps-get-no-contacts") @redact("contact/*") @watermark("For temporary staff")
permit (principal == User::"temp", action == Action::"retrieve", resource is LabelClass)
when { resource.rank <= context.clearance.rank };
@id("trial") @observe("starts in May")
forbid (principal == User::"hr", action == Action::"retrieve", resource is LabelClass)
when { resource.categories.contains("hr") };`;

/** A deployment with a resource in every state, readers of every kind, and the policies that ship with some more. */
export interface Estate {
  readonly server: TestServer;
  /** Keys that may speak for anybody, by the name of who holds them. */
  readonly keys: Readonly<Record<string, string>>;
  /** Ids of resources by name. */
  readonly ids: Readonly<Record<string, string>>;
}

export async function openEstate(): Promise<Estate> {
  const server = await startTestServer();
  const ids = await plant(server);
  const document = {
    ...shippedAccess,
    policies: shippedAccess.policies + policies,
    purposes: { limits: [{ id: 'newsletter', clearance: { level: 'public' } }] },
    destinations: {
      limits: [
        { id: 'https://api.example.com/**', clearance: { level: 'internal', categories: ['pii'] } },
        { id: 'https://*.example.com/**', clearance: { level: 'confidential', categories: ['pii', 'hr'] } },
      ],
    },
  };
  const draft = await server.call<{ version: number }>('POST', '/v1/policies/access', { document });
  await server.call('POST', `/v1/policies/access/${draft.body.version}/activate`);
  const keys = await register(server);
  return { server, ids, keys };
}

async function register(server: TestServer): Promise<Record<string, string>> {
  const { service } = server;
  for (const [
    id,
    {
      type,
      clearance: { level, categories },
    },
  ] of Object.entries(people)) {
    await service.principals.create({ type, id, clearance: { level, categories } });
  }
  await service.principals.create({ type: 'user', id: 'left', clearance: { level: 'internal' } });
  await service.principals.change({ type: 'user', id: 'left' }, { disabled: true });
  await service.principals.create({
    ...{ type: 'service', id: 'rag' },
    clearance: { level: 'restricted', categories: everything },
  });
  await agents(server);
  const speaksFor = (['user', 'group', 'service', 'agent'] as const).map((type) => ({ type, id: '*' }));
  const key = async (id: string, but: object = {}) =>
    (
      await service.keys.create({
        ...{ name: id, roles: ['lookup'], principal: { type: 'service', id }, speaksFor },
        ...but,
      })
    ).key;
  return {
    rag: await key('rag'),
    'low-rag': await key('low-rag'),
    alone: await key('rag', { speaksFor: [{ type: 'user', id: 'gu*' }] }),
  };
}

async function agents(server: TestServer): Promise<void> {
  const clearance = { level: 'restricted', categories: everything };
  const soon = new Date(Date.now() + 86_400_000).toISOString();
  const agent = async (id: string, purposes: readonly string[], sponsor = 'chief') => {
    await server.call('POST', '/v1/agents', { id, sponsor, purposes, clearance, expiresAt: soon });
  };
  const approve = (id: string) => server.call('POST', `/v1/agents/${id}/approve`);
  for (const [id, ...purposes] of [
    ['helper', 'support'],
    ['both', 'support', 'sales'],
    ['suspended', 'support'],
  ] as const) {
    await agent(id, purposes);
    await approve(id);
  }
  await agent('pending', ['support']);
  await server.call('POST', '/v1/agents/suspended/suspend', { reason: 'it went astray' });
}

async function plant(server: TestServer): Promise<Record<string, string>> {
  const database = openDatabase(server.databaseUrl);
  const classes = openLabelClasses(database);
  const { policyVersion, catalogueVersion } = server.service.deps.rules.rulebook;
  const source = async (name: string) => {
    const { rows } = await database.query<{ id: number }>(
      `INSERT INTO source (name, connector, config, root_uri, aliases)
       VALUES ($1, 'filesystem', '{}', 'file:///srv', '[{"from":"/mnt/share","to":"file:///srv"}]') RETURNING id`,
      [name],
    );
    return rows[0]?.id ?? 0;
  };
  const [first, second] = [await source('share'), await source('other')];
  const classOf = (of: Label | undefined) => (of ? classes.idOf(of) : null);
  const ids: Record<string, string> = {};
  for (const [name, planted] of Object.entries(resources)) {
    const { state = 'current', reason = null, versions = [], manual, verified = 1 } = planted;
    const uri = planted.uri ?? `file:///srv/${name}`;
    const [newest] = versions;
    await database.transaction(async (tx) => {
      const { rows } = await tx.query<{ id: number }>(
        `INSERT INTO resource (source_id, key, key_hash, uri, uri_hash, kind, state, reason, flags, propagated_class,
           manual_class, manual_content_class, manual_until, verified_at)
         VALUES ($1, $2, $3, $4, $5, 'document', $6, $7, $8, $9, $10, $11, $12, now() - make_interval(days => $13))
         RETURNING id`,
        [
          ...[name.endsWith('-too') ? second : first, name, digest(name), uri, digest(uri), state, reason],
          ...[newest?.flags ?? [], await classOf(planted.propagated)],
          ...[await classOf(manual?.label), await classOf(manual?.over)],
          ...[manual?.expired ? new Date(Date.now() - 1_000) : null, verified],
        ],
      );
      const id = rows[0]?.id ?? 0;
      for (const [i, version] of versions.entries()) {
        const made = await tx.query<{ id: number }>(
          `INSERT INTO version (resource_id, content_hash, token, size, media_type, floor_class, content_class, class_id,
             flags, catalogue_version, policy_version, superseded_at)
           VALUES ($1, $2, $3, 1, 'text/plain', $4, $5, $4, $6, $7, $8, CASE WHEN $9 THEN now() - interval '2 days' END)
           RETURNING id`,
          [
            ...[id, hashOf(name, version.token), `${name}-${version.token}`],
            ...[await classes.idOf(version.floor), await classes.idOf(version.content), version.flags ?? []],
            ...[version.outdated ? 'sha256:before' : catalogueVersion, policyVersion, i > 0],
          ],
        );
        if (i > 0) continue;
        await tx.query('UPDATE resource SET version_id = $2, class_id = $3 WHERE id = $1', [
          ...[id, made.rows[0]?.id, await classes.idOf(version.floor)],
        ]);
        for (const infotype of planted.holds ?? []) {
          await tx.query('INSERT INTO infotype_count VALUES ($1, $2, 1, 1, 1, 1, 0.9)', [made.rows[0]?.id, infotype]);
        }
      }
      await announce(tx, [id]);
      ids[name] = resourceId(id);
    });
  }
  await database.close();
  return ids;
}

/** The digest of a planted version's content. */
export function hashOf(name: string, token: string): string {
  return `sha256:${digest(`${name} ${token}`).toString('hex').padEnd(64, '0')}`;
}
