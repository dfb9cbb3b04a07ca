import { randomFillSync } from 'node:crypto';
import type { Label } from '../label/label.js';
import type { Occurrences, Position } from '../label/occurrences.js';
import { BrokenRecordError, ByteReader, ByteWriter } from './byte-record.js';
import {
  type DecisionEntry,
  decisionKinds,
  type LoggedCandidate,
  type LoggedOrigin,
  type LoggedPrincipal,
  type Trace,
} from './decision-entry.js';
import { readLabel, Words, writeList } from './decision-words.js';
import { uuidBytes, uuidText } from './uuid7.js';

/**
 * Packs a decision: a format byte, salt, the texts and labels that occur in it (each once), and then the entry itself,
 * which points at them. A check of 100 candidates takes about 3 KB. The salt keeps what was erased from being guessed
 * by its digest.
 */
const format = 1;
const saltLength = 16;
const outcomes = ['permit', 'redact', 'deny'] as const;

export function packDecision(entry: DecisionEntry): Buffer {
  const words = new Words();
  const body = new ByteWriter(1024 + 64 * entry.candidates.length);
  writeQuestion(body, words, entry);
  writeList(body, entry.candidates, (candidate) => writeCandidate(body, words, candidate));
  body.number(outcomes.indexOf(entry.answer.outcome));
  body.number(words.label(entry.answer.label));
  writeTexts(body, words, entry.obligations);
  writeTrace(body, entry.trace);
  writeErased(body, entry.erased);
  const written = body.written();
  const packed = new ByteWriter(written.length + 1024);
  packed.number(format);
  packed.raw(salt());
  words.write(packed);
  packed.raw(written);
  return packed.written();
}

/** @throws {BrokenRecordError} for bytes that are no packed decision */
export function unpackDecision(packed: Uint8Array): DecisionEntry {
  const reader = new ByteReader(packed);
  if (reader.number() !== format) throw new BrokenRecordError();
  reader.raw(saltLength);
  const texts = reader.list(() => reader.text());
  const labels = reader.list(() => readLabel(reader, texts));
  const known: Known = { reader, texts, labels };
  const entry = {
    ...readQuestion(known),
    candidates: reader.list(() => readCandidate(known)),
    answer: { outcome: reader.oneOf(outcomes), label: labelIn(known) },
    obligations: textsIn(known),
    trace: readTrace(reader),
    erased: readErased(reader),
  };
  reader.end();
  return entry;
}

const salts = Buffer.alloc(256 * saltLength);
let saltsUsed = salts.length;

function salt(): Buffer {
  if (saltsUsed === salts.length) {
    randomFillSync(salts);
    saltsUsed = 0;
  }
  saltsUsed += saltLength;
  return salts.subarray(saltsUsed - saltLength, saltsUsed);
}

interface Known {
  readonly reader: ByteReader;
  readonly texts: readonly string[];
  readonly labels: readonly Label[];
}

function labelIn({ reader, labels }: Known): Label | null {
  return reader.oneOrNone(labels);
}

function textIn({ reader, texts }: Known): string {
  return reader.oneOf(texts);
}

function optionalTextIn({ reader, texts }: Known): string | null {
  return reader.oneOrNone(texts);
}

function textsIn(known: Known): string[] {
  return known.reader.list(() => textIn(known));
}

type Question = Omit<DecisionEntry, 'candidates' | 'answer' | 'obligations' | 'trace' | 'erased'>;

function writeQuestion(writer: ByteWriter, words: Words, entry: Question): void {
  const principal = ({ type, id, clearance, facts }: LoggedPrincipal) => {
    writer.number(words.text(type));
    writer.text(id);
    writer.number(words.label(clearance));
    writer.number(words.optional(facts));
  };
  const optional = (value: number | null) => writer.number(value === null ? 0 : value + 1);
  writer.raw(uuidBytes(entry.id));
  writer.number(decisionKinds.indexOf(entry.kind));
  writer.number(entry.at.getTime());
  writer.text(entry.keyId);
  principal(entry.actor);
  writeList(writer, entry.subjects, principal);
  for (const text of [entry.action, entry.catalogueVersion]) writer.number(words.text(text));
  for (const text of [entry.purpose, entry.destination]) writer.number(words.optional(text));
  writer.number(words.label(entry.clearance));
  writer.number(entry.labelingPolicyVersion);
  optional(entry.accessPolicyVersion);
  optional(entry.labelSnapshot);
  optional(entry.maxLabelAge);
}

function readQuestion(known: Known): Question {
  const { reader } = known;
  const principal = (): LoggedPrincipal => ({
    type: textIn(known),
    id: reader.text(),
    clearance: labelIn(known),
    facts: optionalTextIn(known),
  });
  const optional = () => {
    const value = reader.number();
    return value === 0 ? null : value - 1;
  };
  return {
    id: uuidText(reader.raw(16)),
    kind: reader.oneOf(decisionKinds),
    at: new Date(reader.number()),
    keyId: reader.text(),
    actor: principal(),
    subjects: reader.list(principal),
    action: textIn(known),
    catalogueVersion: textIn(known),
    purpose: optionalTextIn(known),
    destination: optionalTextIn(known),
    clearance: labelIn(known),
    labelingPolicyVersion: reader.number(),
    accessPolicyVersion: optional(),
    labelSnapshot: optional(),
    maxLabelAge: optional(),
  };
}

function writeCandidate(writer: ByteWriter, words: Words, candidate: LoggedCandidate): void {
  const { origins, found } = candidate;
  writer.number(outcomes.indexOf(candidate.outcome) * 2 + (candidate.inspected ? 1 : 0));
  writer.number(origins.length);
  for (const origin of origins) writeOrigin(writer, origin);
  writer.number(words.optional(candidate.name));
  writer.number(words.label(candidate.label));
  writer.number(words.label(candidate.floor));
  writer.number(words.label(candidate.returned));
  writer.number(words.text(candidate.state));
  writeTexts(writer, words, candidate.flags);
  writeTexts(writer, words, candidate.reasons);
  writeTexts(writer, words, candidate.policies);
  writer.number(found.length);
  for (const { infotype, mediumCount, highCount, distinct, positions } of found) {
    writer.number(words.text(infotype));
    writer.number(mediumCount);
    writer.number(highCount);
    writer.number(distinct);
    writePositions(writer, positions);
  }
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

function writeTexts(writer: ByteWriter, words: Words, texts: readonly string[]): void {
  writer.number(texts.length);
  for (const text of texts) writer.number(words.text(text));
}

function readCandidate(known: Known): LoggedCandidate {
  const { reader } = known;
  const head = reader.number();
  const outcome = outcomes[head >>> 1];
  if (!outcome) throw new BrokenRecordError();
  return {
    outcome,
    inspected: (head & 1) === 1,
    origins: reader.list(() => readOrigin(reader)),
    name: optionalTextIn(known),
    label: labelIn(known),
    floor: labelIn(known),
    returned: labelIn(known),
    state: textIn(known),
    flags: textsIn(known),
    reasons: textsIn(known),
    policies: textsIn(known),
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

function writeTrace(writer: ByteWriter, trace: Trace | null): void {
  writer.number(trace === null ? 0 : trace.traceId === null ? 1 : 2);
  if (trace === null) return;
  writer.text(trace.requestId);
  writer.text(trace.address ?? '');
  if (trace.traceId !== null) writer.raw(Buffer.from(trace.traceId, 'hex'));
}

function readTrace(reader: ByteReader): Trace | null {
  const shape = reader.oneOf(['none', 'plain', 'traced'] as const);
  if (shape === 'none') return null;
  const requestId = reader.text();
  const address = reader.text();
  const traceId = shape === 'traced' ? Buffer.from(reader.raw(16)).toString('hex') : null;
  return { requestId, traceId, address: address === '' ? null : address };
}

function writeErased(writer: ByteWriter, erased: DecisionEntry['erased']): void {
  writer.number(erased === null ? 0 : 1);
  if (erased === null) return;
  writer.text(erased.reason);
  writeList(writer, erased.ids, (id) => writer.raw(uuidBytes(id)));
}

function readErased(reader: ByteReader): DecisionEntry['erased'] {
  if (reader.oneOf([false, true]) === false) return null;
  return { reason: reader.text(), ids: reader.list(() => uuidText(reader.raw(16))) };
}
