import { joinedPassages, type Passages } from '../detect/fingerprint/passages.js';
import { failedPart, type UnreadReason } from '../extract/part.js';
import type { InnerDocument } from '../extract/step.js';
import { shownType, type TypedText } from '../models/document-type/type-reader.js';
import type { InfotypeCount, ScannedMember, ScannedPart, ScanResult } from './result.js';
import type { ScanFound } from './task.js';

/**
 * Members of one document that become resources of their own, at any depth. What stands in further ones is found and
 * counted in the archive alone. Large source archives hold some thousands of files.
 */
export const mostMembers = 10_000;

type Whole = Pick<
  ScanResult,
  | 'mediaType'
  | 'documentType'
  | 'documentTypeConfidence'
  | 'parts'
  | 'counts'
  | 'members'
  | 'membersUnseen'
  | 'passages'
>;

/** A document, or one in it, as it becomes known. */
interface Level {
  readonly inner: InnerDocument | null;
  mediaType: string;
  typed?: TypedText;
  readonly parts: ScannedPart[];
  counts: readonly InfotypeCount[];
  /** Of its own parts, and of members that have no level; null where nobody asked. */
  readonly passages: Passages[] | null;
  readonly members: Level[];
  membersUnseen?: UnreadReason;
}

/**
 * Puts together what is told of a document, part by part, into the results of it and of the members in it. A part
 * belongs to the document in which it stands, and to all in which that one is: to those it is an attachment.
 */
export class DocumentTree {
  readonly #whole: Level;
  /** Those that have begun and not ended, from the outermost on; undefined for those that get no result of their own. */
  readonly #open: (Level | undefined)[];
  #kept = 0;

  /** @param withPassages whether it is told by what passages are known again */
  constructor(private readonly withPassages = false) {
    this.#whole = newLevel(null, withPassages);
    this.#open = [this.#whole];
  }

  take(found: ScanFound): void {
    if (found.kind === 'media-type') this.#whole.mediaType = found.mediaType;
    else if (found.kind === 'member-begins') this.#begin(found.member);
    else if (found.kind === 'member-ends') this.#open.pop();
    else if (found.kind === 'document-type') this.#type({ type: found.documentType, confidence: found.confidence });
    else if (found.kind === 'part') this.#part(found);
  }

  /** Says that reading ended before the end: what is open was not read to its end. */
  end(reason: UnreadReason): void {
    for (const level of this.#open) {
      if (!level) continue;
      level.parts.push(unreadDocumentPart(reason));
      level.membersUnseen ??= reason;
    }
  }

  result(): Whole {
    return resultOf(this.#whole);
  }

  #type(typed: TypedText): void {
    const level = this.#open.at(-1);
    if (level) level.typed = typed;
  }

  #begin(inner: InnerDocument): void {
    const above = this.#open.at(-1);
    if (above && this.#kept === mostMembers) above.membersUnseen ??= 'too-many-entries';
    if (!above || this.#kept === mostMembers) {
      this.#open.push(undefined);
      return;
    }
    this.#kept += 1;
    const level = newLevel(inner, this.withPassages);
    above.members.push(level);
    this.#open.push(level);
  }

  #part({ part, counts, passages }: Extract<ScanFound, { kind: 'part' }>): void {
    // Of a member that gets no result of its own they are those of the document it is in.
    if (passages) this.#open.findLast((level) => level !== undefined)?.passages?.push(passages);
    for (const [depth, level] of this.#open.entries()) {
      if (!level) continue;
      const isOwn = depth === this.#open.length - 1;
      level.parts.push(seenFrom(level, part, isOwn));
      level.counts = counts?.[depth] ?? level.counts;
      // What ended a listing, or broke a directory, may have hidden members.
      if (isOwn && part.status === 'failed') level.membersUnseen ??= part.reason ?? 'read-error';
    }
  }
}

function newLevel(inner: InnerDocument | null, withPassages: boolean): Level {
  const mediaType = inner?.content?.mediaType ?? 'application/octet-stream';
  return { inner, mediaType, parts: [], counts: [], passages: withPassages ? [] : null, members: [] };
}

/** A part as it stands in a document: its place begins there. */
function seenFrom({ inner }: Level, part: ScannedPart, isOwn: boolean): ScannedPart {
  const place = inner === null ? part.place : part.place.slice(inner.place.length + ', '.length) || 'document';
  return { ...part, kind: isOwn ? part.kind : 'attachment', place };
}

function resultOf({ mediaType, typed, parts, counts, passages, members, membersUnseen }: Level): Whole {
  return {
    mediaType,
    ...shownType(typed),
    parts,
    counts,
    ...(passages ? { passages: joinedPassages(passages) } : {}),
    ...(members.length > 0 ? { members: members.map(memberResult) } : {}),
    ...(membersUnseen ? { membersUnseen } : {}),
  };
}

function memberResult(level: Level): ScannedMember {
  const { inner } = level;
  return {
    name: inner?.name ?? '',
    contentHash: inner?.content?.hash ?? '',
    bytes: inner?.content?.bytes ?? 0,
    ...resultOf(level),
  };
}

/** What stands for a document, or the rest of it, that was not read. */
export function unreadDocumentPart(reason: UnreadReason): ScannedPart {
  const { text, ...part } = failedPart('document', 'document', reason);
  return { ...part, characters: text.length, findings: [] };
}
