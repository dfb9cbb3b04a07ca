import type { z } from 'zod';
import type { UnreadReason } from '../extract/part.js';

/** A resource as a source lists it, in a stable order. */
export interface Entry {
  /** The source's own stable name for it; also where a listing goes on from. Holds no `//!/`: keys of members do. */
  readonly key: string;
  /** Canonical URI. */
  readonly uri: string;
  readonly kind: 'document' | 'table';
  /** Cheap sign of its state (size, times, inode): equal evidence spares the read. Null when there is none. */
  readonly evidence: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly modifiedAt: Date | null;
  /** Who owns it there, in words of the source: `user:ann`, `uid:1000`, `role:payroll`. Absent where it is not told. */
  readonly owners?: readonly string[];
  /** Whether it is made of others, and says of which when it is opened. */
  readonly isView?: boolean;
  /** Set when the source already knows that it cannot be read. */
  readonly unreadable?: UnreadReason;
  /**
   * Key prefixes of what may lie behind an unreadable entry (a folder that cannot be listed): what is known below them
   * is not seen, which does not mean that it is gone.
   */
  readonly hides?: readonly string[];
}

export interface TableColumn {
  readonly name: string;
  /** The type by its name at the source. */
  readonly type: string;
  /** Whether cells were longer than what is read of one, and were cut. */
  readonly cut: boolean;
}

/** URIs of the columns that a view is made of. */
export interface Lineage {
  /** Everything that it reads. */
  readonly reads: readonly string[];
  /** By the name of a column that passes others on as they are. The other columns may hold anything that the view reads. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

/** What opening an entry gave. */
export type Opened =
  | {
      readonly kind: 'document';
      readonly bytes: Buffer;
      /** `sha256:<hex>` of all its bytes. */
      readonly contentHash: string;
      /** Whole size; larger than `bytes` when it is over what is read of one document. */
      readonly size: number;
      readonly evidence: string | null;
      readonly modifiedAt: Date | null;
    }
  | {
      readonly kind: 'table';
      /** Columns that were read, in the order of the cells of a row. */
      readonly columns: readonly TableColumn[];
      /** Columns that were not. */
      readonly unreadColumns: readonly { readonly name: string; readonly reason: UnreadReason }[];
      /** Cells as text; null where there is no value. In an order that depends on their content alone. */
      readonly rows: readonly (readonly (string | null)[])[];
      /** All rows that are there; an estimate unless all were read. */
      readonly totalRows: number | null;
      /** Whether {@link rows} are all there are. */
      readonly whole: boolean;
      /** What it is made of, where it is a view. */
      readonly lineage?: Lineage;
      readonly evidence: string | null;
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadReason; readonly evidence: string | null };

/** What a test of a source saw. */
export interface SourceSight {
  /** A sentence for a person. */
  readonly detail: string;
  /** How many resources were seen; a lower bound when `more`. */
  readonly resources: number;
  readonly more: boolean;
}

/** Whether a document was replaced; if not, why: a stable code. */
export type Replaced = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** A source could not be reached or read at all. `code` is stable; the message names cause and remedy, never content. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  constructor(
    readonly code: 'unreachable' | 'permission-denied' | 'not-found' | 'misconfigured',
    message: string,
  ) {
    super(message);
  }
}

/** An open source. Methods throw {@link SourceError} when the source as a whole fails. */
export interface Source {
  /** Tried on documents that are encrypted. */
  readonly passwords?: readonly string[] | undefined;
  /** All resources in a stable order, those after `after` (a key) when given. Bounded memory. */
  list(after: string | null): AsyncIterable<Entry>;
  /** Reads one. At most `maxBytes` of a document, or `maxRows` rows of a table. What is gone is `vanished`. */
  open(key: string, limits: { readonly maxBytes: number; readonly maxRows: number }): Promise<Opened>;
  /**
   * Puts other content in the place of a document's, in one step; absent where a source cannot.
   * @param contentHash of what is replaced: anything else there is left alone
   */
  replace?(key: string, contentHash: string, bytes: Buffer): Promise<Replaced>;
  test(): Promise<SourceSight>;
  close(): Promise<void>;
}

/** A kind of source: its configuration and how to open it. One file a connector. */
export interface Connector<Config = unknown> {
  readonly name: string;
  /** A strict object; its problems name fields and remedies, and quote no value. */
  readonly config: z.ZodType<Config>;
  /** Whether its documents can be replaced. */
  readonly writes?: true;
  /** Names of config fields that are credentials: stored encrypted, never shown. */
  readonly secrets: readonly string[];
  /** URI prefix of everything in the source. */
  rootUri(config: Config): string;
  /** Path within the source, `/`-separated, for rules on paths. For a table `schema/table`. */
  pathOf(key: string): string;
  /** Connects lazily: a source that cannot be reached says so when it is first used. */
  open(config: Config): Source;
}
