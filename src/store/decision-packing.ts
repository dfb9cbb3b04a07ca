import { randomFillSync } from 'node:crypto';
import { BrokenRecordError, ByteReader, ByteWriter } from './byte-record.js';
import { outcomes, readCandidates, writeCandidates } from './candidate-packing.js';
import {
  type DecisionDraft,
  type DecisionEntry,
  decisionKinds,
  type LoggedPrincipal,
  type Trace,
} from './decision-entry.js';
import {
  type Known,
  labelIn,
  optionalTextIn,
  readLabel,
  textIn,
  textsIn,
  Words,
  writeList,
  writeTexts,
} from './decision-words.js';
import { uuidBytes, uuidText } from './uuid7.js';

/**
 * Packs a decision: a format byte, salt, the texts and labels that occur in it (each once), and then the entry itself,
 * which points at them. A check of 100 candidates takes about 2 KB. The salt keeps what was erased from being guessed
 * by its digest.
 */
const format = 2;
const saltLength = 16;

/** Memory that is written to again and again: decisions are packed one after the other. Bytes. */
const kept = 64 * 1024;
const body = new ByteWriter(kept);
const packed = new ByteWriter(kept);

export function packDecision(entry: DecisionDraft): Buffer {
  body.reset(kept);
  packed.reset(kept);
  const words = new Words();
  writeQuestion(body, words, entry);
  writeCandidates(body, words, entry.candidates);
  body.number(outcomes.indexOf(entry.answer.outcome));
  body.number(words.label(entry.answer.label));
  writeTexts(body, words, entry.obligations);
  writeTrace(body, entry.trace);
  writeErased(body, entry.erased);
  packed.number(format);
  packed.raw(salt());
  words.write(packed);
  packed.raw(body.written());
  return Buffer.from(packed.written());
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
    candidates: readCandidates(known),
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
