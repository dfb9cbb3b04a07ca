import { ServiceError } from './errors.js';
import { isStorable } from './storable.js';

/** One page of a list. `next` is null on the last one: a list never ends silently. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** What a caller asks of a list: the cursor that the page before gave, and how many items at most. */
export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** An opaque cursor that says where a list goes on. `kind` keeps cursors of different lists apart. */
export function writeCursor(kind: string, ...position: readonly string[]): string {
  return Buffer.from(JSON.stringify([kind, ...position])).toString('base64url');
}

/**
 * Reads a cursor back; null when there is none.
 * @throws {ServiceError} `cursor_invalid` for one that no page of this list gave
 */
export function readCursor(kind: string, length: number, cursor: string | undefined): readonly string[] | null {
  if (cursor === undefined) return null;
  const [k, ...position] = parse(cursor);
  const strings = position.filter((part) => typeof part === 'string');
  if (k !== kind || strings.length !== length || position.length !== length || !isStorable(position)) {
    throw new ServiceError('cursor_invalid', 'the cursor is not of this list', [
      { field: 'cursor', detail: 'use the "next" of the page before, or leave it out to begin at the start' },
    ]);
  }
  return strings;
}

/** Cuts a page out of rows that were read one further than asked: the extra one tells that there is more. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  cursorOf: (row: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

function parse(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
