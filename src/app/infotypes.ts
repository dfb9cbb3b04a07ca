import type { Aliases } from '../detect/infotype.js';
import type { InfotypeInfo } from '../detect/recogniser.js';
import { ServiceError } from './errors.js';

/** One kind of content that can be recognised, as it is shown. */
export interface InfotypeAnswer {
  readonly id: string;
  readonly title: string;
  /** ISO 3166 alpha-2; empty where it is everywhere. */
  readonly region: readonly string[];
  readonly categories: readonly string[];
  readonly regulations: readonly string[];
  /** Whether candidates are checked beyond their form. */
  readonly validates: boolean;
  /** Names in other products. */
  readonly aliases: Aliases;
}

/** The catalogue as it is shown, in order of ids. */
export function listInfotypes(infotypes: readonly InfotypeInfo[]): InfotypeAnswer[] {
  return infotypes
    .map(({ id, title, region, categories, regulations, validator, aliases = {} }) => ({
      id,
      title,
      region,
      categories,
      regulations,
      validates: validator !== undefined,
      aliases,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The infotypes that a request is narrowed to; undefined when it is not.
 * @throws {ServiceError} `invalid_request` naming those that are not in the catalogue
 */
export function requestedInfotypes(
  known: readonly Pick<InfotypeAnswer, 'id'>[],
  ids: readonly string[] | undefined,
): ReadonlySet<string> | undefined {
  if (ids === undefined) return undefined;
  const all = new Set(known.map((infotype) => infotype.id));
  const unknown = ids.flatMap((id, i) => (all.has(id) ? [] : [`infotypes.${i}`]));
  if (unknown.length === 0) return new Set(ids);
  const detail = 'there is no such infotype; GET /v1/infotypes lists them';
  throw new ServiceError(
    'invalid_request',
    `${unknown[0]}: ${detail}`,
    unknown.map((field) => ({ field, detail })),
  );
}
