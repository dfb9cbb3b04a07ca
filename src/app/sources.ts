import type { Label } from '../label/label.js';
import { type Connector, SourceError, type SourceSight } from '../sources/source.js';
import { canonicalUri, isBelow } from '../sources/uri.js';
import { activeCrawl, moveCrawl } from '../store/crawls.js';
import type { Database } from '../store/database.js';
import { readScopes } from '../store/scopes.js';
import { SealedElsewhereError, type Vault } from '../store/secrets.js';
import {
  deleteSource as deleteRow,
  findSource,
  insertSource,
  listSources as listRows,
  lockSource,
  type NewSource,
  readFullConfig,
  readSource,
  retireResources,
  type SourceRecord,
  sourceId,
  sourceNumber,
  updateSource,
} from '../store/sources.js';
import type { Scheduler } from './crawl-queue.js';
import { type FieldProblem, ServiceError } from './errors.js';
import { requestedLabel } from './requested-label.js';
import type { Rules } from './rules.js';

export interface SourceDependencies {
  readonly database: Database;
  readonly rules: Rules;
  readonly vault: Vault;
  readonly connectors: ReadonlyMap<string, Connector>;
}

/** A source as its owner describes it. */
export interface SourceInput {
  readonly name: string;
  readonly connector: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** Prefixes under which others know its resources: of the whole source, or of what lies at `to`. */
  readonly aliases?: readonly (string | { readonly from: string; readonly to: string })[] | undefined;
  readonly default?: { readonly level: string; readonly categories?: readonly string[] | undefined } | null | undefined;
  readonly trusted?: boolean | undefined;
}

/** A source as it is shown: never with credentials. */
export interface SourceAnswer {
  readonly id: string;
  readonly name: string;
  readonly connector: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** Config fields that are credentials: they can be set, not read. */
  readonly writeOnly: readonly string[];
  readonly rootUri: string;
  readonly aliases: readonly { readonly from: string; readonly to: string }[];
  readonly default: Label | null;
  readonly trusted: boolean;
  readonly scheduled: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** @throws {ServiceError} `invalid_request` naming the fields, `unknown_label`, `conflict` for a name that is taken */
export async function createSource(deps: SourceDependencies, input: SourceInput): Promise<SourceAnswer> {
  const checked = await checkInput(deps, input, null);
  const id = await deps.database.transaction((tx) => insertSource(tx, deps.vault, checked));
  if (id === null) throw nameTaken();
  return getSource(deps, sourceId(id));
}

/**
 * Changes what is given; config fields that are not given stay, so that a change needs no credentials.
 * @throws {ServiceError} as {@link createSource}, `not_found`, and `conflict` for a config that leads elsewhere
 */
export async function changeSource(
  deps: SourceDependencies,
  id: string,
  change: { readonly [Field in Exclude<keyof SourceInput, 'connector'>]?: SourceInput[Field] | undefined },
): Promise<SourceAnswer> {
  const number = sourceNumberOf(id);
  const before = await readSource(deps.database, number);
  if (!before) throw noSource();
  const config = { ...(await fullConfig(deps, number)), ...change.config };
  const kept = before.defaultClass === null ? null : await deps.rules.classes.labelOf(before.defaultClass);
  const checked = await checkInput(
    deps,
    {
      name: change.name ?? before.name,
      connector: before.connector,
      config,
      aliases: change.aliases ?? before.aliases,
      default: change.default === undefined ? kept : change.default,
      trusted: change.trusted ?? before.trusted,
    },
    number,
  );
  if (checked.rootUri !== before.rootUri) throw otherPlace();
  const written = await deps.database.transaction(async (tx) => {
    if (!(await lockSource(tx, number))) throw noSource();
    return updateSource(tx, deps.vault, number, checked);
  });
  if (!written) throw nameTaken();
  return getSource(deps, id);
}

/** @throws {ServiceError} `not_found` */
export async function getSource(
  deps: Pick<SourceDependencies, 'database' | 'rules' | 'connectors'>,
  id: string,
): Promise<SourceAnswer> {
  const record = await readSource(deps.database, sourceNumberOf(id));
  if (!record) throw noSource();
  return answerOf(deps, record);
}

/** Up to `limit` sources after an id (exclusive), in order of their making. */
export async function listSources(
  deps: Pick<SourceDependencies, 'database' | 'rules' | 'connectors'>,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<SourceAnswer[]> {
  const rows = await listRows(deps.database, page.after === undefined ? 0 : sourceNumberOf(page.after), page.limit);
  return Promise.all(rows.map((row) => answerOf(deps, row)));
}

/**
 * Removes a source with all that is known of its resources, which the change feed announces as deleted. A crawl at work
 * is cancelled. @throws {ServiceError} `not_found`
 */
export async function deleteSource(
  deps: { readonly database: Database; readonly scheduler: Scheduler },
  id: string,
): Promise<void> {
  const { database, scheduler } = deps;
  const number = sourceNumberOf(id);
  if (!(await readSource(database, number))) throw noSource();
  await scheduler.remove(number);
  const crawl = await activeCrawl(database, number);
  if (crawl !== null) await moveCrawl(database, crawl, ['queued', 'running', 'paused'], 'cancelled');
  while (await database.transaction((tx) => retireResources(tx, number, 5_000)));
  await database.transaction(async (tx) => {
    await lockSource(tx, number);
    // What a crawl that was just stopped still wrote.
    await retireResources(tx, number, Number.MAX_SAFE_INTEGER);
    await deleteRow(tx, number);
  });
}

/**
 * Connects, and says what it sees.
 * @throws {ServiceError} `source_unreachable` with the cause, `not_found`
 */
export async function testSource(deps: Omit<SourceDependencies, 'rules'>, id: string): Promise<SourceSight> {
  const number = sourceNumberOf(id);
  const record = await readSource(deps.database, number);
  if (!record) throw noSource();
  const source = await openSource(deps, record);
  try {
    return await source.test();
  } catch (error) {
    if (error instanceof SourceError) throw new ServiceError('source_unreachable', error.message);
    throw error;
  } finally {
    await source.close();
  }
}

/** Opens a stored source. @throws {SourceError} when its connector or its key is missing, or its config no longer fits */
export async function openSource(deps: Omit<SourceDependencies, 'rules'>, record: SourceRecord) {
  const connector = deps.connectors.get(record.connector);
  if (!connector) throw new SourceError('misconfigured', `there is no connector ${record.connector}`);
  const config = await readFullConfig(deps.database, deps.vault, record.id).catch((error: unknown) => {
    if (error instanceof SealedElsewhereError) throw new SourceError('misconfigured', error.message);
    throw error;
  });
  const parsed = connector.config.safeParse(config);
  if (!parsed.success) throw new SourceError('misconfigured', `the configuration of ${record.name} no longer fits`);
  return connector.open(parsed.data);
}

/** @throws {ServiceError} `not_found` when it is not the id of a source */
export function sourceNumberOf(id: string): number {
  const number = sourceNumber(id);
  if (number === null) throw noSource();
  return number;
}

/**
 * The number of a source that narrows a list, by its name or id.
 * @throws {ServiceError} `not_found`: an empty list would look like one in which nothing was found
 */
export async function filteredSource(database: Database, nameOrId: string): Promise<number> {
  const number = await findSource(database, nameOrId);
  if (number !== null) return number;
  const detail = 'there is no source of this name or id; "GET /v1/sources" lists them';
  throw new ServiceError('not_found', `source: ${detail}`, [{ field: 'source', detail }]);
}

async function fullConfig(deps: SourceDependencies, id: number): Promise<Record<string, unknown>> {
  try {
    return await readFullConfig(deps.database, deps.vault, id);
  } catch (error) {
    // The credentials cannot be read any more; whoever gives them anew does not need them.
    if (error instanceof SealedElsewhereError) return { ...(await readSource(deps.database, id))?.config };
    throw error;
  }
}

async function checkInput(deps: SourceDependencies, input: SourceInput, self: number | null): Promise<NewSource> {
  const connector = deps.connectors.get(input.connector);
  if (!connector) {
    const known = [...deps.connectors.keys()].join(', ');
    throw invalid([{ field: 'connector', detail: `there is no such connector; use one of ${known}` }]);
  }
  const problems: FieldProblem[] = [];
  const name = input.name.trim();
  if (name === '' || name.length > 200) problems.push({ field: 'name', detail: 'use 1 to 200 characters' });
  const parsed = connector.config.safeParse(input.config);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      problems.push({ field: ['config', ...path].join('.'), detail: message });
    }
    throw invalid(problems);
  }
  const rootUri = connector.rootUri(parsed.data);
  const aliases = await checkAliases(deps.database, input.aliases ?? [], rootUri, self, problems);
  if (problems.length > 0) throw invalid(problems);
  const given = Object.entries(parsed.data as Record<string, unknown>);
  const isSecret = ([field]: readonly [string, unknown]) => connector.secrets.includes(field);
  return {
    name,
    connector: connector.name,
    config: Object.fromEntries(given.filter((entry) => !isSecret(entry))),
    credentials: Object.fromEntries(given.filter(isSecret)),
    rootUri,
    aliases,
    defaultClass: input.default
      ? await deps.rules.classes.idOf(requestedLabel(deps.rules.taxonomy, input.default, 'default'))
      : null,
    trusted: input.trusted ?? false,
  };
}

async function checkAliases(
  database: Database,
  given: NonNullable<SourceInput['aliases']>,
  rootUri: string,
  self: number | null,
  problems: FieldProblem[],
): Promise<{ from: string; to: string }[]> {
  const others = (await readScopes(database)).filter((scope) => scope.id !== self);
  const taken = new Set(others.flatMap((scope) => scope.aliases.map((alias) => canonicalUri(alias.from))));
  return given.map((alias, i) => {
    const { from, to } = typeof alias === 'string' ? { from: alias, to: rootUri } : alias;
    const target = canonicalUri(to);
    const prefix = canonicalUri(from);
    const field = `aliases.${i}`;
    if (prefix === null) {
      problems.push({ field, detail: 'an alias is an absolute path or a URI, such as /mnt/share' });
    } else if (target === null || !isBelow(target, rootUri)) {
      problems.push({ field, detail: `an alias leads to somewhere within the source, ${rootUri}` });
    } else if (taken.has(prefix)) {
      problems.push({ field, detail: 'this prefix is an alias already; one prefix has one meaning' });
    } else if (others.some((scope) => isBelow(prefix, scope.rootUri))) {
      problems.push({ field, detail: 'this prefix lies within another source, whose resources it would hide' });
    }
    taken.add(prefix);
    return { from, to: target ?? to };
  });
}

async function answerOf(
  { rules, connectors }: Pick<SourceDependencies, 'rules' | 'connectors'>,
  record: SourceRecord,
): Promise<SourceAnswer> {
  return {
    id: sourceId(record.id),
    name: record.name,
    connector: record.connector,
    config: record.config,
    writeOnly: connectors.get(record.connector)?.secrets ?? [],
    rootUri: record.rootUri,
    aliases: record.aliases,
    default: record.defaultClass === null ? null : await rules.classes.labelOf(record.defaultClass),
    trusted: record.trusted,
    scheduled: record.schedule !== null,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
  };
}

function invalid(problems: readonly FieldProblem[]): ServiceError {
  const said = problems.map(({ field, detail }) => `${field}: ${detail}`).join('; ');
  return new ServiceError('invalid_request', said, problems);
}

/** Its resources are known by names within the place: elsewhere the same names are other content. */
function otherPlace(): ServiceError {
  const detail = 'this leads to another place, whose resources are others; add a source for it';
  return new ServiceError('conflict', `config: ${detail}`, [{ field: 'config', detail }]);
}

function nameTaken(): ServiceError {
  return new ServiceError('conflict', 'name: another source has this name; use a name of its own', [
    { field: 'name', detail: 'another source has this name' },
  ]);
}

function noSource(): ServiceError {
  return new ServiceError('not_found', 'there is no source of this id; "GET /v1/sources" lists them');
}
