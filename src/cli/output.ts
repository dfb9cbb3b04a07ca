import { type Terminal, writeTo } from './terminal.js';

/** Writes a line, and waits while the reader is behind. */
export function writeLine(stream: Terminal, line: string): Promise<void> {
  return writeTo(stream, `${line}\n`);
}

/** A table for a terminal: columns as wide as their widest cell, the first `left` of them aligned to the left. */
export function table(rows: readonly (readonly string[])[], left = 1): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  }
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i < left ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
