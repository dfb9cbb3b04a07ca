import type { Label } from '../label/label.js';
import { labelOfEach } from '../label/labeling.js';
import type { LabelingPolicy } from '../label/policy.js';
import { type FileNote, notesOn } from '../scan/misnamed.js';
import { withPositions } from '../scan/positions.js';
import { isTextNote, type ShownNote, shownNote } from '../scan/text-notes.js';
import type { Database } from '../store/database.js';
import { resourceNumber } from '../store/lookup.js';
import {
  listResources,
  type ResourceDetail,
  type ResourceFilter,
  type ResourceFinding,
  type ResourceSummary,
  readResource,
} from '../store/resources.js';
import { ServiceError } from './errors.js';
import { type Page, type PageRequest, readCursor, writeCursor } from './page.js';
import { checkLabelFilter } from './requested-label.js';
import type { Rules } from './rules.js';
import { filteredSource } from './sources.js';

export interface ResourcesDependencies {
  readonly database: Database;
  readonly rules: Rules;
}

/** A resource with everything that is known of it. Values of findings are shown by their length only. */
export type ShownResource = Omit<ResourceDetail, 'findings' | 'notes'> & {
  readonly findings: readonly (ResourceFinding & {
    readonly masked: string;
    /** What the rules of now make of it. */
    readonly label: Label;
  })[];
  /** What is worth saying of it although nothing is wrong with how it was read. */
  readonly notes: readonly (FileNote | ShownNote)[];
};

/** What a listing of resources is narrowed to; `source` is a name or an id. */
export type RequestedFilter = Omit<ResourceFilter, 'source' | 'container'> & {
  readonly source?: string | undefined;
  /** An id. */
  readonly container?: string | undefined;
};

/**
 * A page of resources, in the order in which they were first seen. It may hold fewer than asked for while there are
 * more: `next` says so.
 * @throws {ServiceError} `unknown_label`, `not_found` for a source or container that does not exist, `cursor_invalid`
 */
export async function resources(
  { database, rules }: ResourcesDependencies,
  requested: RequestedFilter,
  page: PageRequest,
): Promise<Page<ResourceSummary>> {
  checkLabelFilter(rules.taxonomy, requested);
  const { source: named, container: id } = requested;
  const container = id === undefined ? undefined : resourceNumber(id);
  if (container === null) throw unknownResource();
  const source = named === undefined ? undefined : await filteredSource(database, named);
  const filter = { ...requested, source, container };
  const [after = '0'] = readCursor('resources', 1, page.cursor) ?? [];
  const listed = await listResources(database, rules.classes, filter, Number(after) || 0, page.limit + 1);
  const items = listed.found.slice(0, page.limit);
  const last = listed.found.length > items.length ? resourceNumber(items.at(-1)?.id ?? '') : listed.goesOn;
  return { items, next: last === null ? null : writeCursor('resources', String(last)) };
}

/**
 * One resource: its parts, findings, both halves of its label and its history.
 * @throws {ServiceError} `not_found`
 */
export async function resource({ database, rules }: ResourcesDependencies, id: string): Promise<ShownResource> {
  const number = resourceNumber(id);
  const detail = number === null ? null : await readResource(database, rules.classes, number);
  if (detail === null) throw unknownResource();
  return shown(rules.policy, detail);
}

/** Nothing of a value is stored, so its length is all there is to show. */
function shown(policy: LabelingPolicy, detail: ResourceDetail): ShownResource {
  const { findings, parts, counts, kind, uri, mediaType, size, notes } = detail;
  const isFile = mediaType !== null && kind !== 'table' && kind !== 'column';
  const places = parts.map(({ kind: of }) => ({ kind: of, findings: [] as ResourceFinding[] }));
  for (const finding of findings) places[finding.part]?.findings.push(finding);
  const labelOf = labelOfEach(policy, withPositions(counts, places));
  return {
    ...detail,
    findings: findings.map((f) => ({ ...f, masked: '*'.repeat(f.end - f.start), label: labelOf(f) })),
    notes: [...(isFile ? notesOn(uri, mediaType, size ?? 0) : []), ...notes.filter(isTextNote).map(shownNote)],
  };
}

export function unknownResource(): ServiceError {
  return new ServiceError('not_found', 'there is no resource of this id; GET /v1/resources lists them');
}
