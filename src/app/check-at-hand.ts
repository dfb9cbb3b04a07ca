import { decideAnswer } from '../decide/answer.js';
import type { Asked } from '../decide/cedar.js';
import { type Decided, decide, type Outcome } from '../decide/decide.js';
import type { Label } from '../label/label.js';
import { aggregate } from '../label/labeling.js';
import type { CandidatesAtHand, LoggedOutcome, Trace } from '../store/decision-entry.js';
import { mostNames, type Places } from '../store/label-index/names-in-bytes.js';
import { copy } from './answer-bytes.js';
import { askFor } from './asking.js';
import type { Actor } from './authenticate.js';
import { type CheckDependencies, type CheckRequest, checkEntry } from './check.js';
import { loggedOutcome } from './decision-log.js';
import { strictest } from './judge-candidates.js';
import type { AskedInBytes, Glance, JudgedNames, Judgement } from './labels-at-hand.js';
import { momentOf } from './rules.js';

/** Candidates as they stand in the body of a request: by a URI each, and an id that the caller gave. */
export interface CandidatesInBytes extends AskedInBytes {
  readonly id: Places;
}

/** The answer to a check as JSON, and how often each outcome is in it. */
export interface WrittenCheck {
  readonly buffer: Buffer;
  /** Bytes of the buffer that are the answer. */
  readonly length: number;
  readonly outcomes: ReadonlyMap<Outcome, number>;
}

/** What follows for all candidates that are decided alike. */
interface Alike {
  readonly decided: Decided;
  readonly logged: { readonly logged: LoggedOutcome; readonly ofNewest: boolean };
  /** JSON of all but the caller's id. */
  readonly json: Buffer;
}

/**
 * The same as `check`, of candidates without text whose labels are all in memory: from the bytes of the request to those
 * of the answer, and of the log, without as much as an object for each.
 * @param take gives a buffer of at least so many bytes
 * @returns null where memory does not know all of it: ask `check` then
 * @throws {ServiceError} as `check` does
 */
export async function checkAtHand(
  deps: CheckDependencies,
  actor: Actor,
  request: Omit<CheckRequest, 'candidates' | 'redaction' | 'explain'>,
  candidates: CandidatesInBytes,
  take: (size: number) => Buffer,
  trace?: Trace,
): Promise<WrittenCheck | null> {
  const asking = await askFor(deps, actor, request);
  const { rules, access } = deps;
  const maxLabelAge = strictest(request.maxLabelAge, access.current().engine.policy.maxLabelAge);
  const glance = deps.atHand?.at(momentOf(rules, deps.clock(), maxLabelAge)) ?? null;
  if (glance === null || glance === 'behind') return null;
  const judged = glance.judgeAll(candidates);
  if (judged === null) return null;
  const told = tell(judged, candidates.count, (judgement) => alikeOf(deps, asking.asked, judgement));
  const labelOf = (some: readonly number[]) => aggregate(rules.policy, returnedBy(told, some), []);
  const { drop, ...answer } = decideAnswer(told.decided, asking.asked, { labelOf, infotypesIn: () => null });
  const watermarks = new Set(told.alike.flatMap(({ decided }) => decided.watermarks));
  const entry = checkEntry(deps, asking, loggedAtHand(glance, judged, told), answer, {
    ...{ actor, trace, maxLabelAge: request.maxLabelAge },
    watermarks: [...watermarks],
  });
  const head = { decisionId: entry.id, policyVersion: rules.rulebook.policyVersion };
  const opening = `${JSON.stringify({ ...head, accessPolicyVersion: asking.accessPolicyVersion }).slice(0, -1)},"results":[`;
  const closing = JSON.stringify(
    drop.length === 0 ? answer : { ...answer, drop: drop.map((place) => idAt(candidates, place)) },
  );
  const written = write(candidates, told, { opening, closing: `],"answer":${closing}}` }, take);
  // Appended before anything is waited for: what was judged is good until then.
  await deps.log.append(entry);
  return written;
}

/** What came of each candidate, by its place among what came of all. */
interface Told {
  readonly count: number;
  readonly alike: readonly Alike[];
  readonly places: Uint16Array;
  readonly decided: readonly Decided[];
}

/** As {@link JudgedNames}: good until others are told. */
const places = new Uint16Array(mostNames);

function tell({ judgements }: JudgedNames, count: number, alikeOf: (judgement: Judgement) => Alike): Told {
  const known = new Map<Judgement, number>();
  const alike: Alike[] = [];
  const decided: Decided[] = [];
  for (let i = 0; i < count; i++) {
    const judgement = judgements[i] as Judgement;
    let place = known.get(judgement);
    if (place === undefined) {
      place = alike.push(alikeOf(judgement)) - 1;
      known.set(judgement, place);
    }
    places[i] = place;
    decided.push((alike[place] as Alike).decided);
  }
  return { count, alike, places, decided };
}

function returnedBy({ decided }: Told, some: readonly number[]): Label[] {
  const labels: Label[] = [];
  for (const place of some) {
    const label = decided[place]?.returned;
    if (label) labels.push(label);
  }
  return labels;
}

const remembered = new WeakMap<Asked, WeakMap<Judgement, Alike>>();

function alikeOf({ rules }: CheckDependencies, asked: Asked, judgement: Judgement): Alike {
  const known = remembered.get(asked) ?? new WeakMap<Judgement, Alike>();
  remembered.set(asked, known);
  const before = known.get(judgement);
  if (before) return before;
  const decided = decide({ origins: [judgement.resolved], seen: null }, asked, rules.policy);
  const { outcome, label, state, flags, reasons, policies, watermarks } = decided;
  const shown = { outcome, label, state, flags, reasons, policies, ...(watermarks.length === 0 ? {} : { watermarks }) };
  const alike = {
    decided,
    logged: { logged: loggedOutcome(decided), ofNewest: judgement.ofNewest },
    json: Buffer.from(`",${JSON.stringify(shown).slice(1)}`),
  };
  known.set(judgement, alike);
  return alike;
}

function loggedAtHand({ view }: Glance, { slots }: JudgedNames, { count, alike, places }: Told): CandidatesAtHand {
  return { count, outcomes: alike.map(({ logged }) => logged), places, slots, records: view.records };
}

function idAt({ bytes, id }: CandidatesInBytes, i: number): string {
  return bytes.toString('latin1', id.starts[i], id.ends[i]);
}

const nextId = Buffer.from(',{"id":"');

function write(
  { bytes, id }: CandidatesInBytes,
  { count, alike, places }: Told,
  { opening, closing }: { readonly opening: string; readonly closing: string },
  take: (size: number) => Buffer,
): WrittenCheck {
  const counts = new Array<number>(alike.length).fill(0);
  let size = Buffer.byteLength(opening) + Buffer.byteLength(closing);
  for (let i = 0; i < count; i++) {
    const place = places[i] as number;
    counts[place] = (counts[place] as number) + 1;
    size += nextId.length + (id.ends[i] as number) - (id.starts[i] as number) + (alike[place] as Alike).json.length;
  }
  const buffer = take(size);
  let at = buffer.write(opening);
  for (let i = 0; i < count; i++) {
    at = copy(i === 0 ? nextId.subarray(1) : nextId, buffer, at);
    // It is JSON as it is: who read it from the body saw to that.
    at += bytes.copy(buffer, at, id.starts[i], id.ends[i]);
    at = copy((alike[places[i] as number] as Alike).json, buffer, at);
  }
  at += buffer.write(closing, at);
  const outcomes = new Map<Outcome, number>();
  for (const [place, { decided }] of alike.entries()) {
    outcomes.set(decided.outcome, (outcomes.get(decided.outcome) ?? 0) + (counts[place] ?? 0));
  }
  return { buffer, length: at, outcomes };
}
