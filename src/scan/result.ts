import type { Finding } from '../detect/finding.js';
import type { Passages } from '../detect/fingerprint/passages.js';
import type { TextNote } from '../detect/recogniser.js';
import type { FileLabel } from '../extract/label/file-label.js';
import type { PartKind, UnreadReason } from '../extract/part.js';

/** A finding, and where it stands as a person would say it. */
export interface LocatedFinding extends Finding {
  /** `line 12`, `B7`, `row 3, column 2`, `paragraph 5`; absent where the place of the part is all that is known. */
  readonly at?: string;
}

/** A part as it was looked at: what was found in it, never its text. */
export interface ScannedPart {
  readonly kind: PartKind;
  readonly place: string;
  readonly status: 'read' | 'skipped' | 'failed';
  readonly reason?: UnreadReason;
  /** Present where whoever opens the document does not see the part. */
  readonly hidden?: true;
  /** Sensitivity labels that are set in the document; in an attachment, in a document inside it. */
  readonly labels?: readonly FileLabel[];
  /** What is worth saying of its text although it was read, each once; absent for nothing. */
  readonly notes?: readonly TextNote[];
  /** How many UTF-16 code units of text were looked at. */
  readonly characters: number;
  /** In order of their offsets. Only so many are kept of one part and of one document; the counts hold all. */
  readonly findings: readonly LocatedFinding[];
  /** How many findings beyond those kept were counted; absent for none. */
  readonly findingsOmitted?: number;
  /** How many matches exclusions dropped; absent for none. */
  readonly findingsExcluded?: number;
  /** Present where a trained classifier found something, and somebody asked. */
  readonly features?: PartFeatures;
}

/** What trained classifiers look at in a part, hashed under a key: numbers of buckets, and how much of each. */
export interface PartFeatures {
  readonly keyId: string;
  readonly packed: Uint8Array;
}

/** How often one infotype was found in a resource. */
export interface InfotypeCount {
  readonly infotype: string;
  /** Findings at or above the medium threshold are what policies count; `count` holds all reported ones. */
  readonly count: number;
  readonly mediumCount: number;
  readonly highCount: number;
  /** Different values among the medium and high ones, compared by a hash that lives as long as the scan. */
  readonly distinct: number;
  readonly maxConfidence: number;
}

/** What was read of a table. Rates are shares of rows, 0..1. */
export interface TableSample {
  readonly rows: number;
  /** The table's own count of rows where it is known (an estimate for large ones). */
  readonly totalRows: number | null;
  /** With no hit in `rows` sampled rows, the true rate is below this with 95 % confidence. 0 when all rows were read. */
  readonly upperBound95: number;
}

/** Everything one scan learned of one version of a resource. */
export interface ScanResult {
  /** `sha256:<hex>` of the bytes (documents) or of the sampled rows (tables); empty when the bytes could not be had. */
  readonly contentHash: string;
  readonly bytes: number;
  /** What the content is, by its bytes: `application/pdf`. */
  readonly mediaType: string;
  /** What kind of document its text is: `invoice`, or `unknown`; absent where it says too little. */
  readonly documentType?: string;
  /** How likely that, or where it is `unknown` the likeliest type, is against the others, 0..1. */
  readonly documentTypeConfidence?: number;
  readonly parts: readonly ScannedPart[];
  readonly counts: readonly InfotypeCount[];
  readonly sample?: TableSample;
  /**
   * What of it is a resource of its own: a table's columns, an archive's members, a mail's attachments, in their order.
   * Its own parts and counts hold theirs too.
   */
  readonly members?: readonly ScannedMember[];
  /** Why there may be members besides {@link members}; absent when those are all. */
  readonly membersUnseen?: UnreadReason;
  /** What its own passages are known again by, not those of members; null without any, absent where nobody asked. */
  readonly passages?: Passages | null;
}

/** What one scan learned of a member. */
export interface ScannedMember extends ScanResult {
  /** The name of a column, the path in an archive: as it stands there, and several may have the same. */
  readonly name: string;
}
