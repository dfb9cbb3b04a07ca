import { type Label, makeLabel, type Taxonomy, UnknownLabelError } from '../label/label.js';
import { ServiceError } from './errors.js';

/** A label as a request names it. */
export interface RequestedLabel {
  readonly level: string;
  readonly categories?: readonly string[] | undefined;
}

/**
 * The label that a request names.
 * @param field where it stands in the request, such as `clearance`; empty at the top
 * @throws {ServiceError} `unknown_label`, naming the field and what the taxonomy has
 */
export function requestedLabel(taxonomy: Taxonomy, requested: RequestedLabel, field = ''): Label {
  try {
    return makeLabel(taxonomy, requested.level, requested.categories);
  } catch (error) {
    if (!(error instanceof UnknownLabelError)) throw error;
    const entries = error.field === 'level' ? taxonomy.levels : taxonomy.categories;
    const at = field === '' ? error.field : `${field}.${error.field}`;
    const detail = `not in the taxonomy; use ${error.field === 'level' ? 'one' : 'any'} of ${entries.map((e) => e.id).join(', ')}`;
    throw new ServiceError('unknown_label', `${at}: ${detail}`, [{ field: at, detail }]);
  }
}

/** @throws {ServiceError} `unknown_label` for a level or category that the taxonomy does not have */
export function checkLabelFilter(
  taxonomy: Taxonomy,
  filter: { readonly level?: string | undefined; readonly category?: string | undefined },
): void {
  const known = { level: taxonomy.levels, category: taxonomy.categories };
  for (const field of ['level', 'category'] as const) {
    const given = filter[field];
    if (given === undefined || known[field].some((entry) => entry.id === given)) continue;
    const detail = `not in the taxonomy; use one of ${known[field].map((entry) => entry.id).join(', ')}`;
    throw new ServiceError('unknown_label', `${field}: ${detail}`, [{ field, detail }]);
  }
}
