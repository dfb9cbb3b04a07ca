import type { Reconciled, Remedy } from '../app/reconcile.js';
import { writeLine } from './output.js';
import { printable, type RemoteContext } from './remote.js';

export const reportFormats = ['table', 'jsonl'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A record of the export beside the truth, or a resource that it lacks (which has no line). */
export interface Compared {
  readonly line: number | null;
  readonly chunk: string | null;
  /** The class that it is stamped with. */
  readonly stamp: string | null;
  /** Whether it says which version its text is of. */
  readonly isVersioned: boolean;
  readonly truth: Omit<Reconciled, 'remedy'> & { readonly remedy: Remedy | 'index' };
}

export type Finding = Compared | { readonly line: number; readonly unread: string };

/** Prints what is to be done as it is found, and counts everything. */
export interface Report {
  add(finding: Finding): Promise<void>;
  /** Prints the summary. */
  end(): Promise<{ readonly toDo: number; readonly unread: number }>;
}

export function openReport(format: ReportFormat, { stdout, stderr }: RemoteContext): Report {
  const counts: Record<string, number> = { records: 0, keep: 0 };
  const reasons: Record<string, number> = {};
  const count = (of: Record<string, number>, name: string) => {
    of[name] = (of[name] ?? 0) + 1;
  };
  let isFirst = true;
  return {
    async add(finding) {
      if (finding.line !== null) count(counts, 'records');
      if ('unread' in finding) {
        count(counts, 'unread');
        return writeLine(stderr, `clearmark: line ${finding.line} was passed over: ${unreadReasons[finding.unread]}`);
      }
      const { remedy, reason } = finding.truth;
      count(counts, remedy);
      count(reasons, reason);
      if (remedy === 'keep') return undefined;
      if (format === 'jsonl') return writeLine(stdout, JSON.stringify(asObject(finding)));
      if (isFirst) await writeLine(stdout, row(['remedy', 'reason', 'stamp', 'should be', 'chunk', 'resource']));
      isFirst = false;
      const { chunk, stamp, truth } = finding;
      const cells = [remedy, reason, stamp ?? '-', truth.class ?? '-', chunk ?? '-', truth.uri ?? truth.id ?? '-'];
      return writeLine(stdout, row(cells.map(printable)));
    },
    async end() {
      const { records = 0, keep = 0, unread = 0, ...remedies } = counts;
      const summary = { records, keep, ...remedies, unread, reasons };
      if (format === 'jsonl') await writeLine(stdout, JSON.stringify({ summary }));
      else await writeLine(stdout, `${isFirst ? '' : '\n'}${sentence({ records, keep, unread, remedies, reasons })}`);
      return { toDo: Object.values(remedies).reduce((sum, n) => sum + n, 0), unread };
    },
  };
}

/** The summary as people read it. */
function sentence(of: {
  readonly records: number;
  readonly keep: number;
  readonly unread: number;
  readonly remedies: Readonly<Record<string, number>>;
  readonly reasons: Readonly<Record<string, number>>;
}): string {
  const parts = [`${of.keep} in step`, ...Object.entries(of.remedies).map(([name, n]) => `${n} to ${name}`)];
  if (of.unread > 0) parts.push(`${of.unread} not read`);
  const unsure = of.reasons['version-unverified'] ?? 0;
  const hint = unsure === 0 ? '' : `; ${unsure} name no version, so their text may be an older one`;
  return `${of.records} records: ${parts.join(', ')}${hint}`;
}

const unreadReasons: Readonly<Record<string, string>> = {
  'too-long': 'longer than 1 MiB',
  'not-utf-8': 'not UTF-8',
  'not-an-object': 'not a JSON object',
  'not-a-name': 'a name in it is too long, or holds U+0000 or half a surrogate pair',
  'no-resource': 'it names no resource; say where its uri or id stands with --field uri=…',
};

function asObject({ line, chunk, stamp, truth }: Compared) {
  const { remedy, reason, id, uri, class: of, label, version } = truth;
  return { remedy, reason, line, chunk, id, uri, stamp, class: of, label, version };
}

/** As wide as most cells are: lines are printed as they come, long before the widest is known. */
const widths = [8, 20, 6, 9, 24];

function row(cells: readonly string[]): string {
  return cells
    .map((cell, i) => cell.padEnd(widths[i] ?? 0))
    .join('  ')
    .trimEnd();
}
