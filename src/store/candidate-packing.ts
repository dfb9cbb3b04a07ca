import type { Occurrences, Position } from '../label/occurrences.js';
import { BrokenRecordError, type ByteReader, type ByteWriter } from './byte-record.js';
import type { CandidatesAtHand, LoggedCandidate, LoggedOrigin, LoggedOutcome } from './decision-entry.js';
import { type Known, labelIn, optionalTextIn, textIn, textsIn, type Words, writeTexts } from './decision-words.js';
import { isOwnToken, packToken, tokenLength, tokenWords, unpackToken } from './label-index/tokens.js';

export const outcomes = ['permit', 'redact', 'deny'] as const;

/**
 * How a candidate stands in a record. First a number: four times the place of its outcome among those that came before,
 * from 1, or 0 where a new one follows; and one of these. A candidate of one resource, of which the caller sent no text,
 * needs but its number and token.
 */
const Form = { full: 0, untold: 1, plain: 2 } as const;
const forms = 4;
/** Outcomes that a new one is compared with. There are few, and a record is right with any number of the same. */
const mostCompared = 16;

export function isAtHand(candidates: readonly LoggedCandidate[] | CandidatesAtHand): candidates is CandidatesAtHand {
  return 'records' in candidates;
}

export function writeCandidates(
  writer: ByteWriter,
  words: Words,
  candidates: readonly LoggedCandidate[] | CandidatesAtHand,
): void {
  if (isAtHand(candidates)) writeAtHand(writer, words, candidates);
  else writeEach(writer, words, candidates);
}

export function readCandidates(known: Known): LoggedCandidate[] {
  const before: LoggedOutcome[] = [];
  return known.reader.list(() => readCandidate(known, before));
}

function writeAtHand(
  writer: ByteWriter,
  words: Words,
  { count, outcomes: all, places, slots, records }: CandidatesAtHand,
): void {
  writer.number(count);
  let written = 0;
  for (let i = 0; i < count; i++) {
    const place = places[i] as number;
    const outcome = all[place];
    if (!outcome) throw new Error('a candidate has no outcome');
    const slot = slots[i] as number;
    const form = outcome.ofNewest ? Form.plain : Form.untold;
    if (place < written) writer.number((place + 1) * forms + form);
    else {
      writer.number(form);
      writeOutcome(writer, words, outcome.logged);
      written++;
    }
    writer.number(records.id(slot));
    if (outcome.ofNewest) for (let w = 0; w < tokenWords; w++) writer.word(records.tokenWord(slot, w));
  }
}

function writeEach(writer: ByteWriter, words: Words, candidates: readonly LoggedCandidate[]): void {
  const known: LoggedOutcome[] = [];
  writer.number(candidates.length);
  for (const candidate of candidates) writeCandidate(writer, words, candidate, known);
}

function writeCandidate(writer: ByteWriter, words: Words, candidate: LoggedCandidate, known: LoggedOutcome[]): void {
  const form = formOf(candidate);
  const place = known.slice(0, mostCompared).findIndex((one) => isSame(one, candidate));
  writer.number((place + 1) * forms + form);
  if (place === -1) {
    writeOutcome(writer, words, candidate);
    known.push(candidate);
  }
  if (form === Form.full) {
    writeFull(writer, words, candidate);
    return;
  }
  const [{ resource, version } = { resource: null, version: null }] = candidate.origins;
  writer.number(resource ?? 0);
  if (version !== null) writeToken(writer, version);
}

function formOf({ origins, name, found }: LoggedCandidate): number {
  const [origin] = origins;
  if (!origin || origins.length > 1 || origin.copied || name !== null || found.length > 0) return Form.full;
  if (origin.version === null) return Form.untold;
  return isOwnToken(origin.version) ? Form.plain : Form.full;
}

function readCandidate(known: Known, before: LoggedOutcome[]): LoggedCandidate {
  const { reader } = known;
  const head = reader.number();
  const outcome = outcomeIn(known, Math.floor(head / forms), before);
  const form = head % forms;
  if (form === Form.full) return { ...outcome, ...readFull(known) };
  if (form !== Form.untold && form !== Form.plain) throw new BrokenRecordError();
  const resource = reader.number() || null;
  const version = form === Form.plain ? readToken(reader) : null;
  return { ...outcome, origins: [{ resource, version, copied: false }], name: null, found: [] };
}

function outcomeIn(known: Known, place: number, before: LoggedOutcome[]): LoggedOutcome {
  const outcome = place === 0 ? readOutcome(known) : before[place - 1];
  if (!outcome) throw new BrokenRecordError();
  if (place === 0) before.push(outcome);
  return outcome;
}

function isSame(one: LoggedOutcome, other: LoggedOutcome): boolean {
  return (
    one.outcome === other.outcome &&
    one.inspected === other.inspected &&
    one.state === other.state &&
    one.label === other.label &&
    one.floor === other.floor &&
    one.returned === other.returned &&
    areSame(one.flags, other.flags) &&
    areSame(one.reasons, other.reasons) &&
    areSame(one.policies, other.policies)
  );
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, i) => text === others[i]);
}

function writeOutcome(writer: ByteWriter, words: Words, outcome: LoggedOutcome): void {
  writer.number(outcomes.indexOf(outcome.outcome) * 2 + (outcome.inspected ? 1 : 0));
  writer.number(words.label(outcome.label));
  writer.number(words.label(outcome.floor));
  writer.number(words.label(outcome.returned));
  writer.number(words.text(outcome.state));
  for (const texts of [outcome.flags, outcome.reasons, outcome.policies]) writeTexts(writer, words, texts);
}

function readOutcome(known: Known): LoggedOutcome {
  const head = known.reader.number();
  const outcome = outcomes[head >>> 1];
  if (!outcome) throw new BrokenRecordError();
  return {
    outcome,
    inspected: (head & 1) === 1,
    label: labelIn(known),
    floor: labelIn(known),
    returned: labelIn(known),
    state: textIn(known),
    flags: textsIn(known),
    reasons: textsIn(known),
    policies: textsIn(known),
  };
}

function writeFull(writer: ByteWriter, words: Words, { origins, name, found }: LoggedCandidate): void {
  writer.number(origins.length);
  for (const origin of origins) writeOrigin(writer, origin);
  writer.number(words.optional(name));
  writer.number(found.length);
  for (const { infotype, mediumCount, highCount, distinct, positions } of found) {
    writer.number(words.text(infotype));
    writer.number(mediumCount);
    writer.number(highCount);
    writer.number(distinct);
    writePositions(writer, positions);
  }
}

function readFull(known: Known): Pick<LoggedCandidate, 'origins' | 'name' | 'found'> {
  const { reader } = known;
  return {
    origins: reader.list(() => readOrigin(reader)),
    name: optionalTextIn(known),
    found: reader.list(
      (): Occurrences => ({
        infotype: textIn(known),
        mediumCount: reader.number(),
        highCount: reader.number(),
        distinct: reader.number(),
        ...readPositions(reader),
      }),
    ),
  };
}

function writePositions(writer: ByteWriter, positions: readonly Position[] | undefined): void {
  writer.number(positions === undefined ? 0 : 1);
  if (positions === undefined) return;
  writer.number(positions.length);
  for (const { part, start, isHigh } of positions) {
    writer.number(part * 2 + (isHigh ? 1 : 0));
    writer.number(start);
  }
}

function readPositions(reader: ByteReader): { positions?: readonly Position[] } {
  if (!reader.oneOf([false, true])) return {};
  const positions = reader.list(() => {
    const head = reader.number();
    return { part: Math.floor(head / 2), start: reader.number(), isHigh: head % 2 === 1 };
  });
  return { positions };
}

const hasVersion = 1;
const isCopied = 2;

function writeOrigin(writer: ByteWriter, { resource, version, copied }: LoggedOrigin): void {
  writer.number((version === null ? 0 : hasVersion) + (copied ? isCopied : 0));
  writer.number(resource ?? 0);
  if (version !== null) writer.text(version);
}

function readOrigin(reader: ByteReader): LoggedOrigin {
  const head = reader.number();
  const resource = reader.number();
  return {
    resource: resource === 0 ? null : resource,
    version: head & hasVersion ? reader.text() : null,
    copied: (head & isCopied) !== 0,
  };
}

/** The words of the token that is being written or read. */
const token = new Int32Array(tokenWords);
const tokenBytes = Buffer.alloc(tokenLength);

function writeToken(writer: ByteWriter, text: string): void {
  packToken(token, 0, text);
  for (const word of token) writer.word(word);
}

function readToken(reader: ByteReader): string {
  for (let word = 0; word < tokenWords; word++) token[word] = reader.word();
  unpackToken(token, 0, tokenBytes, 0);
  return tokenBytes.toString('latin1');
}
