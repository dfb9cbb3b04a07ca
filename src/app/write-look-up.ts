import { mostNames, type NamesInBytes } from '../store/label-index/records.js';
import { tokenLength } from '../store/label-index/tokens.js';
import { Evidence, type Glance, type Judgement, type WrittenJudgement } from './labels-at-hand.js';
import { answerOf, findLabels, type LookUpDependencies, type LookUpRequest } from './look-up.js';
import { className, momentOf } from './rules.js';

/** Names as they stand in the body of a request, and tokens of versions beside them. */
export interface AskedInBytes extends NamesInBytes {
  /** Where the token that belongs to each name stands; -1 where there is none. */
  readonly versionStarts: Int32Array;
  readonly versionEnds: Int32Array;
}

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

const slots = new Int32Array(mostNames);
const judgements = new Array<Judgement>(mostNames);
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
  if (glance === null || glance === 'behind' || !glance.findAll(asked, slots)) return null;
  const size = judgeAll(glance, asked);
  if (size === null) return null;
  const closing = `],"policyVersion":${deps.rules.rulebook.policyVersion}}`;
  const out = take(size + closing.length);
  let at = 0;
  let usable = 0;
  for (let i = 0; i < asked.count; i++) {
    const judgement = judgements[i] as Judgement;
    if (judgement.resolved.usable) usable++;
    at = copy(i === 0 ? opening : nextId, out, at);
    at = writeOne(glance, asked, i, judgement, out, at);
  }
  at += out.write(closing, at, 'latin1');
  return { buffer: out, length: at, usable, unusable: asked.count - usable };
}

/** @returns the most bytes that the answers may take; null when some cannot be judged from memory */
function judgeAll(
  glance: Glance,
  { starts, ends, versionStarts, versionEnds, bytes, count }: AskedInBytes,
): number | null {
  const { records } = glance.view;
  let size = opening.length;
  for (let i = 0; i < count; i++) {
    const slot = slots[i] as number;
    if (slot < 0) return null;
    const version = versionStarts[i] as number;
    const isNewest = version >= 0 && records.hasToken(slot, bytes, version, versionEnds[i] as number);
    const judgement = glance.judgeWith(slot, version < 0 ? Evidence.none : isNewest ? Evidence.newest : Evidence.other);
    if (!judgement) return null;
    judgement.written ??= write(judgement);
    const { before, between, after } = judgement.written;
    const own = nextId.length + longestNumber + uriFollows.length + tokenLength + momentLength + 2;
    size += own + (ends[i] as number) - (starts[i] as number) + before.length + between.length + after.length;
    judgements[i] = judgement;
  }
  return size;
}

function writeOne(
  { view: { records } }: Glance,
  { bytes, starts, ends }: AskedInBytes,
  i: number,
  judgement: Judgement,
  out: Buffer,
  place: number,
): number {
  const slot = slots[i] as number;
  const { before, between, after } = judgement.written ?? write(judgement);
  let at = writeNumber(records.id(slot), out, place);
  at = copy(uriFollows, out, at);
  // What is found in memory by its URI has one that stands in JSON as it is.
  at += bytes.copy(out, at, starts[i], ends[i]);
  at = copy(before, out, at);
  if (judgement.ofNewest) {
    records.writeToken(slot, out, at);
    at += tokenLength;
  }
  at = copy(between, out, at);
  at = writeMoment(records.verifiedAt(slot), out, at);
  return copy(after, out, at);
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

/** Fewer bytes than this are copied sooner one by one than by the runtime's own call. */
const few = 20;

function copy(from: Buffer, to: Buffer, place: number): number {
  const { length } = from;
  if (length > few) to.set(from, place);
  else for (let i = 0; i < length; i++) to[place + i] = from[i] as number;
  return place + length;
}

function writeNumber(number: number, out: Buffer, place: number): number {
  if (number > 0x7fffffff) return place + out.write(String(number), place, 'latin1');
  let digits = 1;
  for (let bound = 10; number >= bound; bound *= 10) digits++;
  let rest = number | 0;
  for (let at = place + digits - 1; at >= place; at--) {
    const tenth = (rest / 10) | 0;
    out[at] = 0x30 + rest - tenth * 10;
    rest = tenth;
  }
  return place + digits;
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
