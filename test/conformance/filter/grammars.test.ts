import type { FilterFields } from '../../../src/decide/filter/dialect.js';
import type { DialectName } from '../../../src/decide/filter/filter.js';
import type { StampedRecord } from './corpus.js';
import { asDocument, asMetadata, deep, type EngineKind, flat, holdsTyped, nested } from './engine.js';
import { parseAzureSearch } from './grammars/azure-search.js';
import { parseElasticsearch, parseOpensearch } from './grammars/elasticsearch.js';
import { parseChroma, parsePinecone } from './grammars/metadata.js';
import { parseMilvus } from './grammars/milvus.js';
import { parseOpenai } from './grammars/openai.js';
import { parseQdrant } from './grammars/qdrant.js';
import { parseRedis } from './grammars/redis.js';
import type { Predicate } from './grammars/tokens.js';
import { parseWeaviate } from './grammars/weaviate.js';
import { describeFilters } from './suite.js';

// Stores that cannot be installed here, and two that can (Redis, Chroma) besides: each filter is read by a parser that
// was written from what the vendor publishes of its grammar, and evaluated on records by the vendor's stated semantics.

interface Grammar {
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

const grammars: readonly Grammar[] = [
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

describe.each(grammars.map((grammar) => [grammar.dialect, grammar] as const))(
  '%s, by its published grammar',
  (_, grammar) => {
    const kind: EngineKind = {
      name: grammar.dialect,
      dialect: grammar.dialect,
      layouts: grammar.layouts,
      many: grammar.many,
      open: async (fields) => {
        let documents: (readonly [string, Record<string, unknown>])[] = [];
        return {
          holds: grammar.holds,
          load: async (records) => {
            documents = records.map((record) => [record.id, { id: record.id, ...grammar.document(record, fields) }]);
          },
          // Through JSON, as it goes over the wire.
          select: async ({ filter }) => {
            const selects = grammar.parse(JSON.parse(JSON.stringify(filter)));
            return documents.filter(([, document]) => selects(document)).map(([id]) => id);
          },
          close: async () => undefined,
        };
      },
    };
    describeFilters(kind);
  },
);
