import { type Page, type PageRequest, pageOf, readCursor, writeCursor } from '../app/page.js';

/**
 * A page of a list that goes on from the id of an item (exclusive).
 * @param kind keeps the cursors of different lists apart
 */
export async function readPage<T extends { readonly id: string }>(
  kind: string,
  { cursor, limit }: PageRequest,
  read: (after: string | undefined, limit: number) => Promise<readonly T[]>,
): Promise<Page<T>> {
  const [after] = readCursor(kind, 1, cursor) ?? [];
  const rows = await read(after, limit + 1);
  return pageOf(
    rows,
    limit,
    (row) => row,
    (row) => writeCursor(kind, row.id),
  );
}
