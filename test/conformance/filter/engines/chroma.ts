import { randomUUID } from 'node:crypto';
import type { FilterFields } from '../../../../src/decide/filter/dialect.js';
import { asMetadata, type Engine } from '../engine.js';

/** A collection of a Chroma server, by its HTTP interface. */
export async function openChroma(url: string, fields: FilterFields): Promise<Engine> {
  const collections = `${url}/api/v2/tenants/default_tenant/databases/default_database/collections`;
  const { id } = await post<{ readonly id: string }>(collections, { name: `chunk-${randomUUID()}` });
  return {
    holds: () => true,
    async load(records) {
      await post(`${collections}/${id}/add`, {
        ids: records.map((record) => record.id),
        embeddings: records.map(() => [1, 2, 3]),
        metadatas: records.map((record) => ({ text: 'soup', ...asMetadata(record, fields) })),
      });
    },
    async select({ filter }) {
      const search = { where: filter, query_embeddings: [[3, 2, 1]], n_results: 1_000 };
      const { ids } = await post<{ readonly ids: readonly string[][] }>(`${collections}/${id}/query`, search);
      return ids.flat();
    },
    close: async () => undefined,
  };
}

async function post<Answer>(url: string, body: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`Chroma answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}
