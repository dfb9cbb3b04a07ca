import { createHash } from 'node:crypto';
import type { Passages } from '../detect/fingerprint/passages.js';
import type { InfotypeCount, ScannedPart, ScanResult, TableSample } from './result.js';
import type { TableColumn } from './task.js';

/** What was sampled of a table. */
export interface TableInput {
  readonly columns: readonly TableColumn[];
  /** One array a row, values in the order of the columns, as the driver gives them. */
  readonly rows: readonly (readonly unknown[])[];
  /** The table's count of rows; an estimate unless `complete` says otherwise; `null` when not known. */
  readonly totalRows: number | null;
  /** Whether `rows` are all rows of the table. */
  readonly complete: boolean;
}

export interface ScannedColumn {
  readonly part: ScannedPart;
  readonly counts: readonly InfotypeCount[];
  readonly passages?: Passages | null;
}

/**
 * The highest rate, 0..1, that n rows without a hit leave possible with 95 % confidence: 1 − 0.05^(1/n), the exact
 * binomial bound (Clopper and Pearson 1934); about 3/n.
 */
export function upperBound95(rows: number): number {
  return rows === 0 ? 1 : 1 - 0.05 ** (1 / rows);
}

/** Puts together what was found of a table and of each of its columns. */
export function tableResult(
  input: TableInput,
  columns: readonly ScannedColumn[],
  counts: readonly InfotypeCount[],
): ScanResult {
  const sample: TableSample = {
    rows: input.rows.length,
    totalRows: input.totalRows,
    upperBound95: input.complete ? 0 : upperBound95(input.rows.length),
  };
  return {
    ...contentOf(
      input.columns.map(({ name }) => name),
      input.rows,
    ),
    mediaType: 'application/x-table',
    parts: columns.map(({ part }) => part),
    counts,
    sample,
    members: columns.map((column, index) => columnResult(input, column, index, sample)),
  };
}

function columnResult(
  input: TableInput,
  { part, counts, passages }: ScannedColumn,
  index: number,
  sample: TableSample,
) {
  const name = input.columns[index]?.name ?? '';
  const values = input.rows.map((row) => [row[index]]);
  const known = passages === undefined ? {} : { passages };
  return {
    name,
    ...contentOf([name], values),
    mediaType: 'application/x-column',
    parts: [part],
    counts,
    sample,
    ...known,
  };
}

/** Hash and size of sampled rows in one canonical form: JSON lines, names first, keys of objects sorted. */
function contentOf(names: readonly string[], rows: readonly (readonly unknown[])[]) {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const row of [names, ...rows]) {
    const line = `${JSON.stringify(row, canonical)}\n`;
    bytes += Buffer.byteLength(line);
    hash.update(line);
  }
  return { contentHash: `sha256:${hash.digest('hex')}`, bytes };
}

function canonical(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
