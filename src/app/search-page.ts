import { createHash } from 'node:crypto';
import type { Evaluation } from '../decide/evaluation-request.js';
import { type ErrorCode, ServiceError } from './errors.js';
import type { Judge } from './judge.js';
import type { Judged } from './judged.js';
import { readCursor, writeCursor } from './page.js';

/** Which part of what was found is wanted. */
export interface SearchPage {
  /** The `next_token` of the page before. */
  readonly token?: string | undefined;
  readonly limit?: number | undefined;
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
}

/** One page of a search. `next_token` is empty on the last one, and on no other: a search never ends silently. */
export interface SearchAnswer<Result> {
  readonly page: { readonly next_token: string; readonly count: number };
  readonly results: readonly Result[];
}

/** Where names to judge come from: in an order that stays, beginning behind one. */
export interface Phase {
  readonly names: (after: string | null, limit: number) => Promise<readonly string[]>;
  /** Those that an earlier phase had. */
  readonly except?: ReadonlySet<string>;
}

export interface SearchPlan {
  readonly phases: readonly Phase[];
  readonly evaluation: (name: string) => Evaluation;
  /** An error that only keeps a name out of the results. */
  readonly passOver?: ErrorCode;
}

const defaultLimit = 100;
const largestLimit = 1_000;
/** Names read and judged together: no more than a page seems to need, nor so few that queries are all there is. */
const smallestBatch = 20;
const largestBatch = 200;
/** Names judged for one page: a page may be short, and even empty, and the next one goes on. */
const judgedAtMost = 5_000;

interface Position {
  readonly phase: number;
  readonly after: string | null;
}

/**
 * A page of the names that are permitted.
 * @param query what the tokens of its pages belong to
 * @throws {ServiceError} `cursor_invalid` for a token of another query; whatever is wrong with every evaluation
 */
export async function collect(
  judge: Pick<Judge, 'judge'>,
  query: { readonly page?: SearchPage | undefined },
  plan: SearchPlan,
): Promise<{ readonly page: SearchAnswer<never>['page']; readonly permitted: readonly [string, Judged][] }> {
  const { limit, start, digest } = readPage(query, plan.phases.length);
  const permitted: [string, Judged][] = [];
  const pageTo = (next: Position | null) => {
    const token = next && writeCursor('search', digest, String(limit), String(next.phase), next.after ?? '');
    return { page: { next_token: token ?? '', count: permitted.length }, permitted };
  };
  let at = start;
  let examined = 0;
  for (const [phase, { names, except }] of plan.phases.entries()) {
    if (phase < start.phase) continue;
    at = phase === start.phase ? start : { phase, after: null };
    for (let isLast = false; !isLast; ) {
      if (examined >= judgedAtMost) return pageTo(at);
      const batch = Math.min(largestBatch, Math.max(smallestBatch, limit + 1 - permitted.length));
      const next = await names(at.after, batch);
      isLast = next.length < batch;
      examined += next.length;
      const fresh = next.filter((name) => !except?.has(name));
      const judged = await judge.judge(fresh.map(plan.evaluation));
      const outcomes = new Map(fresh.map((name, i) => [name, judged[i]]));
      for (const name of next) {
        const one = outcomes.get(name);
        if (one?.error && one.error.code !== plan.passOver) throw one.error;
        if (one?.decision) {
          if (permitted.length === limit) return pageTo(at);
          permitted.push([name, one]);
        }
        at = { phase, after: name };
      }
    }
  }
  return pageTo(null);
}

function readPage(
  query: { readonly page?: SearchPage | undefined },
  phases: number,
): { readonly limit: number; readonly start: Position; readonly digest: string } {
  const { token, limit: asked, properties = {} } = query.page ?? {};
  const digest = createHash('sha256')
    .update(canonical({ ...query, page: properties }))
    .digest('base64url');
  if (token === undefined || token === '') {
    return { limit: Math.min(asked ?? defaultLimit, largestLimit), start: { phase: 0, after: null }, digest };
  }
  const [query_ = '', limitText = '', phase = '', after = ''] = readToken(token);
  const limit = Number(limitText);
  const isTheirs = query_ === digest && (asked === undefined || Math.min(asked, largestLimit) === limit);
  if (!isTheirs || !(Number(phase) < phases) || !(limit <= largestLimit)) throw invalidToken();
  return { limit, start: { phase: Number(phase), after: after === '' ? null : after }, digest };
}

function readToken(token: string): readonly string[] {
  try {
    return readCursor('search', 4, token) ?? [];
  } catch {
    throw invalidToken();
  }
}

function invalidToken(): ServiceError {
  const detail = 'send the next_token of the page before, with everything else as it was';
  return new ServiceError('cursor_invalid', `page.token: ${detail}`, [{ field: 'page.token', detail }]);
}

/** One text for equal JSON values, however their members are ordered. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
