import { type KnownResource, type Moment, type Resolved, resolve } from '../decide/resolve.js';
import { type Alias, canonicalAliases, isBelow, isPlainUri, resolveUri } from '../sources/uri.js';
import type { LabelView } from '../store/label-index/label-index.js';
import { mostNames, type NamesInBytes, type Places } from '../store/label-index/names-in-bytes.js';
import { ABSENT, UNSURE } from '../store/label-index/records.js';
import { newestToken, type Situation } from '../store/label-index/situations.js';
import type { SourceScope } from '../store/scopes.js';
import type { Rules } from './rules.js';

/** What keeps labels in memory, as far as it is needed here. */
export interface LabelFeed {
  /** Null while nothing can be answered from memory; `behind` where nothing must be answered at all. */
  view(): LabelView | null | 'behind';
  /** Says that time has changed what is known of a resource. */
  overdue(id: number): void;
}

/** What follows for every resource in one situation, whoever of those with the same evidence asks. */
export interface Judgement {
  /** But for `version` and `verifiedAt`, which each resource has of its own. */
  readonly resolved: Resolved;
  readonly classId: number | null;
  /** Whether it is the label of the newest version, so that its token is shown. */
  readonly ofNewest: boolean;
  /** As it is written down, once somebody has. */
  written: WrittenJudgement | null;
}

/** The JSON of a judgement, in bytes, without what each resource has of its own. */
export interface WrittenJudgement {
  /** Between the URI and the token, or `verifiedAt` where no token is shown. */
  readonly before: Buffer;
  /** Between the token and `verifiedAt`. */
  readonly between: Buffer;
  readonly after: Buffer;
}

/** A situation, the evidence a reader has, and whether its label is older than that reader takes. */
interface Question {
  readonly situation: Situation;
  readonly kind: number;
}

/** What a reader's evidence of its version comes to: there is none, it is that of the newest version, or of none such. */
const Evidence = { none: 0, newest: 1, other: 2 } as const;
type Evidence = (typeof Evidence)[keyof typeof Evidence];
/** Added where the label is older than the reader takes. */
const tooOld = 3;
const kinds = 6;

/** Names as they stand in the body of a request, and tokens of versions beside them. */
export interface AskedInBytes extends NamesInBytes {
  readonly version: Places;
}

/** The slot of each name, and what follows for it: good until others are judged. */
export interface JudgedNames {
  readonly slots: Int32Array;
  readonly judgements: Judgement[];
}
const judged: JudgedNames = { slots: new Int32Array(mostNames), judgements: new Array<Judgement>(mostNames) };

/** What a search finds for a text that is no URI. */
export const NO_URI = -3;

interface Memo {
  readonly situation: Situation;
  readonly judgements: (Judgement | undefined)[];
}

/** The rules that remembered judgements were made under. */
interface Epoch {
  readonly policy: Moment['policy'];
  readonly rulebook: Rules['rulebook'];
  readonly pastGrace: boolean;
}

/**
 * Answers look-ups from memory, as far as memory knows for sure. What follows for a situation is resolved once and
 * remembered until the rules change, or time changes what they say.
 */
export class LabelsAtHand {
  #memos: (Memo | undefined)[] = [];
  #epoch: Epoch | null = null;
  #scopes: readonly SourceScope[] | null = null;
  #aliases: readonly Alias[] = [];
  #prefixes: readonly Buffer[] = [];

  constructor(
    private readonly feed: LabelFeed,
    private readonly rules: Rules,
  ) {}

  /** Begins a request; what is returned is good until the next turn of the event loop. */
  at(moment: Moment): Glance | null | 'behind' {
    const view = this.feed.view();
    if (view === null || view === 'behind') return view;
    this.#heedRules(moment);
    if (this.#scopes !== view.scopes) {
      this.#scopes = view.scopes;
      this.#aliases = canonicalAliases(view.scopes.flatMap((scope) => scope.aliases));
      this.#prefixes = this.#aliases.map(({ from }) => Buffer.from(from));
    }
    const { feed, rules } = this;
    return new Glance(
      { view, aliases: this.#aliases, prefixes: this.#prefixes, memos: this.#memos, feed, rules },
      moment,
    );
  }

  #heedRules({ policy, now, since }: Moment): void {
    const { rulebook } = this.rules;
    const pastGrace = now.getTime() - since.getTime() > policy.outdatedGrace;
    const epoch = this.#epoch;
    if (epoch && epoch.policy === policy && epoch.rulebook === rulebook && epoch.pastGrace === pastGrace) return;
    this.#epoch = { policy, rulebook, pastGrace };
    // A new list: what is being resolved under the old rules goes into the old one.
    this.#memos = [];
  }
}

interface Memory {
  readonly view: LabelView;
  readonly aliases: readonly Alias[];
  /** Of the aliases, in bytes. */
  readonly prefixes: readonly Buffer[];
  readonly memos: (Memo | undefined)[];
  readonly feed: LabelFeed;
  readonly rules: Rules;
}

/** Memory as one request sees it. */
export class Glance {
  /** The canonical URI of what was searched last; null for what is none. */
  uri: string | null = null;
  readonly view: LabelView;
  readonly #open = new Map<number, Question>();
  readonly #now: number;
  readonly #bound: number;

  constructor(
    private readonly memory: Memory,
    private readonly moment: Moment,
  ) {
    this.view = memory.view;
    this.#now = moment.now.getTime();
    this.#bound = Math.min(
      moment.maxLabelAge ?? Number.POSITIVE_INFINITY,
      moment.policy.maxLabelAge ?? Number.POSITIVE_INFINITY,
    );
  }

  /** Whether something has to be resolved before all that was asked can be judged. */
  get isOpen(): boolean {
    return this.#open.size > 0;
  }

  /** The slot of what a text names, or {@link ABSENT}, {@link UNSURE} or {@link NO_URI}. Sets {@link uri}. */
  find(text: string): number {
    const { records } = this.view;
    // What is stored is canonical, so that what is found as it stands needs no look at its spelling.
    const slot = records.find(text);
    const { aliases } = this.memory;
    if (slot >= 0 && (aliases.length === 0 || !aliases.some(({ from }) => isBelow(text, from)))) {
      this.uri = text;
      return slot;
    }
    this.uri = resolveUri(text, aliases);
    if (this.uri === null) return NO_URI;
    const found = this.uri === text ? slot : records.find(this.uri);
    // What is spelled otherwise is stored all the same, and not in memory.
    return found === ABSENT && !isPlainUri(this.uri) ? UNSURE : found;
  }

  /**
   * What follows for all that stands in bytes, in steps that each take all of it (see {@link LabelRecords.findAll}).
   * @returns null where memory does not know all of it for sure
   */
  judgeAll(asked: AskedInBytes): JudgedNames | null {
    const { prefixes } = this.memory;
    if (prefixes.length > 0 && beginAnyWith(asked, prefixes)) return null;
    const { slots, judgements } = judged;
    const { records } = this.view;
    records.findAll(asked, slots);
    const { bytes, count, version } = asked;
    for (let i = 0; i < count; i++) {
      const slot = slots[i] as number;
      if (slot < 0) return null;
      const start = version.starts[i] as number;
      const isNewest = start >= 0 && records.hasToken(slot, bytes, start, version.ends[i] as number);
      const judgement = this.judgeWith(slot, start < 0 ? Evidence.none : isNewest ? Evidence.newest : Evidence.other);
      if (!judgement) return null;
      judgements[i] = judgement;
    }
    return judged;
  }

  /**
   * What follows for a resource; null when only the database knows, undefined when it has to be resolved first (see
   * {@link settle}).
   * @param version the token of the version that the reader holds, if it says so
   */
  judge(slot: number, version: string | undefined): Judgement | null | undefined {
    if (version === undefined) return this.judgeWith(slot, Evidence.none);
    return this.judgeWith(slot, this.view.records.token(slot) === version ? Evidence.newest : Evidence.other);
  }

  /** The same, of a reader whose evidence was compared already. */
  private judgeWith(slot: number, evidence: Evidence): Judgement | null | undefined {
    const { records, situations } = this.view;
    if (this.#now >= records.until(slot)) {
      this.memory.feed.overdue(records.id(slot));
      return null;
    }
    const situation = situations.at(records.situation(slot));
    // Of the other versions that are kept, the database has the tokens.
    if (evidence === Evidence.other && situation.known.versions.length > 1) return null;
    let kind: number = evidence;
    if (this.#bound !== Number.POSITIVE_INFINITY) {
      const verified = records.verifiedAt(slot);
      if (verified === 0 || this.#now - verified > this.#bound) kind += tooOld;
    }
    const judgement = memoOf(this.memory.memos, situation).judgements[kind];
    if (judgement === undefined) this.#open.set(situation.number * kinds + kind, { situation, kind });
    return judgement;
  }

  /** Resolves what is open. Ask anew then, with a new glance: memory may have changed meanwhile. */
  async settle(): Promise<void> {
    const { memos, rules } = this.memory;
    for (const { situation, kind } of this.#open.values()) {
      const resolved = Object.freeze(resolveIn(situation, kind, this.moment));
      const classId = resolved.label && (await rules.classes.idOf(resolved.label));
      const judgement = { resolved, classId, ofNewest: resolved.version !== null, written: null };
      memoOf(memos, situation).judgements[kind] = judgement;
    }
  }
}

function beginAnyWith({ bytes, count, uri: { starts, ends } }: NamesInBytes, prefixes: readonly Buffer[]): boolean {
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number;
    const length = (ends[i] as number) - start;
    for (const prefix of prefixes) {
      let same = 0;
      while (same < prefix.length && same < length && prefix[same] === bytes[start + same]) same++;
      if (same === prefix.length) return true;
    }
  }
  return false;
}

function memoOf(memos: (Memo | undefined)[], situation: Situation): Memo {
  const known = memos[situation.number];
  // Numbers of situations that nothing is in any more are given again.
  if (known?.situation === situation) return known;
  const memo = { situation, judgements: new Array<Judgement | undefined>(kinds).fill(undefined) };
  memos[situation.number] = memo;
  return memo;
}

/** Asks the very function that answers from the database, so that both answer the same. */
function resolveIn({ known }: Situation, kind: number, moment: Moment): Resolved {
  const isTooOld = kind >= tooOld;
  const resource: KnownResource = { ...known, id: '', uri: '', verifiedAt: isTooOld ? null : moment.now };
  const evidence = [null, { version: newestToken }, { version: 'none' }][kind % tooOld] ?? null;
  return resolve(resource, evidence, { ...moment, maxLabelAge: isTooOld ? 0 : undefined });
}
