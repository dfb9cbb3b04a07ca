import type { Label } from '../label/label.js';
import { SourceError, type SourceSight } from '../sources/source.js';
import { activeCrawl, moveCrawl } from '../store/crawls.js';
import type { Database, Transaction } from '../store/database.js';
import { holdLineage } from '../store/lineage-lock.js';
import { SealedElsewhereError, type Vault } from '../store/secrets.js';
import {
  deleteSource as deleteRow,
  findSource,
  insertSource,
  listSources as listRows,
  lockSource,
  readFullConfig,
  readSource,
  retireResources,
  type SourceRecord,
  sourceId,
  sourceNumber,
  updateSource,
} from '../store/sources.js';
import type { Scheduler } from './crawl-queue.js';
import { ServiceError } from './errors.js';
import { checkSource, type InputDependencies, type SourceInput } from './source-input.js';

export interface SourceDependencies extends InputDependencies {
  readonly vault: Vault;
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
  const checked = await checkSource(deps, input, null);
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
  const checked = await checkSource(
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
export async function getSource(deps: InputDependencies, id: string): Promise<SourceAnswer> {
  const record = await readSource(deps.database, sourceNumberOf(id));
  if (!record) throw noSource();
  return answerOf(deps, record);
}

/** Up to `limit` sources after an id (exclusive), in order of their making. */
export async function listSources(
  deps: InputDependencies,
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
  const retireSome = async (tx: Transaction) => {
    await holdLineage(tx);
    return retireResources(tx, number, 5_000);
  };
  while (await database.transaction(retireSome));
  await database.transaction(async (tx) => {
    await holdLineage(tx);
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

async function answerOf(
  { rules, connectors }: Pick<InputDependencies, 'rules' | 'connectors'>,
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
