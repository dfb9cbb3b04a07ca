import { commonFrom, type KnownPassages, knownPassages, type Standing } from '../../src/detect/fingerprint/origins.js';
import { joinedPassages, type PassageKey, passagesIn, shinglesToAsk } from '../../src/detect/fingerprint/passages.js';

/** Passages of documents in memory: what the database answers, without one. */
export class MemoryIndex {
  /** Hashes kept. */
  size = 0;
  readonly #standing = new Map<bigint, Standing<string>[]>();

  constructor(private readonly key: PassageKey) {}

  /** @param parts the texts of a document */
  add(document: string, parts: readonly string[]): void {
    const passages = joinedPassages(parts.flatMap((text) => passagesIn(text, this.key) ?? []));
    for (const [n, hash] of (passages?.hashes ?? []).entries()) {
      const known = this.#standing.get(hash) ?? [];
      if (known.length === 0) this.#standing.set(hash, known);
      if (known.length >= 2 * commonFrom) continue;
      known.push({ document, block: passages?.blocks[n] ?? 0 });
      this.size += 1;
    }
  }

  find(text: string): KnownPassages<string> {
    const asked = shinglesToAsk(text, this.key);
    return knownPassages(
      asked,
      asked.shingles.map(({ hash }) => this.#standing.get(hash) ?? []),
    );
  }
}
