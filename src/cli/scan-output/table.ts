import type { ScannedResource } from '../../app/scan-files.js';
import { noteCodes, reasonCodes, type ScanOutput, type ScanSummary } from './output.js';

const LEVEL_WIDTH = 14;
const STATE_WIDTH = 10;

/** For reading: a line a resource, most telling columns first, then the totals. */
export const table: ScanOutput = {
  begin: () => row('LEVEL', 'STATE', 'RESOURCE'),
  resource: ({ path, label, state, flags, imported, result }) => {
    const found = result.counts.map(({ infotype, count }) => `${infotype} ${count}`).join(', ');
    const unread = reasonCodes(result).join(', ');
    const carried = [...new Set(imported.map(({ origin: { name, id } }) => printable(name ?? id)))].join(', ');
    const limits = noteCodes(result).join(', ');
    const notes = [found, carried && `carries: ${carried}`, sampleNote(result), unread && `unread: ${unread}`, limits];
    const name = printable(path);
    return row(
      label?.level ?? '-',
      flags.includes('partial') ? 'partial' : state,
      notes.some(Boolean) ? `${name}  [${notes.filter(Boolean).join('; ')}]` : name,
    );
  },
  end: (summary) => `\n${totals(summary).join('\n')}\n`,
};

/** What a label of a sampled table, or column, rests on. */
function sampleNote({ sample }: ScannedResource['result']): string {
  if (!sample || sample.upperBound95 === 0) return '';
  const of = sample.totalRows === null ? '' : ` of ${sample.totalRows}`;
  return `sampled: ${sample.rows}${of} rows, misses at most ${(sample.upperBound95 * 100).toPrecision(2)} % at 95 %`;
}

function row(level: string, state: string, rest: string): string {
  return `${level.padEnd(LEVEL_WIDTH)}${state.padEnd(STATE_WIDTH)}${rest}\n`;
}

/** A file name must not steer the terminal it is shown on. */
function printable(name: string): string {
  return name.replace(/\p{C}/gu, '\ufffd');
}

const kindNames: Readonly<Record<string, readonly [one: string, many: string]>> = {
  document: ['file', 'files'],
  member: ['member of archives and mails', 'members of archives and mails'],
  table: ['table', 'tables'],
  column: ['column', 'columns'],
};

/** `3 files, 12 members of archives and mails` */
export function kindsOf(kinds: ScanSummary['kinds']): string {
  const named = Object.entries(kinds).map(
    ([kind, count]) => `${count} ${kindNames[kind]?.[count === 1 ? 0 : 1] ?? kind}`,
  );
  return named.join(', ') || '0 files';
}

function totals(summary: ScanSummary): string[] {
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none';
  const seconds = (summary.milliseconds / 1000).toFixed(1);
  return [
    `${kindsOf(summary.kinds)}, ${(summary.bytes / 1e6).toFixed(1)} MB in ${seconds} s`,
    `levels:    ${list(summary.levels)}`,
    `findings:  ${list(summary.findings)}`,
    `not read:  ${list(summary.unread)}`,
    ...(Object.keys(summary.notes).length > 0 ? [`limits:    ${list(summary.notes)}`] : []),
  ];
}
