import type { ScannedResource } from '../app/scan-files.js';
import { countParts, noteCodes, type ScanSummary } from './scan-output/output.js';

/** Adds up what a run saw. */
export class ScanTotals {
  #resources = 0;
  #bytes = 0;
  #highestRank = Number.NEGATIVE_INFINITY;
  readonly #kinds = new Map<string, number>();
  readonly #levels = new Map<string, number>();
  readonly #states = new Map<string, number>();
  readonly #flags = new Map<string, number>();
  readonly #findings = new Map<string, number>();
  readonly #unread = new Map<string, number>();
  readonly #notes = new Map<string, number>();
  readonly #parts = { read: 0, skipped: 0, failed: 0 };
  readonly #started = performance.now();

  add({ label, state, flags, kind, result }: ScannedResource): void {
    this.#resources += 1;
    this.#highestRank = Math.max(this.#highestRank, label?.rank ?? Number.NEGATIVE_INFINITY);
    increase(this.#kinds, kind);
    increase(this.#levels, label?.level ?? 'none');
    increase(this.#states, state);
    for (const flag of flags) increase(this.#flags, flag);
    // What is in a column or a member is its container's.
    if (kind === 'column' || kind === 'member') return;
    this.#bytes += result.bytes;
    for (const { infotype, count } of result.counts) increase(this.#findings, infotype, count);
    for (const { reason } of result.parts) if (reason) increase(this.#unread, reason);
    for (const code of noteCodes(result)) increase(this.#notes, code);
    const parts = countParts(result);
    this.#parts.read += parts.read;
    this.#parts.skipped += parts.skipped;
    this.#parts.failed += parts.failed;
  }

  /** Rank of the highest label; minus infinity when there was none. */
  get highestRank(): number {
    return this.#highestRank;
  }

  get unreadReasons(): readonly string[] {
    return [...this.#unread.keys()];
  }

  summary(catalogueVersion: string): ScanSummary {
    return {
      resources: this.#resources,
      kinds: sorted(this.#kinds),
      bytes: this.#bytes,
      levels: sorted(this.#levels),
      states: sorted(this.#states),
      flags: sorted(this.#flags),
      findings: sorted(this.#findings),
      parts: this.#parts,
      unread: sorted(this.#unread),
      notes: sorted(this.#notes),
      catalogueVersion,
      milliseconds: Math.round(performance.now() - this.#started),
    };
  }
}

function increase(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
