import type { EngineKind } from './engine.js';
import { grammars } from './grammars/published.js';
import { describeFilters } from './suite.js';

// Stores that cannot be installed everywhere, and Redis besides: each filter is read by a parser that was written from
// what the vendor publishes of its grammar, and evaluated on records by the vendor's stated semantics.

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
