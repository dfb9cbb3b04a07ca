import {
  type CustomDefinition,
  type CustomKind,
  customDefinition,
  hasContent,
  parseDefinition,
} from '../detect/custom/definition.js';
import type { MatchKeys } from '../detect/custom/exact-table.js';
import { withoutSensitiveValues } from '../detect/custom/exclusion.js';
import type { CustomChange, CustomRecord } from '../store/custom-infotypes.js';
import {
  customHistory,
  deleteCustom,
  findCustom,
  listCustom,
  lockCustom,
  writeCustom,
} from '../store/custom-infotypes.js';
import type { Database } from '../store/database.js';
import type { ArtefactFolder } from './artefact-folder.js';
import type { CatalogueInForce } from './catalogue-in-force.js';
import { type FieldProblem, ServiceError } from './errors.js';
import { type InlineContent, prepareInline, storePrepared } from './infotype-content.js';

export { type CustomDefinition, type CustomKind, customDefinition };

/** What use cases around custom infotypes work on. */
export interface CustomDependencies {
  readonly database: Database;
  readonly catalogue: CatalogueInForce;
  readonly keys: MatchKeys;
  readonly folder: ArtefactFolder;
}

/** A custom infotype or exclusion as it is shown. Moments are ISO 8601. */
export interface CustomAnswer {
  readonly id: string;
  readonly kind: CustomKind;
  readonly version: number;
  /** Values marked sensitive are counted, not shown. */
  readonly definition: CustomDefinition;
  readonly content: {
    readonly entries: number;
    readonly bytes: number;
    readonly notes: readonly string[];
    readonly documents?: readonly string[];
  } | null;
  /** Why it finds nothing, and what to do about it; null when it is in use. */
  readonly problem: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A definition with its content, where that is small enough to come along. */
export type CustomRequest = CustomDefinition & InlineContent;

const shownHistory = 100;
const mostInfotypes = 1_000;

/** All of them, in order of ids. */
export async function listCustomInfotypes(deps: CustomDependencies): Promise<CustomAnswer[]> {
  const { problems } = await deps.catalogue.refresh();
  return (await listCustom(deps.database)).map((record) => toAnswer(record, problems));
}

/** One, with its changes, newest first. @throws {ServiceError} `not_found` */
export async function getCustomInfotype(
  deps: CustomDependencies,
  id: string,
): Promise<CustomAnswer & { readonly history: readonly (Omit<CustomChange, 'at'> & { readonly at: string })[] }> {
  const { problems } = await deps.catalogue.refresh();
  const record = existing(await findCustom(deps.database, id));
  const history = await customHistory(deps.database, id, shownHistory);
  return { ...toAnswer(record, problems), history: history.map((h) => ({ ...h, at: h.at.toISOString() })) };
}

/**
 * Creates one, with its content where that comes along. It is looked for from now on.
 * @throws {ServiceError} `invalid_request` naming the field, `conflict` for an id that is taken
 */
export async function createCustomInfotype(
  deps: CustomDependencies,
  who: string,
  request: CustomRequest,
): Promise<CustomAnswer> {
  const { definition, content } = checkedRequest(deps, request);
  const prepared = await prepareInline(deps, definition, content);
  await deps.database.transaction(async (tx) => {
    await storePrepared(deps, tx, prepared);
    await lockCustom(tx);
    const all = await listCustom(tx);
    if (all.some(({ id }) => id === definition.id)) {
      const detail = 'there is one with this id; change it, or choose another id';
      throw new ServiceError('conflict', `id: ${detail}`, [{ field: 'id', detail }]);
    }
    if (all.length >= mostInfotypes) throw invalid('id', `there are at most ${mostInfotypes}; delete some first`);
    await writeCustom(tx, definition, prepared?.hash ?? null, { change: 'created', who });
  });
  return shown(deps, definition.id);
}

/**
 * Replaces the definition of one. Its content stays in use, unless other content comes along.
 * @throws {ServiceError} `invalid_request`, `not_found`, `conflict` for another kind
 */
export async function changeCustomInfotype(
  deps: CustomDependencies,
  who: string,
  id: string,
  request: CustomRequest,
): Promise<CustomAnswer> {
  if (request.id !== id) throw invalid('id', 'it is not the one of the path, and cannot be changed');
  const { definition, content } = checkedRequest(deps, request);
  const prepared = await prepareInline(deps, definition, content);
  await deps.database.transaction(async (tx) => {
    await storePrepared(deps, tx, prepared);
    await lockCustom(tx);
    const before = existing(await findCustom(tx, id));
    if (before.definition.kind !== definition.kind) {
      const detail = `it is a ${before.definition.kind}; delete it to make another kind of it`;
      throw new ServiceError('conflict', `kind: ${detail}`, [{ field: 'kind', detail }]);
    }
    await writeCustom(tx, definition, prepared?.hash ?? before.artefact?.hash ?? null, { change: 'changed', who });
  });
  return shown(deps, id);
}

/** Removes one; its history stays. @throws {ServiceError} `not_found`, `conflict` for a trained classifier */
export async function deleteCustomInfotype(deps: CustomDependencies, who: string, id: string): Promise<void> {
  await deps.database.transaction(async (tx) => {
    await lockCustom(tx);
    const { definition } = existing(await findCustom(tx, id));
    if (definition.kind === 'trained-classifier') {
      const name = id.slice('custom/'.length);
      throw new ServiceError('conflict', `id: it is a classifier; "POST /v1/classifiers/${name}/retire" takes it back`);
    }
    await deleteCustom(tx, id, who);
  });
  await deps.catalogue.refresh();
}

/** What is in force of one after a change. */
export async function shown(deps: CustomDependencies, id: string): Promise<CustomAnswer> {
  const { problems } = await deps.catalogue.refresh();
  return toAnswer(existing(await findCustom(deps.database, id)), problems);
}

/** Takes a request apart, and checks its definition. @throws {ServiceError} `invalid_request` */
function checkedRequest(deps: CustomDependencies, request: CustomRequest) {
  const { terms, table, documents, ...rest } = request;
  if (rest.kind === 'exclusion' && rest.hashes) {
    throw invalid('hashes', 'give values; hashes are taken by an import only');
  }
  return { definition: checkedDefinition(deps.keys, rest), content: { terms, table, documents } };
}

/** A definition as it is stored: checked, and without sensitive values. @throws {ServiceError} `invalid_request` */
export function checkedDefinition(keys: MatchKeys, given: unknown): CustomDefinition {
  const definition = parseDefinition(given);
  if ('problems' in definition) throw invalidFields(definition.problems);
  return definition.kind === 'exclusion' ? withoutSensitiveValues(definition, keys) : definition;
}

function toAnswer(record: CustomRecord, problems: ReadonlyMap<string, string>): CustomAnswer {
  const { id, version, definition, artefact } = record;
  return {
    id,
    kind: definition.kind,
    version,
    definition: shownDefinition(definition),
    content: hasContent(definition) && artefact ? { ...artefact.info, bytes: artefact.size } : null,
    problem: problems.get(id) ?? null,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
  };
}

function shownDefinition(definition: CustomDefinition): CustomDefinition {
  if (definition.kind !== 'exclusion' || !definition.hashes) return definition;
  return {
    ...definition,
    hashes: { ...definition.hashes, values: definition.hashes.values.map(() => '(kept as a hash)') },
  };
}

export function existing(record: CustomRecord | null): CustomRecord {
  if (!record) throw noInfotype();
  return record;
}

function noInfotype(): ServiceError {
  return new ServiceError('not_found', 'there is no custom infotype of this id; "GET /v1/infotypes" lists them');
}

function invalid(field: string, detail: string): ServiceError {
  return invalidFields([{ field, detail }]);
}

function invalidFields(problems: readonly FieldProblem[]): ServiceError {
  const said = problems.map(({ field, detail }) => `${field}: ${detail}`).join('; ');
  return new ServiceError('invalid_request', said, problems);
}
