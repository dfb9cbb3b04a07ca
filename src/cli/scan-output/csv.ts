import { countParts, reasonCodes, type ScanOutput } from './output.js';

const columns = [
  'uri',
  'kind',
  'level',
  'categories',
  'state',
  'flags',
  'findings',
  'infotypes',
  'parts_read',
  'parts_skipped',
  'parts_failed',
  'reasons',
  'media_type',
  'content_hash',
];

/** RFC 4180, one line a resource; lists within a cell are separated by spaces. */
export const csv: ScanOutput = {
  begin: () => line(columns),
  resource: ({ uri, kind, label, state, flags, result }) => {
    const parts = countParts(result);
    return line([
      uri,
      kind,
      label?.level ?? '',
      (label?.categories ?? []).join(' '),
      state,
      flags.join(' '),
      result.counts.reduce((sum, { count }) => sum + count, 0),
      result.counts.map(({ infotype, count }) => `${infotype}:${count}`).join(' '),
      parts.read,
      parts.skipped,
      parts.failed,
      reasonCodes(result).join(' '),
      result.mediaType,
      result.contentHash,
    ]);
  },
  end: () => '',
};

function line(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A cell that a spreadsheet would take for a formula is made text; names of files come from anyone. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
