import { isOnlyStale, type Resolved } from '../decide/resolve.js';
import type { Detector } from '../detect/detector.js';
import type { Label } from '../label/label.js';
import { contentOf, type Occurrences } from '../label/labeling.js';
import type { Trace } from '../store/decision-entry.js';
import { infotypesOf } from '../store/lookup.js';
import { readVersionContent, type VersionContent } from '../store/version-content.js';
import type { Actor } from './authenticate.js';
import { inspectedCandidate, textOf } from './candidate.js';
import { type DecisionLog, decisionEntry, loggedCandidate } from './decision-log.js';
import { type Found, findLabels, type LookUpDependencies, type LookUpRequest } from './look-up.js';
import type { AskAhead } from './model-unread.js';
import { className } from './rules.js';
import { contentOfSpan, type Span } from './span-content.js';
import { takeTurns } from './turns.js';

/** A chunk of a resource: its text, or where it stands in what a crawl read. */
export type StampedChunk = { readonly id: string } & ({ readonly text: string } | Span);

export interface StampRequest extends LookUpRequest {
  /** Milliseconds. */
  readonly maxLabelAge?: number | undefined;
  readonly chunks: readonly StampedChunk[];
}

/** What an indexer stores beside a chunk. All null but the id where there is no label to be used: then nothing may. */
export interface Stamp {
  readonly id: string;
  readonly class: string | null;
  readonly level: string | null;
  readonly rank: number | null;
  readonly categories: readonly string[] | null;
  readonly version: string | null;
  /** Where there is no label. */
  readonly state?: string;
  readonly flags?: readonly string[];
  readonly reason?: string;
  readonly detail?: string;
}

export interface StampAnswer {
  readonly id: string | null;
  readonly uri: string | null;
  readonly state: string;
  readonly flags: readonly string[];
  readonly verifiedAt: string | null;
  readonly chunks: readonly Stamp[];
  readonly policyVersion: number;
}

export interface StampDependencies extends LookUpDependencies {
  readonly detector: Detector;
  readonly log: DecisionLog;
  readonly askAhead: AskAhead;
}

/** What a chunk is labelled, or why it is not. */
type Stamped = (
  | { readonly label: Label }
  | { readonly label: null; readonly reason: string; readonly detail?: string }
) & {
  /** What was found in its text; null when none came. */
  readonly seen: readonly Occurrences[] | null;
};

/**
 * Labels the chunks of one resource: each by the floor of the resource and by what stands in it, so that the clean pages
 * of a document stay usable. In request order, one for one; written down before it is answered.
 * @throws {ServiceError} `unavailable`, `model_unread`
 */
export async function stamp(
  deps: StampDependencies,
  actor: Actor,
  request: StampRequest,
  trace?: Trace,
): Promise<StampAnswer> {
  const { maxLabelAge, chunks, ...name } = request;
  const [found] = await findLabels(deps, [name], maxLabelAge);
  if (!found) throw new Error('a look-up answers one for one');
  const stamped = await stampAll(deps, found, chunks);
  const { resolved } = found;
  await deps.log.append(entryOf(deps, actor, found, stamped, { maxLabelAge, trace }));
  return {
    id: found.id,
    uri: found.uri,
    state: resolved.state,
    flags: resolved.flags,
    verifiedAt: resolved.verifiedAt?.toISOString() ?? null,
    chunks: await Promise.all(stamped.map((one, n) => stampOf(deps, chunks[n]?.id ?? '', resolved, one))),
    policyVersion: deps.rules.rulebook.policyVersion,
  };
}

async function stampAll(deps: StampDependencies, found: Found, chunks: readonly StampedChunk[]): Promise<Stamped[]> {
  const { id } = found;
  const isKnown = id !== null && found.resolved.floor !== null;
  const hasText = chunks.some((chunk) => 'text' in chunk);
  const infotypes = isKnown && hasText ? (await infotypesOf(deps.database, [id])).get(id) : undefined;
  const version = found.resolved.usable ? found.resolved.version : null;
  const hasSpans = chunks.some((chunk) => !('text' in chunk));
  const content = isKnown && version !== null && hasSpans ? await readVersionContent(deps.database, id, version) : null;
  const turns = takeTurns();
  const stamped: Stamped[] = [];
  const forget = await deps.askAhead(
    chunks.flatMap((chunk) => ('text' in chunk ? chunk.text : [])),
    {},
  );
  try {
    for (const chunk of chunks) {
      if ('text' in chunk) {
        stamped.push(byText(deps, found.resolved, chunk.text, infotypes));
        await turns(chunk.text.length);
      } else stamped.push(bySpan(deps, found.resolved, content, chunk));
    }
  } finally {
    forget();
  }
  return stamped;
}

function byText(
  { detector, rules }: StampDependencies,
  resolved: Resolved,
  text: string,
  infotypes: ReadonlyMap<string, number> | undefined,
): Stamped {
  const { withContent, usable } = resolved;
  if (!withContent || !(usable || isOnlyStale(resolved))) return unusable(resolved);
  // Of a blank text nothing can be seen of what it was cut from.
  if (textOf({ id: '', text }) === null) return whole(resolved);
  const { occurrences } = inspectedCandidate(detector, text, [infotypes]);
  return { label: withContent(contentOf(rules.policy, occurrences).label), seen: occurrences };
}

function bySpan({ rules }: StampDependencies, resolved: Resolved, content: VersionContent | null, span: Span): Stamped {
  if (!resolved.usable || !resolved.withContent) return unusable(resolved);
  if (content === null) {
    const detail = 'it has several versions; say by "version" which one the offsets are of, or send the text';
    return { label: null, reason: 'version-needed', detail, seen: null };
  }
  const inside = contentOfSpan(content, span);
  if ('code' in inside) return { label: null, reason: inside.code, detail: inside.detail, seen: null };
  if ('untold' in inside) return whole(resolved);
  return { label: resolved.withContent(contentOf(rules.policy, inside.occurrences).label), seen: null };
}

/** The label of the whole resource, where nobody can say what stands in the chunk. */
function whole(resolved: Resolved): Stamped {
  return resolved.usable && resolved.label ? { label: resolved.label, seen: null } : unusable(resolved);
}

function unusable({ reason, state }: Resolved): Stamped {
  return { label: null, reason: reason ?? state, seen: null };
}

async function stampOf(
  { rules }: StampDependencies,
  id: string,
  { state, flags, version }: Resolved,
  stamped: Stamped,
): Promise<Stamp> {
  const { label } = stamped;
  if (label === null) {
    const { reason, detail } = stamped;
    const nothing = { class: null, level: null, rank: null, categories: null, version: null };
    return { id, ...nothing, state, flags, reason, ...(detail === undefined ? {} : { detail }) };
  }
  const { level, rank, categories } = label;
  return { id, class: className(await rules.classes.idOf(label)), level, rank, categories, version };
}

function entryOf(
  { clock, rules }: StampDependencies,
  actor: Actor,
  found: Found,
  stamped: readonly Stamped[],
  of: { readonly maxLabelAge: number | undefined; readonly trace: Trace | undefined },
) {
  const { type, id } = actor.principal;
  const principals = [{ type, id, clearance: null, facts: null }] as const;
  const question = { ...of, kind: 'stamp' as const, at: clock(), actor, principals, action: 'index', clearance: null };
  const { state, flags } = found.resolved;
  const candidates = stamped.map((one) => {
    const outcome = one.label === null ? ('deny' as const) : ('permit' as const);
    const reasons = one.label === null ? [{ code: one.reason }] : [];
    const decided = { outcome, label: one.label, returned: one.label, state, flags, reasons };
    return loggedCandidate({ origins: [found], seen: one.seen, decided });
  });
  const outcome = stamped.some(({ label }) => label !== null) ? 'permit' : 'deny';
  return decisionEntry(rules, question, candidates, { outcome, label: null });
}
