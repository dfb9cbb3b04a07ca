import type { Queryable } from './database.js';

/** What a source covers, and under which other names its resources are known. */
export interface SourceScope {
  readonly id: number;
  readonly name: string;
  readonly rootUri: string;
  readonly aliases: readonly { readonly from: string; readonly to: string }[];
}

/** The scopes of all sources. There are few sources, so that a look-up can afford to read them each time. */
export async function readScopes(database: Queryable): Promise<SourceScope[]> {
  const { rows } = await database.query<{
    id: number;
    name: string;
    root_uri: string;
    aliases: SourceScope['aliases'];
  }>('SELECT id, name, root_uri, aliases FROM source');
  return rows.map(({ id, name, root_uri, aliases }) => ({ id, name, rootUri: root_uri, aliases }));
}
