import type { EntityUidJson, Response } from '@cedar-policy/cedar-wasm/nodejs';
import { compileGlobs } from '../glob.js';
import type { CedarPolicy } from './access-policy.js';

/** What access policies say of one label. */
export interface Verdict {
  readonly allowed: boolean;
  /** `permitted`, or why not. */
  readonly reason:
    | 'permitted'
    | 'forbidden'
    | 'not-permitted'
    | 'policy-error'
    | 'purpose-not-listed'
    | 'destination-not-listed';
  /** Ids of the policies it follows from; empty when nothing permits it. */
  readonly policies: readonly string[];
  /** Who is not permitted; null when all are. */
  readonly denied: { readonly type: string; readonly id: string } | null;
  /** Which infotypes have to be taken out of what is permitted; null for none. */
  readonly redact: ((infotype: string) => boolean) | null;
  /** What the caller has to mark the content with. */
  readonly watermarks: readonly string[];
  /** What policies that are not enforced yet would have done: `permit` or `deny`, by their ids. */
  readonly observed: readonly { readonly policy: string; readonly effect: 'permit' | 'deny'; readonly why: string }[];
}

/** What is refused without any policy having been asked. */
export function refusal(reason: Verdict['reason']): Verdict {
  return { allowed: false, reason, policies: [], denied: null, redact: null, watermarks: [], observed: [] };
}

/** What both permit, with the obligations of both; else what the first of them says that does not. */
export function both(a: Verdict, b: Verdict): Verdict {
  const observed = [...a.observed, ...b.observed];
  if (!a.allowed) return { ...a, observed };
  if (!b.allowed) return { ...b, observed };
  const { redact: one } = a;
  const { redact: other } = b;
  return {
    ...a,
    policies: [...new Set([...a.policies, ...b.policies])],
    redact: one && other ? (infotype) => one(infotype) || other(infotype) : (one ?? other),
    watermarks: [...new Set([...a.watermarks, ...b.watermarks])],
    observed,
  };
}

/** What Cedar answered to one request. */
interface Answers {
  readonly enforced: Response;
  /** Of the policies that are not enforced yet; null where there are none. */
  readonly observed: Response | null;
}

/** What Cedar's answers to a request of a principal come to. */
export function verdictOf(
  { enforced: { decision, diagnostics }, observed }: Answers,
  byId: ReadonlyMap<string, CedarPolicy>,
  principal: EntityUidJson,
): Verdict {
  const determining = diagnostics.reason.toSorted();
  // Cedar passes over a policy that fails on an entity. One that forbids must not be lost so.
  const failed = diagnostics.errors.map(({ policyId }) => policyId).filter((id) => byId.get(id)?.effect === 'forbid');
  const watched = (observed?.diagnostics.reason ?? []).map((policy) => ({
    policy,
    effect: byId.get(policy)?.effect === 'forbid' ? ('deny' as const) : ('permit' as const),
    why: byId.get(policy)?.observed ?? '',
  }));
  if (decision !== 'allow' || failed.length > 0) {
    const { type, id } = '__entity' in principal ? principal.__entity : principal;
    const broken = decision === 'allow';
    const reason = broken ? 'policy-error' : determining.length > 0 ? 'forbidden' : 'not-permitted';
    return { ...refusal(reason), policies: broken ? failed : determining, denied: { type, id }, observed: watched };
  }
  const granting = determining.map((id) => byId.get(id)).filter((one) => one !== undefined);
  const globs = granting.flatMap(({ redact }) => redact);
  return {
    allowed: true,
    reason: 'permitted',
    policies: determining,
    denied: null,
    redact: globs.length === 0 ? null : compileGlobs(globs),
    watermarks: granting.flatMap(({ watermark }) => watermark ?? []),
    observed: watched,
  };
}
