import type { FilterFields } from '../../../../src/decide/filter/dialect.js';
import type { DialectName } from '../../../../src/decide/filter/filter.js';
import type { StampedRecord } from '../corpus.js';
import { asDocument, asMetadata, deep, flat, holdsTyped, nested } from '../engine.js';
import { parseAzureSearch } from './azure-search.js';
import { parseElasticsearch, parseOpensearch } from './elasticsearch.js';
import { parseChroma, parsePinecone } from './metadata.js';
import { parseMilvus } from './milvus.js';
import { parseOpenai } from './openai.js';
import { parseQdrant } from './qdrant.js';
import { parseRedis } from './redis.js';
import type { Predicate } from './tokens.js';
import { parseWeaviate } from './weaviate.js';

// Stores that cannot be installed here, and two that can (Redis, Chroma) besides: each filter is read by a parser that
// was written from what the vendor publishes of its grammar, and evaluated on records by the vendor's stated semantics.

export interface Grammar {
  readonly dialect: DialectName;
  readonly parse: (filter: unknown) => Predicate;
  readonly layouts: readonly FilterFields[];
  readonly document: (record: StampedRecord, fields: FilterFields) => Record<string, unknown>;
  readonly holds: (record: StampedRecord) => boolean;
  readonly many: number;
}

const anything = () => true;
/** A field of whole numbers takes those that are written as texts. */
const holdsNumbers = ({ rank }: StampedRecord) => rank === null || (!Number.isNaN(Number(rank)) && rank !== true);
const levelled = { layouts: [flat, nested, deep], document: asDocument };
const keyed = { layouts: [flat, nested], document: asMetadata };

export const grammars: readonly Grammar[] = [
  { dialect: 'qdrant', parse: parseQdrant, ...levelled, holds: anything, many: 100_000 },
  { dialect: 'elasticsearch', parse: parseElasticsearch, ...levelled, holds: holdsNumbers, many: 65_536 },
  { dialect: 'opensearch', parse: parseOpensearch, ...levelled, holds: holdsNumbers, many: 65_536 },
  { dialect: 'azure-search', parse: parseAzureSearch, ...levelled, holds: holdsTyped, many: 100_000 },
  { dialect: 'weaviate', parse: parseWeaviate, ...levelled, holds: holdsTyped, many: 100_000 },
  { dialect: 'milvus', parse: parseMilvus, ...levelled, holds: anything, many: 100_000 },
  { dialect: 'pinecone', parse: parsePinecone, ...keyed, holds: anything, many: 10_000 },
  { dialect: 'chroma', parse: parseChroma, ...keyed, holds: anything, many: 32_000 },
  {
    dialect: 'redis',
    parse: parseRedis,
    ...keyed,
    holds: (record) => record.rank !== true && record.id !== 'two-classes-in-a-text',
    many: 100_000,
  },
  { dialect: 'openai', parse: parseOpenai, ...keyed, holds: anything, many: 10_000 },
];
