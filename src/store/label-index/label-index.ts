import { setImmediate as turn } from 'node:timers/promises';
import type { LabelClasses } from '../classes.js';
import type { SourceScope } from '../scopes.js';
import type { Entry, Keeping } from './entries.js';
import { LabelRecords } from './records.js';
import { Situations } from './situations.js';
import { isLater, type Snapshot, type Touch } from './touches.js';

/** What an index needs to know of the service around it. */
export interface IndexSettings {
  readonly classes: LabelClasses;
  readonly now: () => Date;
  /** How long superseded versions are kept at present, in milliseconds. */
  readonly keepVersions: () => number;
  /** Whether a URI is spelled as look-ups spell it. */
  readonly isCanonical: (uri: string) => boolean;
}

/** Where labels come from, and what says that they changed. */
export interface LabelOrigin {
  /** What is committed by now. */
  snapshot(): Promise<Snapshot>;
  /** What committed between two snapshots, in pages that end with an empty one; for each resource in its order. */
  touches(from: Snapshot, to: Snapshot, afterId: number): Promise<readonly Touch[]>;
  /** Up to `limit` resources after a number, in order of numbers. */
  entries(keeping: Keeping, afterId: number, limit: number): Promise<readonly Entry[]>;
  /** The resources of these numbers, as far as they are there. */
  entriesOf(keeping: Keeping, ids: readonly number[]): Promise<readonly Entry[]>;
  scopes(): Promise<readonly SourceScope[]>;
}

/** Labels as they stood in the database at one moment, to be answered from. */
export interface LabelView {
  readonly records: LabelRecords;
  readonly situations: Situations;
  /** What sources cover. Another list whenever one of them changed. */
  readonly scopes: readonly SourceScope[];
}
type Held = LabelView & { scopes: readonly SourceScope[] };

/** Rows read at once: some milliseconds of work, so that requests are not held up. */
const rowsAtOnce = 2_000;
/** Clocks may be set back a little; versions that ended longer ago than this are not looked at again. Milliseconds. */
const slack = 10_000;
/** Beyond this many, resources whose time is over are looked at later. */
const mostOverdue = 10_000;

/** The labels of all resources in memory: loaded once, then kept in step by what the database says was touched. */
export class LabelIndex {
  #view: Held | null = null;
  #snapshot: Snapshot | null = null;
  #keep = 0;
  #loaded = 0;
  #answered = Number.NEGATIVE_INFINITY;
  readonly #overdue = new Set<number>();

  constructor(private readonly settings: IndexSettings) {}

  /** When the database last told something that was asked for {@link update}, by the clock that nobody sets. */
  get answered(): number {
    return this.#answered;
  }

  /** What it knows; null until all is loaded. */
  get view(): LabelView | null {
    // With versions kept for another time the situations are others.
    return this.#keep === this.settings.keepVersions() ? this.#view : null;
  }

  /** Resources read so far. */
  get loaded(): number {
    return this.#view?.records.size ?? this.#loaded;
  }

  /** Forgets everything: it was away for longer than what changed is remembered. */
  forget(): void {
    this.#view = null;
    this.#snapshot = null;
  }

  /** Says that time has changed what is known of a resource: it is read again. */
  overdue(id: number): void {
    if (this.#overdue.size < mostOverdue) this.#overdue.add(id);
  }

  /** Takes up all that has been committed by now. Loads everything where nothing is known yet. */
  async update(origin: LabelOrigin): Promise<void> {
    const now = await origin.snapshot();
    const from = this.#snapshot;
    const view = this.#keep === this.settings.keepVersions() ? this.#view : null;
    if (view === null || from === null || !isLater(now, from)) {
      await this.#load(origin, now);
      // What changed meanwhile.
      return this.update(origin);
    }
    if (now !== from) await this.#takeUp(origin, view, from, now);
    this.#snapshot = now;
    await this.#refreshOverdue(origin, view);
  }

  async #load(origin: LabelOrigin, snapshot: Snapshot): Promise<void> {
    this.forget();
    this.#loaded = 0;
    this.#keep = this.settings.keepVersions();
    const situations = new Situations(this.settings.classes);
    const view = { records: new LabelRecords(), situations, scopes: await origin.scopes() };
    for (let after = 0; ; ) {
      const page = await origin.entries(this.#keeping(), after, rowsAtOnce);
      await this.#put(view, page);
      this.#loaded += page.length;
      const last = page.at(-1);
      if (!last || page.length < rowsAtOnce) break;
      after = last.id;
      await turn();
    }
    this.#view = view;
    this.#snapshot = snapshot;
  }

  async #takeUp(origin: LabelOrigin, view: Held, from: Snapshot, to: Snapshot): Promise<void> {
    for (let after = 0; ; ) {
      const touches = await origin.touches(from, to, after);
      this.#answered = performance.now();
      const changed = new Set<number>();
      for (const { resources, verified } of touches) {
        if (resources === null) view.scopes = await origin.scopes();
        else if (verified === null) for (const id of resources) changed.add(id);
      }
      await this.#reread(origin, view, [...changed]);
      // What was read again is newer than any of these: they must not make an older label look younger.
      for (const { resources, verified } of touches) {
        if (resources === null || verified === null) continue;
        for (const id of resources) if (!changed.has(id)) view.records.confirm(id, verified);
      }
      const last = touches.at(-1);
      if (!last) return;
      after = last.id;
      await turn();
    }
  }

  async #refreshOverdue(origin: LabelOrigin, view: LabelView): Promise<void> {
    if (this.#overdue.size === 0) return;
    const ids = [...this.#overdue];
    this.#overdue.clear();
    await this.#reread(origin, view, ids);
  }

  async #reread(origin: LabelOrigin, view: LabelView, ids: readonly number[]): Promise<void> {
    for (let at = 0; at < ids.length; at += rowsAtOnce) {
      const asked = ids.slice(at, at + rowsAtOnce);
      const found = await origin.entriesOf(this.#keeping(), asked);
      await this.#put(view, found);
      const there = new Set(found.map(({ id }) => id));
      for (const id of asked) {
        const situation = there.has(id) ? -1 : view.records.remove(id);
        if (situation >= 0) view.situations.leave(situation);
      }
      await turn();
    }
  }

  #keeping(): Keeping {
    return { since: new Date(this.settings.now().getTime() - this.#keep - slack), span: this.#keep };
  }

  async #put({ records, situations }: LabelView, entries: readonly Entry[]): Promise<void> {
    this.#answered = performance.now();
    for (const entry of entries) {
      const situation = situations.numberOf(entry.situation) ?? (await situations.make(entry.situation));
      situations.enter(situation);
      const { id, token, until } = entry;
      const uri = this.settings.isCanonical(entry.uri) ? entry.uri : null;
      const before = records.set({ id, uri, situation, verifiedAt: entry.verified, until, token });
      if (before >= 0) situations.leave(before);
    }
  }
}
