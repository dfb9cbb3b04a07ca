import type { Label } from '../../label/label.js';
import { type AllowList, allowList, type NamedClass } from './allow-list.js';
import { azureSearch } from './azure-search.js';
import { chroma } from './chroma.js';
import { type Dialect, type FilterFields, FilterRefusal, type RenderedFilter } from './dialect.js';
import { elasticsearch } from './elasticsearch.js';
import { lancedb } from './lancedb.js';
import { milvus } from './milvus.js';
import { openai } from './openai.js';
import { opensearch } from './opensearch.js';
import { pgvector } from './pgvector.js';
import { pinecone } from './pinecone.js';
import { qdrant } from './qdrant.js';
import { redis } from './redis.js';
import { weaviate } from './weaviate.js';

const dialects = {
  pgvector,
  qdrant,
  elasticsearch,
  opensearch,
  'azure-search': azureSearch,
  weaviate,
  milvus,
  pinecone,
  chroma,
  lancedb,
  redis,
  openai,
} satisfies Readonly<Record<string, Dialect>>;

export type DialectName = keyof typeof dialects;
export const dialectNames = Object.keys(dialects) as [DialectName, ...DialectName[]];

/** Where indexes keep their stamps unless they say otherwise. */
export const usualFields: FilterFields = { class: 'cm_class', rank: 'cm_rank' };

/** A filter, with the classes that it lets through. */
export interface CompiledFilter extends RenderedFilter {
  readonly classes: readonly string[];
}

/**
 * A filter for one store that selects the records stamped with a class that is permitted, and no others: none that lack
 * a stamp, and none at all when nothing is permitted.
 * @throws {FilterRefusal} for a field name that the store's grammar does not take, and for what it cannot express
 */
export function filterFor(
  dialect: DialectName,
  request: {
    readonly classes: readonly NamedClass[];
    readonly permitted: (label: Label) => boolean;
    readonly fields?: FilterFields | undefined;
  },
): CompiledFilter {
  return renderFilter(dialect, allowList(request.classes, request.permitted), request.fields);
}

/** The second half of {@link filterFor}, for an allow-list that is there already. */
export function renderFilter(
  dialect: DialectName,
  allowed: AllowList,
  fields: FilterFields = usualFields,
): CompiledFilter {
  const { fieldName, mostClasses, mostCharacters, render }: Dialect = dialects[dialect];
  for (const field of ['class', 'rank'] as const) {
    if (!fieldName.pattern.test(fields[field]) || fieldName.reserved?.has(fields[field].toLowerCase())) {
      throw new FilterRefusal('field_name', field, `${dialect} takes ${fieldName.allowed}`);
    }
  }
  if (fields.class === fields.rank) {
    throw new FilterRefusal('field_name', 'rank', 'class and rank are kept in two fields; name two');
  }
  if (!allowed.classes.every((name) => /^c[1-9]\d*$/.test(name))) throw new Error('this is no name of a label class');
  const many = `${allowed.classes.length} label classes are permitted`;
  if (allowed.classes.length > mostClasses) {
    throw new FilterRefusal('not_expressible', null, `${many}; a filter of ${dialect} takes ${mostClasses}`);
  }
  const rendered = render(allowed, fields);
  if (JSON.stringify(rendered.filter).length > mostCharacters) {
    const size = `a filter of ${dialect} takes ${mostCharacters} characters`;
    throw new FilterRefusal('not_expressible', null, `${many}; ${size}, and names of them come to more`);
  }
  return { ...rendered, classes: allowed.classes };
}
