import type { LabelRecords } from '../store/label-index/records.js';
import { tokenLength } from '../store/label-index/tokens.js';
import { copy, writeNumber } from './answer-bytes.js';
import type { AskedInBytes, JudgedNames, Judgement, WrittenJudgement } from './labels-at-hand.js';
import { answerOf, findLabels, type LookUpDependencies, type LookUpRequest } from './look-up.js';
import { className, momentOf } from './rules.js';

/** The answer to a look-up as JSON, and what is to be counted of it. */
export interface WrittenLookUp {
  readonly json: Buffer;
  readonly usable: number;
  readonly unusable: number;
}

/**
 * The same as `lookUp`, written down.
 * @param maxLabelAge milliseconds
 */
export async function writeLookUp(
  deps: LookUpDependencies,
  requests: readonly LookUpRequest[],
  maxLabelAge?: number,
): Promise<WrittenLookUp> {
  const found = await findLabels(deps, requests, maxLabelAge);
  const { policyVersion } = deps.rules.rulebook;
  const json = Buffer.from(JSON.stringify({ labels: found.map(answerOf), policyVersion }));
  const usable = found.filter(({ resolved }) => resolved.usable).length;
  return { json, usable, unusable: found.length - usable };
}

const opening = Buffer.from('{"labels":[{"id":"res_');
const nextId = Buffer.from(',{"id":"res_');
const uriFollows = Buffer.from('","uri":"');
/** Digits of a resource's number and letters of a moment, at most. */
const longestNumber = 16;
const momentLength = 24;

/** An answer in a buffer that its caller gave for it. */
export interface WrittenAtHand {
  readonly buffer: Buffer;
  /** Bytes of it that are the answer. */
  readonly length: number;
  readonly usable: number;
  readonly unusable: number;
}

/**
 * Answers from memory alone, without as much as a text for each name: bytes of the request are looked up, and bytes of
 * the answer put together from what many resources have in common and what each has of its own. To read and write the
 * same as JavaScript values takes several times as long as to find them.
 * @param take gives a buffer of at least so many bytes
 * @returns null where not all of it is known in memory: ask {@link writeLookUp} then
 */
export function writeLookUpAtHand(
  deps: LookUpDependencies,
  asked: AskedInBytes,
  maxLabelAge: number | undefined,
  take: (size: number) => Buffer,
): WrittenAtHand | null {
  const glance = deps.atHand?.at(momentOf(deps.rules, deps.clock(), maxLabelAge)) ?? null;
  const judged = glance === null || glance === 'behind' ? null : glance.judgeAll(asked);
  if (glance === null || glance === 'behind' || judged === null) return null;
  const closing = `],"policyVersion":${deps.rules.rulebook.policyVersion}}`;
  const out = take(sizeOf(asked, judged) + closing.length);
  const { records } = glance.view;
  let at = 0;
  let usable = 0;
  for (let i = 0; i < asked.count; i++) {
    if (judged.judgements[i]?.resolved.usable) usable++;
    at = copy(i === 0 ? opening : nextId, out, at);
    at = writeOne(records, asked, judged, i, out, at);
  }
  at += out.write(closing, at, 'latin1');
  return { buffer: out, length: at, usable, unusable: asked.count - usable };
}

/** The most bytes that the answers may take. */
function sizeOf({ count, uri }: AskedInBytes, { judgements }: JudgedNames): number {
  const own = nextId.length + longestNumber + uriFollows.length + tokenLength + momentLength + 2;
  let size = opening.length;
  for (let i = 0; i < count; i++) {
    const { before, between, after } = writtenOf(judgements[i] as Judgement);
    const name = (uri.ends[i] as number) - (uri.starts[i] as number);
    size += own + name + before.length + between.length + after.length;
  }
  return size;
}

function writeOne(
  records: LabelRecords,
  { bytes, uri }: AskedInBytes,
  { slots, judgements }: JudgedNames,
  i: number,
  out: Buffer,
  place: number,
): number {
  const slot = slots[i] as number;
  const judgement = judgements[i] as Judgement;
  const { before, between, after } = writtenOf(judgement);
  let at = writeNumber(records.id(slot), out, place);
  at = copy(uriFollows, out, at);
  // What is found in memory by its URI has one that stands in JSON as it is.
  at += bytes.copy(out, at, uri.starts[i], uri.ends[i]);
  at = copy(before, out, at);
  if (judgement.ofNewest) {
    records.writeToken(slot, out, at);
    at += tokenLength;
  }
  at = copy(between, out, at);
  at = writeMoment(records.verifiedAt(slot), out, at);
  return copy(after, out, at);
}

function writtenOf(judgement: Judgement): WrittenJudgement {
  judgement.written ??= write(judgement);
  return judgement.written;
}

function write({ resolved, classId, ofNewest }: Judgement): WrittenJudgement {
  const { state, flags, usable, label, reason, lastKnownLabel } = resolved;
  const text = (value: unknown) => JSON.stringify(value);
  const shown = classId === null ? null : className(classId);
  const known = `"state":${text(state)},"flags":${text(flags)},"usable":${usable},"label":${text(label)}`;
  const why = reason === null ? '' : `,"reason":${text(reason)}`;
  const last = usable || lastKnownLabel === null ? '' : `,"lastKnownLabel":${text(lastKnownLabel)}`;
  return {
    before: Buffer.from(`",${known},"class":${text(shown)},"version":${ofNewest ? '"' : 'null'}`),
    between: Buffer.from(`${ofNewest ? '"' : ''},"verifiedAt":`),
    after: Buffer.from(`${why}${last}}`),
  };
}

const never = Buffer.from('null');
/** Crawls confirm hundreds of resources at one moment. A power of two. */
const remembered = 4_096;
const moments = new Float64Array(remembered);
const momentTexts = new Array<Buffer>(remembered).fill(never);

function writeMoment(moment: number, out: Buffer, place: number): number {
  if (moment === 0) return copy(never, out, place);
  const slot = Math.floor(moment / 8) & (remembered - 1);
  if (moments[slot] !== moment) {
    moments[slot] = moment;
    momentTexts[slot] = Buffer.from(`"${new Date(moment).toISOString()}"`);
  }
  return copy(momentTexts[slot] ?? never, out, place);
}
